import type { Kind } from '../../time/model.ts';
import { turnKind } from '../../time/page/kind-ring.ts';
import { Key } from '../../ui/controls/keys.tsx';
import styles from './kind-turner.module.css';
import type { SortCommand } from './sort-answers.ts';

interface KindTurnerProps {
  /** the title it is about, for those who hear it */
  readonly of: string;
  readonly kind: Kind;
  readonly onPress: (command: SortCommand) => void;
}

/** The kind in the middle is kept by a press; those beside it are a turn away. */
export function KindTurner({ of, kind, onPress }: KindTurnerProps) {
  return (
    <div className={styles.turner}>
      <button
        type="button"
        className={styles.beside}
        aria-label={`Turn to ${turnKind(kind, -1)}`}
        onClick={() => onPress({ do: 'turn', by: -1 })}
      >
        <Key>←</Key>
        {turnKind(kind, -1)}
      </button>
      <button
        type="button"
        className={styles.kind}
        aria-label={`Keep ${kind} for ${of}`}
        onClick={() => onPress({ do: 'keep' })}
      >
        {kind}
      </button>
      <button
        type="button"
        className={styles.beside}
        aria-label={`Turn to ${turnKind(kind, 1)}`}
        onClick={() => onPress({ do: 'turn', by: 1 })}
      >
        {turnKind(kind, 1)}
        <Key>→</Key>
      </button>
    </div>
  );
}

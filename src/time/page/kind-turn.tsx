import { Button } from '../../ui/controls/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { Kind } from '../model.ts';
import { turnKind } from './kind-ring.ts';
import styles from './kind-turn.module.css';

interface KindTurnProps {
  readonly kind: Kind;
  readonly onTurn: (by: -1 | 1) => void;
  readonly onKeep: () => void;
  readonly onPersonal: () => void;
}

/** One kind in large type: kept by a press, those beside it a turn away. */
export function KindTurn({ kind, onTurn, onKeep, onPersonal }: KindTurnProps) {
  return (
    <div className={styles.turn}>
      <p className={styles.kind}>{kind}</p>
      <div className={styles.pair}>
        <Button aria-label={`Turn to ${turnKind(kind, -1)}`} onClick={() => onTurn(-1)}>
          <Icon name="left" size={13} />
          {turnKind(kind, -1)}
        </Button>
        <Button aria-label={`Turn to ${turnKind(kind, 1)}`} onClick={() => onTurn(1)}>
          {turnKind(kind, 1)}
          <Icon name="right" size={13} />
        </Button>
      </div>
      <div className={styles.say}>
        <Button look="primary" onClick={onKeep}>
          Keep {kind}
        </Button>
        <Button onClick={onPersonal}>Personal</Button>
      </div>
    </div>
  );
}

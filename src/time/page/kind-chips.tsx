import { joinClasses } from '../../ui/classes.ts';
import type { Kind } from '../model.ts';
import styles from './kind-chips.module.css';
import { KIND_RING } from './kind-ring.ts';

interface KindChipsProps {
  /** the title it is about, for those who hear it */
  readonly of: string;
  readonly kind: Kind;
  readonly onChoose: (kind: Kind) => void;
  readonly className?: string | undefined;
}

/** Every kind at once, each a press away; the arrows go through them in this order. */
export function KindChips({ of, kind, onChoose, className }: KindChipsProps) {
  return (
    <fieldset className={joinClasses(styles.chips, className)}>
      <legend className="hidden">What is {of} for?</legend>
      {KIND_RING.map((each) => (
        <button
          key={each}
          type="button"
          className={styles.chip}
          aria-pressed={each === kind}
          onClick={() => onChoose(each)}
        >
          {each}
        </button>
      ))}
    </fieldset>
  );
}

import { Disclosure } from '../../../ui/controls/notes.tsx';
import { LEVELS } from './delegation-words.ts';
import styles from './delegations.module.css';

interface LevelChoiceProps {
  /** what it is the level of, for those who only hear the page */
  readonly of: string;
  /** undefined while it is with the owner again */
  readonly level: number | undefined;
  readonly onChange: (level: number) => void;
}

/** Seven buttons in a row; the one pressed is the level. */
export function LevelChoice({ of, level, onChange }: LevelChoiceProps) {
  return (
    <fieldset className={styles.levels}>
      <legend className="hidden">Level of {of}</legend>
      {LEVELS.map(({ title, means }, index) => (
        <button
          key={title}
          type="button"
          className={styles.level}
          title={`${title}: ${means}`}
          aria-label={`${index + 1}, ${title}: ${means}`}
          aria-pressed={level === index + 1}
          onClick={() => onChange(index + 1)}
        >
          {index + 1}
        </button>
      ))}
    </fieldset>
  );
}

/** What the seven levels mean. */
export function LevelMeanings() {
  return (
    <Disclosure title="What the seven levels mean">
      <ol className={styles.meaning}>
        {LEVELS.map(({ title, means }) => (
          <li key={title}>
            <b>{title}</b>: {means}
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}

import { Key } from '../../../ui/controls/keys.tsx';
import type { Question, SelfAnswer } from '../../model.ts';
import { answerTo, PICKS, type Pick } from './answering.ts';
import styles from './answers.module.css';

interface AnswersProps {
  readonly question: Question;
  readonly given: number | null | undefined;
  readonly onPick: (answer: Pick) => void;
}

/** The five answers to a question, and “not yet”. */
export function Answers({ question, given, onPick }: AnswersProps) {
  return (
    <fieldset className={styles.answers}>
      <legend className="hidden">How often</legend>
      {PICKS.map((pick) => (
        <button
          key={pick}
          type="button"
          className={styles.answer}
          aria-pressed={given === pick}
          onClick={() => onPick(pick)}
        >
          <Key>{pick}</Key>
          {question.anchors[pick - 1]}
        </button>
      ))}
      <button
        type="button"
        className={styles.notYet}
        aria-pressed={given === null}
        onClick={() => onPick(null)}
      >
        <Key>0</Key>
        Not yet: it has not come up
      </button>
    </fieldset>
  );
}

interface DotsProps {
  readonly check: {
    readonly questions: readonly Question[];
    readonly answers: readonly SelfAnswer[];
  };
  /** from 1 */
  readonly place: number;
}

/** How far one has come, and that it is kept. */
export function Dots({ check, place }: DotsProps) {
  const done = check.questions.filter((each) => answerTo(check, each.id) !== undefined).length;
  return (
    <div className={styles.progress}>
      <span className={styles.dots} aria-hidden="true">
        {check.questions.map((question, index) => (
          <span
            key={question.id}
            className={styles.dot}
            data-here={index + 1 === place || undefined}
            data-done={answerTo(check, question.id) !== undefined || undefined}
          />
        ))}
      </span>
      <span role="status">
        Question {place} of {check.questions.length}, {done} answered and saved
      </span>
    </div>
  );
}

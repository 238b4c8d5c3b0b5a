import { useState } from 'react';
import { Button } from '../../../ui/controls/button.tsx';
import { TextField } from '../../../ui/controls/field.tsx';
import { useKeys } from '../../../ui/use-keys.ts';
import { type OneStep, type Outcome, SEEN, type Seen } from '../model.ts';
import { OUTCOME_WORDS, SEEN_WORDS } from './step-words.ts';
import styles from './steps.module.css';
import { useAnswer } from './use-steps.ts';

/** How a step went: done, partly, no, and a line; and on its day whether it was seen. */
export function Answer({ step }: { readonly step: OneStep }) {
  const { mutate } = useAnswer(step.id);
  const { outcome, line } = step;
  if (outcome === null)
    return (
      <AnswerForm
        hasBegun={step.isFixed}
        onAnswer={(said, words) => mutate({ answer: { outcome: said, line: words, seen: null } })}
      />
    );
  return (
    <>
      <p className={styles.sentence}>
        {OUTCOME_WORDS[outcome]}.{line === '' ? '' : ` “${line}”`}
        {step.seen === null ? '' : ` ${SEEN_WORDS[step.seen]}: “${step.observable}”`}{' '}
        <Button look="text" onClick={() => mutate({ answer: undefined })}>
          Answer again
        </Button>
      </p>
      {step.isSeenDue ? (
        <SeenForm
          observable={step.observable}
          onAnswer={(seen) => mutate({ answer: { outcome, line, seen } })}
        />
      ) : null}
    </>
  );
}

interface SeenFormProps {
  readonly observable: string;
  readonly onAnswer: (seen: Seen) => void;
}

/** Says whether what was declared was seen, by a button or by 1, 2, 3. */
export function SeenForm({ observable, onAnswer }: SeenFormProps) {
  useKeys((key) => {
    const seen = SEEN[Number(key) - 1];
    if (seen === undefined) return false;
    onAnswer(seen);
    return true;
  });
  return (
    <section className={styles.answer} aria-label="Did you see it?">
      <p className={styles.sentence}>“{observable}”</p>
      <div className={styles.ways}>
        <Button look="primary" onClick={() => onAnswer('yes')}>
          Yes
        </Button>
        <Button onClick={() => onAnswer('partly')}>Partly</Button>
        <Button onClick={() => onAnswer('no')}>No</Button>
      </div>
    </section>
  );
}

const BY_KEY = ['done', 'partly', 'no'] as const;

interface AnswerFormProps {
  readonly hasBegun: boolean;
  readonly onAnswer: (outcome: Outcome, line: string) => void;
}

/** Says how a step went, by a button or by 1, 2, 3. */
export function AnswerForm({ hasBegun, onAnswer }: AnswerFormProps) {
  const [line, setLine] = useState('');
  useKeys((key) => {
    const outcome = BY_KEY[Number(key) - 1];
    if (!hasBegun || outcome === undefined) return false;
    onAnswer(outcome, line);
    return true;
  });
  return (
    <section className={styles.answer} aria-label="How did it go?">
      {hasBegun ? (
        <TextField
          label="How did it go? One line, if you like"
          privacy="Nobody but you sees this."
          maxLength={500}
          value={line}
          onChange={(event) => setLine(event.currentTarget.value)}
        />
      ) : (
        <p>Its week has not begun. You can still change what you declared, or stop it.</p>
      )}
      <div className={styles.ways}>
        {hasBegun ? (
          <>
            <Button look="primary" onClick={() => onAnswer('done', line)}>
              Done
            </Button>
            <Button onClick={() => onAnswer('partly', line)}>Partly</Button>
            <Button onClick={() => onAnswer('no', line)}>No</Button>
          </>
        ) : null}
        <Button look="text" onClick={() => onAnswer('stopped', line)}>
          Stop it
        </Button>
      </div>
    </section>
  );
}

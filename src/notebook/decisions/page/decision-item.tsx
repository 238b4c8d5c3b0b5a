import { useState } from 'react';
import { Button } from '../../../ui/controls/button.tsx';
import type { Decision, DecisionDraft } from '../model.ts';
import { DecisionForm } from './decision-form.tsx';
import { sayOutlook, sayStand } from './decision-words.ts';
import styles from './decisions.module.css';
import { ReviewForm } from './review-form.tsx';
import { draftOf } from './use-decisions.ts';

export interface DecisionItemProps {
  readonly decision: Decision;
  readonly today: string;
  readonly keep: (id: string, draft: DecisionDraft) => void;
  readonly remove: (id: string) => void;
}

type Doing = 'edit' | 'decide' | 'review';

/** One decision, decided, reviewed and edited in its place. */
export function DecisionItem(props: DecisionItemProps) {
  const { decision, today, keep } = props;
  const [doing, setDoing] = useState<Doing>();
  const draft = draftOf(decision);
  const close = () => setDoing(undefined);
  const save = (changed: DecisionDraft) => {
    keep(decision.id, changed);
    close();
  };
  if (doing === 'edit' || doing === 'decide') {
    const decided = { on: today, by: 'me', choice: '' } as const;
    return (
      <li className={styles.item}>
        <DecisionForm
          start={doing === 'decide' ? { ...draft, decided } : draft}
          action={doing === 'decide' ? 'Keep what was decided' : 'Keep the change'}
          onCancel={close}
          onSave={save}
        />
      </li>
    );
  }
  return (
    <li id={decision.id} tabIndex={-1} className={styles.item}>
      <div className={styles.line}>
        <What decision={decision} today={today} />
        <Ways {...props} onDo={setDoing} />
      </div>
      {doing === 'review' ? (
        <ReviewForm
          today={today}
          onCancel={close}
          onSave={(review) => save({ ...draft, review })}
        />
      ) : null}
    </li>
  );
}

function What({ decision, today }: Pick<DecisionItemProps, 'decision' | 'today'>) {
  const { title, options, expectation, decided, review } = decision;
  const outlook = sayOutlook(decision);
  return (
    <div className={styles.what}>
      <p className={styles.title}>{title}</p>
      <p className={styles.quiet}>{sayStand(decision, today)}</p>
      {decided !== null && decided.choice !== '' ? (
        <p className={styles.text}>Chosen: {decided.choice}</p>
      ) : null}
      {decided === null && options.length > 0 ? (
        <p className={styles.text}>Options: {options.join(' · ')}</p>
      ) : null}
      {expectation === '' ? null : <p className={styles.text}>Expected: {expectation}</p>}
      {outlook === '' ? null : <p className={styles.quiet}>{outlook}</p>}
      {review !== null && review.note !== '' ? <p className={styles.text}>{review.note}</p> : null}
    </div>
  );
}

interface WaysProps extends DecisionItemProps {
  readonly onDo: (doing: Doing) => void;
}

function Ways({ decision: { id, title, decided, review }, remove, onDo }: WaysProps) {
  return (
    <span className={styles.ways}>
      {decided === null ? (
        <Button look="text" aria-label={`Decide ${title}`} onClick={() => onDo('decide')}>
          Decide
        </Button>
      ) : null}
      {decided !== null && review === null ? (
        <Button look="text" aria-label={`Review ${title}`} onClick={() => onDo('review')}>
          Review
        </Button>
      ) : null}
      <Button look="text" aria-label={`Edit ${title}`} onClick={() => onDo('edit')}>
        Edit
      </Button>
      <Button look="text" aria-label={`Delete ${title}`} onClick={() => remove(id)}>
        Delete
      </Button>
    </span>
  );
}

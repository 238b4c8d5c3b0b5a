import { useState } from 'react';
import { draftOf } from '../../../keeping/model.ts';
import styles from '../../../keeping/page/kept.module.css';
import { KeptItem } from '../../../keeping/page/kept-list.tsx';
import type { Keep } from '../../../keeping/page/use-kept.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { DECISIONS } from '../kept.ts';
import type { Decision, DecisionDraft } from '../model.ts';
import { DecisionForm } from './decision-form.tsx';
import { sayOutlook, sayStand } from './decision-words.ts';
import { ReviewForm } from './review-form.tsx';

export interface DecisionItemProps {
  readonly decision: Decision;
  readonly today: string;
  readonly keep: Keep<DecisionDraft>;
  readonly remove: (id: string) => void;
}

/** One decision, decided, reviewed and edited in its place. */
export function DecisionItem({ decision, today, keep, remove }: DecisionItemProps) {
  const [isReviewed, setReviewed] = useState(false);
  const { id, title, decided, review } = decision;
  const draft = draftOf(DECISIONS, decision);
  const form = (start: DecisionDraft, action: string) => (close: () => void) => (
    <DecisionForm
      start={start}
      action={action}
      onCancel={close}
      onSave={(changed) => {
        keep(id, changed);
        close();
      }}
    />
  );
  return (
    <KeptItem
      id={id}
      title={title}
      edit={form(draft, 'Keep the change')}
      onRemove={() => remove(id)}
      ways={(open) => {
        const mine = { on: today, by: 'me', choice: '' } as const;
        const decide = form({ ...draft, decided: mine }, 'Keep what was decided');
        if (decided === null) return <Way title={title} verb="Decide" run={() => open(decide)} />;
        if (review !== null) return null;
        return <Way title={title} verb="Review" run={() => setReviewed(true)} />;
      }}
      below={
        isReviewed ? (
          <ReviewForm
            today={today}
            onCancel={() => setReviewed(false)}
            onSave={(said) => {
              keep(id, { ...draft, review: said });
              setReviewed(false);
            }}
          />
        ) : null
      }
    >
      <What decision={decision} today={today} />
    </KeptItem>
  );
}

interface WayProps {
  readonly title: string;
  readonly verb: string;
  readonly run: () => void;
}

function Way({ title, verb, run }: WayProps) {
  return (
    <Button look="text" aria-label={`${verb} ${title}`} onClick={run}>
      {verb}
    </Button>
  );
}

function What({ decision, today }: Pick<DecisionItemProps, 'decision' | 'today'>) {
  const { title, options, expectation, decided, review } = decision;
  const outlook = sayOutlook(decision);
  return (
    <>
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
    </>
  );
}

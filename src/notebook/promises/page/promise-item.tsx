import { draftOf } from '../../../keeping/model.ts';
import styles from '../../../keeping/page/kept.module.css';
import { KeptItem } from '../../../keeping/page/kept-list.tsx';
import type { Keep } from '../../../keeping/page/use-kept.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { PROMISES } from '../kept.ts';
import { type KeptPromise, PROMISE_OUTCOMES, type PromiseDraft } from '../model.ts';
import { PromiseForm } from './promise-form.tsx';
import { OUTCOMES, sayStand } from './promise-words.ts';

interface PromiseItemProps {
  readonly promise: KeptPromise;
  readonly today: string;
  readonly nameOf: (to: string) => string;
  readonly keep: Keep<PromiseDraft>;
  readonly remove: (id: string) => void;
}

/** One promise, kept or not by a press, and edited in its place. */
export function PromiseItem({ promise, today, nameOf, keep, remove }: PromiseItemProps) {
  const { id, what, to } = promise;
  return (
    <KeptItem
      id={id}
      title={what}
      edit={(close) => (
        <PromiseForm
          start={draftOf(PROMISES, promise)}
          action="Keep the change"
          onCancel={close}
          onSave={(draft) => {
            keep(id, draft);
            close();
          }}
        />
      )}
      ways={() => <Outcomes promise={promise} today={today} keep={keep} />}
      onRemove={() => remove(id)}
    >
      <p className={styles.title}>{what}</p>
      <p className={styles.quiet}>{sayStand(promise, { name: nameOf(to), today })}</p>
    </KeptItem>
  );
}

function Outcomes({ promise, today, keep }: Pick<PromiseItemProps, 'promise' | 'today' | 'keep'>) {
  const { id, what, made, ended } = promise;
  const draft = draftOf(PROMISES, promise);
  if (ended !== null) {
    return (
      <Button
        look="text"
        aria-label={`Open ${what} again`}
        onClick={() => keep(id, { ...draft, ended: null }, 'Open again')}
      >
        Open again
      </Button>
    );
  }
  const on = made > today ? made : today;
  return PROMISE_OUTCOMES.map((outcome) => (
    <Button
      key={outcome}
      look="text"
      aria-label={`${OUTCOMES[outcome].title}: ${what}`}
      onClick={() => keep(id, { ...draft, ended: { outcome, on } }, OUTCOMES[outcome].said)}
    >
      {OUTCOMES[outcome].title}
    </Button>
  ));
}

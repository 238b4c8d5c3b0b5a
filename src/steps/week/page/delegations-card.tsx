import { DELEGATIONS } from '../../../notebook/delegations/kept.ts';
import { type DelegationDraft, delegationsSchema } from '../../../notebook/delegations/model.ts';
import { callApi } from '../../../ui/api.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { Key } from '../../../ui/controls/keys.tsx';
import { useKeys } from '../../../ui/use-keys.ts';
import type { LiveDelegation } from '../model.ts';
import { CardFrame, type CardProps, keptOf } from './card-frame.tsx';
import { useCardWays, useWeekChanges } from './use-week.ts';
import styles from './week.module.css';
import { sayDelegation, sayWordCount } from './week-words.ts';

const KEYS = 9;

/** What is with others, and whether any of it came back: one key each. */
export function DelegationsCard({ review, today }: CardProps) {
  const { delegations, until } = review;
  const { items } = keptOf(review, 'delegations');
  const { goOn } = useCardWays(review, 'delegations');
  const { keep } = useWeekChanges();
  const back = new Set(items.map(({ id }) => id));

  function takeBack(delegation: LiveDelegation): void {
    if (back.has(delegation.id)) return;
    const { id, holder: _, ...draft } = delegation;
    const { what, changes } = draft;
    const item = { id, title: what, did: 'taken-back', on: today, note: '' } as const;
    const changed = { ...draft, changes: [...changes, { kind: 'taken-back' as const, on: today }] };
    const card = { until, card: 'delegations' } as const;
    keep({
      ...card,
      kept: { state: 'open', items: [...items, item] },
      also: () => sendDelegation(id, changed),
      undo: {
        said: `${what} came back to you`,
        back: { ...card, kept: { state: 'open', items }, also: () => sendDelegation(id, draft) },
      },
    });
  }

  useKeys((key) => {
    const delegation = delegations[Number(key) - 1];
    if (!/^[1-9]$/.test(key) || delegation === undefined) return false;
    takeBack(delegation);
    return true;
  });

  return (
    <CardFrame
      review={review}
      today={today}
      card="delegations"
      said="Did anything come back to you?"
      shown={sayHeld(delegations.length)}
      action={{
        title: items.length === 0 ? 'Nothing came back' : 'Go on',
        run: () => {
          keep({ until, card: 'delegations', kept: { state: 'answered', items } });
          goOn();
        },
      }}
      hints={[{ keys: ['1', '…', String(Math.min(KEYS, delegations.length))], does: 'came back' }]}
    >
      <ul className={styles.rows}>
        {delegations.map((delegation, index) => (
          <li key={delegation.id} className={styles.row}>
            <span className={styles.what}>
              {delegation.what}
              <span className={styles.quiet}>{sayDelegation(delegation)}</span>
            </span>
            {back.has(delegation.id) ? (
              <span className={styles.said}>came back</span>
            ) : (
              <Button
                aria-label={`${delegation.what} came back`}
                onClick={() => takeBack(delegation)}
              >
                {index < KEYS ? (
                  <span className={styles.key}>
                    <Key>{index + 1}</Key>
                  </span>
                ) : null}
                Came back
              </Button>
            )}
          </li>
        ))}
      </ul>
    </CardFrame>
  );
}

function sayHeld(count: number): string {
  return count === 1
    ? 'One thing is with someone else.'
    : `${sayWordCount(count, 'thing')} are with others.`;
}

function sendDelegation(id: string, body: DelegationDraft) {
  return callApi({
    method: 'PUT',
    path: `${DELEGATIONS.path}/${id}`,
    body,
    answer: delegationsSchema,
  });
}

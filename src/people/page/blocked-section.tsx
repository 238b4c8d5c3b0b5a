import { useQuery } from '@tanstack/react-query';
import { callApi, getQuery, useChange } from '../../ui/api.ts';
import { Button } from '../../ui/controls/button.tsx';
import { Disclosure } from '../../ui/controls/notes.tsx';
import { sayCount, sayInstant } from '../../ui/numbers.ts';
import { type Blocked, blockedListSchema } from '../model/blocked.ts';
import styles from './people.module.css';

const BLOCKED_PATH = '/api/people/blocked';

/** Whom the owner blocked. Who they are is not kept, so it cannot be shown. */
export function BlockedSection() {
  const { data } = useQuery(getQuery(BLOCKED_PATH, blockedListSchema));
  const end = useChange<string, { readonly blocked: readonly Blocked[] }>({
    send: (id) =>
      callApi({ method: 'DELETE', path: BLOCKED_PATH, body: { id }, answer: blockedListSchema }),
    replaces: BLOCKED_PATH,
  });
  const blocked = data?.blocked ?? [];
  if (blocked.length === 0) return null;
  return (
    <Disclosure title={`Blocked: ${blocked.length}`}>
      <div className={styles.functions}>
        <p>
          Their names are gone, so only the day is shown. Once a block is ended, the next reading of
          a calendar or import may bring the person back.
        </p>
        <ul className={styles.addresses}>
          {blocked.map(({ id, addresses, blockedAt }) => (
            <li key={id}>
              {`${sayInstant(blockedAt)}, ${sayCount(addresses, 'address', 'addresses')}`}{' '}
              <Button look="text" onClick={() => end.mutate(id)}>
                End the block
              </Button>
            </li>
          ))}
        </ul>
      </div>
    </Disclosure>
  );
}

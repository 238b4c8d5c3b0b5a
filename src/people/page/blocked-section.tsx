import { useQuery } from '@tanstack/react-query';
import { callEndpoint, getQuery, useChange } from '../../ui/api.ts';
import { Button } from '../../ui/controls/button.tsx';
import { Disclosure } from '../../ui/controls/notes.tsx';
import { sayCount, sayInstant } from '../../ui/numbers.ts';
import { pathOf } from '../../ui/path-of.ts';
import { showBlockedEndpoint, unblockEndpoint } from '../endpoints.ts';
import type { Blocked } from '../model/blocked.ts';
import styles from './people.module.css';

const BLOCKED_PATH = pathOf(showBlockedEndpoint);

/** Whom the owner blocked. Who they are is not kept, so it cannot be shown. */
export function BlockedSection() {
  const { data } = useQuery(getQuery(showBlockedEndpoint));
  const end = useChange<string, { readonly blocked: readonly Blocked[] }>({
    send: (id) => callEndpoint(unblockEndpoint, { body: { id } }),
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

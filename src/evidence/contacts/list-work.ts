import type { ContactsSay } from '../../people/model.ts';
import type { ContactCard } from '../read-contacts/contacts.ts';

/** Where those at each address work and as what, as their cards say; cards that say nothing of it are left out. */
export function listWork(cards: readonly ContactCard[]): ContactsSay {
  return cards.flatMap(({ addresses, organisation = null, title = null, department = null }) =>
    organisation === null && title === null && department === null
      ? []
      : addresses.map((address) => ({ address, organisation, title, department })),
  );
}

import type { ContactCard } from '../../evidence/read-contacts/contacts.ts';
import { foldWords } from '../../kernel/fold-words.ts';

/** What imported contacts say someone does, and how sure it is that it is them. */
export interface CardTitle {
  readonly title: string;
  readonly by: 'address' | 'name';
}

export type FindCardTitle = (address: string, name: string) => CardTitle | undefined;

/** Finds a title by exact address, else by a name that one contact alone has. */
export function readCardTitles(cards: readonly ContactCard[]): FindCardTitle {
  const byAddress = new Map<string, string>();
  const byName = new Map<string, Set<string>>();
  for (const card of cards) {
    const title = [card.title, card.department].filter((part) => part !== undefined).join(', ');
    if (title === '') continue;
    for (const address of card.addresses)
      if (!byAddress.has(address)) byAddress.set(address, title);
    const name = foldWords(card.name).join(' ');
    if (name !== '') byName.set(name, (byName.get(name) ?? new Set()).add(title));
  }
  return (address, name) => {
    const sure = byAddress.get(address);
    if (sure !== undefined) return { title: sure, by: 'address' };
    const [only, another] = byName.get(foldWords(name).join(' ')) ?? [];
    return only === undefined || another !== undefined ? undefined : { title: only, by: 'name' };
  };
}

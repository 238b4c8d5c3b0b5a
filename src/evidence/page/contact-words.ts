import { sayCount, sayNumber } from '../../ui/numbers.ts';
import type { ContactSource } from '../contacts/model.ts';

/** `412 contacts, 96 e-mail addresses`. */
export function sayContactContents({ kind, holds, people }: ContactSource): string {
  return kind === 'contacts'
    ? `${sayCount(holds, 'contact')}, ${sayCount(people, 'e-mail address', 'e-mail addresses')}`
    : `${sayCount(holds, 'direct message')}, ${sayCount(people, 'address', 'addresses')}`;
}

/** `12 added, 3 changed, 1 gone`. */
export function sayContactImport(made: ContactSource['imports'][number]): string {
  const parts = [
    [made.added, 'added'],
    [made.changed, 'changed'],
    [made.vanished, 'gone'],
  ] as const;
  const said = parts
    .filter(([count]) => count > 0)
    .map(([count, how]) => `${sayNumber(count)} ${how}`);
  return said.length === 0 ? 'nothing new' : said.join(', ');
}

/** What is lost with it, before it is. */
export function sayContactDeletion({ kind, holds }: ContactSource): string {
  return kind === 'contacts'
    ? `Its ${sayCount(holds, 'contact')} go for good. What you said of people yourself stays.`
    : `Its ${sayCount(holds, 'direct message')} go for good, and the contacts counted from them. What you said of people yourself stays.`;
}

/** What undoing the latest reading does. */
export function sayContactUndo({ imports }: ContactSource): string {
  return imports.length === 1
    ? 'It is the only reading that is kept, so the source itself goes.'
    : 'It is again as it was before: what was added goes, what changed or vanished comes back.';
}

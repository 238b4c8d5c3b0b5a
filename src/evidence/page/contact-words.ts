import { sayCount } from '../../ui/numbers.ts';
import type { ContactSource } from '../contacts/model.ts';

/** `412 contacts, 96 e-mail addresses`. */
export function sayContactContents({ kind, holds, people }: ContactSource): string {
  return kind === 'contacts'
    ? `${sayCount(holds, 'contact')}, ${sayCount(people, 'e-mail address', 'e-mail addresses')}`
    : `${sayCount(holds, 'direct message')}, ${sayCount(people, 'address', 'addresses')}`;
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

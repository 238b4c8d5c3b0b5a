import { UserError } from '../../kernel/user-error.ts';
import type { Aside, ContactSourceFormat } from '../contacts/model.ts';
import { evenBytes } from '../read-calendar/even-bytes.ts';
import { decodeText } from '../read-calendar/text.ts';
import { type ColumnMapping, namesPeople } from '../read-contacts/columns.ts';
import type { ContactCard, ContactReading, ContactWarning } from '../read-contacts/contacts.ts';
import { type ContactTable, openTable, readTable } from '../read-contacts/read-table.ts';
import { readVcards } from '../read-contacts/read-vcards.ts';
import type { MailMessage, MailPerson, MailReading } from '../read-mail/mail.ts';
import { type LeftOut, protectCards, protectMessages } from './protect-contacts.ts';

/** Contacts or mail of one file, as they would be kept. */
export interface PeopleReading {
  readonly kind: 'contacts' | 'mail';
  readonly format: ContactSourceFormat;
  readonly cards: readonly ContactCard[];
  /** of messages */
  readonly people: readonly MailPerson[];
  readonly messages: readonly MailMessage[];
  readonly aside: Aside;
  readonly warnings: readonly ContactWarning[];
  /** of a table that no program is known to write: it is read again when its columns are told */
  readonly table: { readonly columns: ContactTable; readonly bytes: Uint8Array } | undefined;
}

export function isVcard(head: Uint8Array): boolean {
  const even = evenBytes(head.subarray(0, 4000));
  return /^\s*begin *: *vcard\s*$/im.test(decodeText(even, 0, Math.min(even.length, 400)));
}

export function isPeopleTable(head: Uint8Array): boolean {
  return openTable(head) !== undefined;
}

/** @throws UserError when nobody is in it */
export function readPeopleFile(bytes: Uint8Array): PeopleReading {
  const columns = isVcard(bytes) ? undefined : openTable(bytes);
  if (columns === undefined) return toReading(readVcards(bytes), undefined);
  const table = columns.format === 'table' ? { columns, bytes } : undefined;
  return toReading(readTable(bytes), table);
}

/**
 * Reads a table again, now that its owner said what its columns mean.
 * @throws UserError when none of them names anyone
 */
export function readTableAgain(reading: PeopleReading, mapping: ColumnMapping): PeopleReading {
  const { table } = reading;
  if (table === undefined) return reading;
  if (!namesPeople(mapping)) throw namesNobody();
  const columns = { ...table.columns, mapping };
  return toReading(readTable(table.bytes, mapping), { ...table, columns });
}

export function toMailReading(read: MailReading): PeopleReading {
  const { people, messages, counts, warnings } = read;
  if (counts.messages === 0) throw nobody();
  const aside = MAIL_REASONS.flatMap((reason) =>
    counts[reason] > 0 ? [{ reason, count: counts[reason] }] : [],
  );
  const none = { cards: [], table: undefined };
  return { kind: 'mail', format: 'mbox', people, messages, aside, warnings, ...none };
}

/** Without the people who are left out; of those the cards or messages are counted. */
export function protectPeople(reading: PeopleReading, leftOut: LeftOut): PeopleReading {
  const cards = protectCards(reading.cards, leftOut);
  const messages = protectMessages(reading.people, reading.messages, leftOut);
  const count = reading.cards.length - cards.length + (reading.messages.length - messages.length);
  const aside = reading.aside.filter(({ reason }) => reason !== 'excluded');
  return {
    ...reading,
    cards,
    messages,
    aside: count === 0 ? aside : [{ reason: 'excluded', count }, ...aside],
  };
}

const MAIL_REASONS = [
  'toMany',
  'lists',
  'automatic',
  'unsent',
  'repeated',
  'toNobody',
  'unusable',
] as const;

function toReading(read: ContactReading | undefined, table: PeopleReading['table']): PeopleReading {
  if (read === undefined || (read.cards.length === 0 && table === undefined)) throw nobody();
  const { format, cards, setAside, warnings } = read;
  const aside: Aside = setAside === 0 ? [] : [{ reason: 'groups', count: setAside }];
  return { kind: 'contacts', format, cards, people: [], messages: [], aside, warnings, table };
}

function nobody(): UserError {
  return new UserError(
    'nobody-in-file',
    'Nobody is in this file: it holds no card, row or message that can be read. Export it once more.',
    422,
  );
}

export function namesNobody(): UserError {
  return new UserError(
    'columns-name-nobody',
    'Say of one column at least that it holds a name or an e-mail address.',
  );
}

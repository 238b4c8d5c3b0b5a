import { sayCount, sayDate, sayNumber } from '../../ui/numbers.ts';
import type { Aside, ContactPreview, ContactSourceFormat } from '../contacts/model.ts';
import type { ColumnMeaning } from '../read-contacts/columns.ts';

/** `412 contacts, 96 with an e-mail address`, or `1,204 direct messages with 88 people between …`. */
export function sayPeopleFound({
  kind,
  holds,
  people,
  from,
  to,
}: Pick<ContactPreview, 'kind' | 'holds' | 'people' | 'from' | 'to'>): string {
  if (kind === 'contacts') {
    return `${sayCount(holds, 'contact')}, ${sayCount(people, 'e-mail address', 'e-mail addresses')}`;
  }
  const said = `${sayCount(holds, 'direct message')}, ${sayCount(people, 'address', 'addresses')}`;
  if (from === null || to === null) return said;
  return from === to
    ? `${said}, on ${sayDate(from)}`
    : `${said}, between ${sayDate(from)} and ${sayDate(to)}`;
}

/** What will be different once it is saved, and what is known of it, one line each. */
export function sayPeopleChanges(preview: ContactPreview): readonly string[] {
  const { added, changed, vanished, known, proposed, duplicates, replaces, people } = preview;
  const changes = [
    [added, 'added'],
    [changed, 'changed'],
    [vanished, 'gone from the file'],
  ] as const;
  const said = changes
    .filter(([count]) => count > 0)
    .map(([count, how]) => `${sayNumber(count)} ${how}`);
  return [
    ...(replaces === null
      ? []
      : [
          said.length === 0
            ? `${replaces.name} is here already, and nothing in it is new.`
            : `${replaces.name} is brought up to date: ${said.join(', ')}.`,
        ]),
    ...(known > 0
      ? [
          `${sayNumber(known)} of ${sayCount(people, 'address', 'addresses')} are in your people list.`,
        ]
      : []),
    ...(proposed.length > 0
      ? [
          `${sayNumber(proposed.length)} may be in it too, by name and organisation: ${sayProposed(proposed)}. Nothing is merged.`,
        ]
      : []),
    ...(duplicates > 0
      ? [
          `${sayCount(duplicates, 'contact')} name someone the file names before; nothing is merged.`,
        ]
      : []),
  ];
}

function sayProposed(proposed: ContactPreview['proposed']): string {
  const named = proposed
    .slice(0, MOST_NAMED)
    .map(({ name, organisation }) => `${name} at ${organisation}`)
    .join(', ');
  return proposed.length > MOST_NAMED ? `${named} and others` : named;
}

const MOST_NAMED = 5;

const ASIDE_WORDS: Readonly<Record<Aside[number]['reason'], string>> = {
  groups: 'groups, lists and places',
  excluded: 'of people you excluded or blocked',
  toMany: 'to more than three people',
  lists: 'from mailing lists and newsletters',
  automatic: 'sent by machines',
  unsent: 'spam or drafts',
  repeated: 'seen before in the file',
  toNobody: 'without anyone in To, Cc or Bcc',
  unusable: 'without a sender or a date that can be read',
};

/** `Counted and not kept: 512 from mailing lists, 40 to more than three people.` */
export function sayAside(aside: Aside): string | undefined {
  if (aside.length === 0) return undefined;
  const parts = aside
    .toSorted((one, other) => other.count - one.count)
    .map(({ reason, count }) => `${sayNumber(count)} ${ASIDE_WORDS[reason]}`);
  return `Counted and not kept: ${parts.join(', ')}.`;
}

const FORMAT_WORDS: Readonly<Record<ContactSourceFormat, string>> = {
  vcard: 'contacts, vCard',
  linkedin: 'contacts, LinkedIn',
  google: 'contacts, Google',
  outlook: 'contacts, Outlook',
  table: 'contacts, a table',
  mbox: 'mail: who, when and to whom',
};

export function sayFormat(format: ContactSourceFormat): string {
  return FORMAT_WORDS[format];
}

const MEANING_WORDS: Readonly<Record<ColumnMeaning, string>> = {
  name: 'Whole name',
  firstName: 'First name',
  middleName: 'Middle name',
  lastName: 'Last name',
  address: 'E-mail address',
  organisation: 'Organisation',
  title: 'Title',
  department: 'Department',
  connectedOn: 'Connected on',
};

export function sayMeaning(meaning: ColumnMeaning): string {
  return MEANING_WORDS[meaning];
}

import { foldWords } from '../../kernel/fold-words.ts';
import { dateOfDay, localDay } from '../../kernel/week.ts';
import { findZone, UTC } from '../../kernel/zone.ts';
import { matchPeople } from '../../people/model/match-people.ts';
import type { Person } from '../../people/model.ts';
import type { ContactPreview } from '../contacts/model.ts';
import type { ContactCard } from '../read-contacts/contacts.ts';
import type { PeopleReading } from './people-reading.ts';

/** What a source holds, as it is counted for its owner. */
export type PeopleSummary = Pick<ContactPreview, 'holds' | 'people' | 'from' | 'to'>;

/** Counts a reading; dates are of the owner's zone. */
export function summarizePeople(reading: PeopleReading, zoneName: string): PeopleSummary {
  const zone = findZone(zoneName) ?? UTC;
  const dates =
    reading.kind === 'mail'
      ? reading.messages.map(({ at }) => dateOfDay(localDay(zone, at)))
      : reading.cards.flatMap(({ connectedOn }) => connectedOn ?? []);
  const [from, to] = endsOf(dates);
  return {
    holds: reading.cards.length + reading.messages.length,
    people: addressesIn(reading).size,
    from,
    to,
  };
}

/** What can be shown of a reading without looking at what is stored. */
export function previewPeople(
  reading: PeopleReading,
  { zone, list }: { readonly zone: string; readonly list: readonly Person[] },
): Omit<ContactPreview, 'added' | 'changed' | 'vanished' | 'replaces'> {
  const { kind, format, aside, warnings, table } = reading;
  const addresses = addressesIn(reading);
  const known = new Set(list.flatMap((person) => person.addresses));
  return {
    kind,
    format,
    aside,
    ...summarizePeople(reading, zone),
    known: [...addresses].filter((address) => known.has(address)).length,
    proposed: reading.cards.flatMap((card) => propose(card, list)),
    duplicates: reading.cards.length - new Set(reading.cards.map(identityOf)).size,
    sample: kind === 'mail' ? sampleMail(reading) : sampleCards(reading.cards),
    warnings: warnings.slice(0, MOST_WARNINGS),
    likelyOwn: kind === 'mail' ? findLikelyOwn(reading) : [],
    columns:
      table === undefined
        ? null
        : {
            header: [...table.columns.header],
            mapping: [...table.columns.mapping],
            sample: table.columns.sample.map((row) => [...row]),
          },
  };
}

/** Who a card speaks of: its first address, else its name and organisation. */
export function identityOf({ addresses, name, organisation }: ContactCard): string {
  return (
    addresses[0] ?? [name, organisation ?? ''].map((text) => foldWords(text).join(' ')).join('|')
  );
}

function propose(card: ContactCard, list: readonly Person[]): ContactPreview['proposed'] {
  const match = matchPeople(card, list);
  if (match?.by !== 'name') return [];
  const { name, organisation = '' } = card;
  return match.people.map((person) => ({ name, organisation, person: person.name }));
}

const SAMPLE = 5;
const MOST_WARNINGS = 200;
/** An address on a smaller share of the messages is someone else's. */
const OWN_SHARE = 0.5;
const LEAST_MESSAGES = 5;

function addressesIn({ kind, cards, people, messages }: PeopleReading): ReadonlySet<string> {
  if (kind === 'contacts') return new Set(cards.flatMap(({ addresses }) => addresses));
  const places = new Set(messages.flatMap(({ from, to }) => [from, ...to]));
  return new Set([...places].flatMap((place) => people[place]?.address ?? []));
}

function sampleCards(cards: readonly ContactCard[]): ContactPreview['sample'] {
  return cards.slice(0, SAMPLE).map(({ name, addresses, title, organisation }) => ({
    name: name || (addresses[0] ?? ''),
    detail: [title, organisation].filter((part) => part !== undefined).join(', '),
  }));
}

/** Those with most messages, to see that it is the right mailbox. */
function sampleMail({ people, messages }: PeopleReading): ContactPreview['sample'] {
  return countPeople(messages)
    .slice(0, SAMPLE)
    .map(([place, count]) => ({
      name: people[place]?.name || (people[place]?.address ?? ''),
      detail: count === 1 ? '1 message' : `${count} messages`,
    }));
}

function findLikelyOwn({ people, messages }: PeopleReading): string[] {
  if (messages.length < LEAST_MESSAGES) return [];
  return countPeople(messages)
    .filter(([, count]) => count >= messages.length * OWN_SHARE)
    .slice(0, 3)
    .flatMap(([place]) => people[place]?.address ?? []);
}

/** Places with how many messages name them, most first. */
function countPeople(messages: PeopleReading['messages']): readonly (readonly [number, number])[] {
  const counts = new Map<number, number>();
  for (const { from, to } of messages)
    for (const place of new Set([from, ...to])) counts.set(place, (counts.get(place) ?? 0) + 1);
  return [...counts].sort((one, other) => other[1] - one[1] || one[0] - other[0]);
}

function endsOf(dates: readonly string[]): readonly [string | null, string | null] {
  const reduce = (isBefore: (a: string, b: string) => boolean) =>
    dates.reduce<string | null>(
      (best, date) => (best === null || isBefore(date, best) ? date : best),
      null,
    );
  return [reduce((a, b) => a < b), reduce((a, b) => a > b)];
}

import { type Attribute, NOTHING_SAID } from '../model/attributes.ts';
import type { ContactsSay, Person, Relation, TimePeople } from '../model.ts';
import { type Part, partHas } from './parts.ts';
import { sayLevel, sayRelations } from './relations.ts';

type Said = Omit<Person, 'id' | 'addresses' | 'relations'>;

/** Someone on the page: what the calendar shows of them and what was said of them. */
export interface PersonRow extends Readonly<Said> {
  /** one of theirs, or the id of someone who has none; tells them from all others */
  readonly address: string;
  /** all of theirs */
  readonly addresses: readonly string[];
  /** undefined while nothing was said of them */
  readonly id: string | undefined;
  readonly relations: readonly Relation[];
  /** in the twelve weeks */
  readonly hours: number;
  readonly meetings: number;
  /** local date; empty when not in the twelve weeks */
  readonly lastMet: string;
  /** whether anything was said of them */
  readonly isEntered: boolean;
  /** of what is shown, what contacts say and nobody else */
  readonly lent: readonly Attribute[];
}

/** Everyone hours are shared with, most first, then those who were entered and not met. */
export function listRows(
  contacts: TimePeople['people'],
  people: readonly Person[],
  contactsSay: ContactsSay = [],
): readonly PersonRow[] {
  const at = new Map(
    people.flatMap((person) => person.addresses.map((address) => [address, person] as const)),
  );
  const isNone = (address: string) => at.get(address)?.isPerson === false;
  const met = contacts
    .filter(({ address }) => !isNone(address))
    .map(({ address, name, hours, meetings, lastMet }) => {
      const known = at.get(address);
      const seen = name === address ? '' : name;
      const said = { ...describe(known), name: known?.name || seen };
      const addresses = known?.addresses ?? [address];
      return { ...said, address, addresses, hours, meetings, lastMet };
    });
  const shown = new Set(met.map(({ address }) => at.get(address)?.id));
  const others = people.flatMap((person) => {
    const [address = person.id] = person.addresses;
    if (shown.has(person.id) || person.isPerson === false) return [];
    return [{ ...describe(person), address, hours: 0, meetings: 0, lastMet: '' }];
  });
  const saidAt = Map.groupBy(contactsSay, ({ address }) => address);
  return [...met, ...others].map((row) => lend(row, saidAt));
}

const LENT = ['organisation', 'title', 'department'] as const;

/** Shows what contacts say of their addresses where nothing else is said. */
function lend(row: Omit<PersonRow, 'lent'>, saidAt: ReadonlyMap<string, ContactsSay>): PersonRow {
  const said = row.addresses.flatMap((address) => saidAt.get(address) ?? []);
  const found = LENT.flatMap((attribute) => {
    const value = said.find((one) => one[attribute] !== null)?.[attribute] ?? null;
    return row[attribute] !== null || value === null ? [] : [[attribute, value] as const];
  });
  const from = found.map(([attribute]) => [attribute, 'contacts'] as const);
  return {
    ...row,
    ...Object.fromEntries(found),
    provenance: { ...row.provenance, ...Object.fromEntries(from) },
    lent: found.map(([attribute]) => attribute),
  };
}

export function nameOf({ name, address }: Pick<PersonRow, 'name' | 'address'>): string {
  return name === '' ? address : name;
}

function describe(person: Person | undefined) {
  const nothing = { ...NOTHING_SAID, id: undefined, addresses: [] as readonly string[] };
  return { ...nothing, ...person, isEntered: person !== undefined };
}

export interface Looked {
  readonly words: string;
  readonly part: Part;
  /** those changed while this part is looked at stay where they are */
  readonly kept: ReadonlySet<string>;
}

export function findRows(
  rows: readonly PersonRow[],
  { words, part, kept }: Looked,
): readonly PersonRow[] {
  const asked = words.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    const text = textOf(row);
    const isPart = partHas(part, row) || kept.has(row.address);
    return isPart && asked.every((word) => text.includes(word));
  });
}

function textOf(row: PersonRow): string {
  const said = [sayRelations(row.relations), sayLevel(row.level), row.function ?? ''];
  const work = [row.organisation, row.title, row.department].map((text) => text ?? '');
  return [row.name, row.address, ...row.addresses, ...said, ...work].join(' ').toLowerCase();
}

export type PeopleColumn =
  | 'name'
  | 'organisation'
  | 'level'
  | 'function'
  | 'hours'
  | 'meetings'
  | 'lastMet';

/** What a column sorts by; what is unknown comes last where the order begins at its start. */
export function sortValue(row: PersonRow, by: PeopleColumn): string | number {
  if (by === 'name') return nameOf(row);
  if (by === 'level') return row.level ?? -9;
  if (by === 'function' || by === 'organisation') return row[by] ?? '\u{10ffff}';
  return row[by];
}

/** The sentence of the page, in two tones. */
export function sayPlaced(rows: readonly PersonRow[]): {
  readonly said: string;
  readonly shown: string | undefined;
} {
  const placed = rows.filter(({ relations }) => relations.length > 0).length;
  const left = rows.length - placed;
  if (rows.length === 0) return { said: 'Nobody here yet.', shown: 'Your calendar names them.' };
  if (left === 0) {
    const all = rows.length === 1 ? 'The one person here is' : `All ${rows.length} people are`;
    return { said: `${all} placed.`, shown: undefined };
  }
  const said =
    placed === 0 ? `${rows.length} people.` : `${placed} of ${rows.length} people placed.`;
  if (placed === 0) return { said, shown: 'None of them is placed.' };
  return { said, shown: left === 1 ? 'One is still open.' : `${left} are still open.` };
}

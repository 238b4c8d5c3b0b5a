import type { Person } from '../model.ts';
import { foldName, foldText } from './names.ts';

/** What an import says of someone, as far as it tells who they are. */
export interface CardToMatch {
  readonly name: string;
  /** lower case */
  readonly addresses: readonly string[];
  readonly organisation?: string | null | undefined;
}

type PersonToMatch = Pick<Person, 'id' | 'name' | 'addresses' | 'organisation'>;

/** Whom an import speaks of: sure by an address, only proposed by name and organisation. */
export interface PeopleMatch<P extends PersonToMatch> {
  readonly by: 'address' | 'name';
  /** one at the most by name; more by address where a card joins several of the list */
  readonly people: readonly P[];
}

/**
 * Whom of the list a card of an import may be: an exact address, else the same name at the same
 * organisation, if there is one such person alone. Nothing is merged by it. The list is indexed
 * once for as long as it is the same array.
 */
export function matchPeople<P extends PersonToMatch>(
  card: CardToMatch,
  people: readonly P[],
): PeopleMatch<P> | undefined {
  const { byAddress, byName } = indexOf(people);
  const found = new Set(card.addresses.flatMap((address) => byAddress.get(address) ?? []));
  if (found.size > 0) return { by: 'address', people: placesOf(people, [...found]) };
  const key = nameKey(card);
  const named = key === undefined ? [] : (byName.get(key) ?? []);
  return named.length === 1 ? { by: 'name', people: placesOf(people, named) } : undefined;
}

/** The name at the organisation as both are compared; undefined where either is not known. */
export function nameKey({
  name,
  organisation,
}: Pick<CardToMatch, 'name' | 'organisation'>): string | undefined {
  const folded = foldName(name);
  const at = foldText(organisation ?? '').replace(LEGAL_FORM, '');
  return folded === '' || at === '' ? undefined : `${folded} at ${at}`;
}

const LEGAL_FORM = /( (gmbh|ag|se|kg|inc|ltd|llc|plc|sa|sas|sl|bv|nv|ab|as|oy|corp|co))+$/;

interface Index {
  /** places in the list */
  readonly byAddress: ReadonlyMap<string, number>;
  readonly byName: ReadonlyMap<string, readonly number[]>;
}

const indexes = new WeakMap<readonly PersonToMatch[], Index>();

function indexOf(people: readonly PersonToMatch[]): Index {
  const known = indexes.get(people);
  if (known !== undefined) return known;
  const byAddress = new Map<string, number>();
  const byName = new Map<string, number[]>();
  for (const [place, person] of people.entries()) {
    for (const address of person.addresses) byAddress.set(address, place);
    const key = nameKey(person);
    if (key !== undefined) byName.set(key, [...(byName.get(key) ?? []), place]);
  }
  const index = { byAddress, byName };
  indexes.set(people, index);
  return index;
}

function placesOf<P>(people: readonly P[], places: readonly number[]): readonly P[] {
  return places.flatMap((place) => people[place] ?? []);
}

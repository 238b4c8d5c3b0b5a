import type { Person } from '../model.ts';
import { ATTRIBUTES, type Attribute, NOTHING_SAID, type Provenance } from './attributes.ts';

/** What a merge made of whom: enough to part them again as they were. */
export interface MergeRecord {
  readonly result: Person;
  readonly before: readonly Person[];
}

/**
 * One person of several: each attribute is that of the first who has it, and all addresses,
 * relations and notes are kept. The first is the one chosen, then who is longest in the list, so
 * that the order in which they are merged does not matter.
 */
export function mergePeople(people: readonly Person[], first?: string): Person {
  const ranked = [...people].sort((one, other) =>
    rank(one, first).localeCompare(rank(other, first)),
  );
  const [head, ...rest] = ranked;
  if (head === undefined) throw new Error('nobody to merge');
  return rest.reduce(mergeTwo, head);
}

function rank({ id }: Person, first: string | undefined): string {
  return `${id === first ? 0 : 1}${id}`;
}

function mergeTwo(one: Person, other: Person): Person {
  const taken = ATTRIBUTES.filter(
    (attribute) => attribute !== 'relations' && attribute !== 'notes' && isEmpty(one[attribute]),
  ).filter((attribute) => !isEmpty(other[attribute]));
  const relations = [...new Set([...one.relations, ...other.relations])].sort();
  const notes = joinNotes(one.notes, other.notes);
  const changed: Attribute[] = [...taken];
  if (relations.length > one.relations.length) changed.push('relations');
  if (notes !== one.notes) changed.push('notes');
  return {
    ...one,
    ...pick(other, taken),
    relations,
    notes,
    addresses: [...new Set([...one.addresses, ...other.addresses])].sort(),
    provenance: { ...one.provenance, ...fromMerge(changed) },
  };
}

/**
 * Parts again whom a merge made one. What was said of the one since stays with the one, and so do
 * addresses that came since; an address that is elsewhere by now is not taken back.
 */
export function partPeople(current: Person, { result, before }: MergeRecord): readonly Person[] {
  const said = ATTRIBUTES.filter(
    (attribute) => JSON.stringify(current[attribute]) !== JSON.stringify(result[attribute]),
  );
  const had = new Set(result.addresses);
  const since = current.addresses.filter((address) => !had.has(address));
  return before.map((person) => {
    const kept = person.addresses.filter((address) => current.addresses.includes(address));
    if (person.id !== current.id) return { ...person, addresses: kept };
    return {
      ...person,
      ...pick(current, said),
      addresses: [...kept, ...since].sort(),
      provenance: { ...person.provenance, ...originsOf(current, said) },
    };
  });
}

/** Those addresses as someone of their own, who keeps the name and nothing else. */
export function partAddresses(
  person: Person,
  { addresses, id }: { readonly addresses: readonly string[]; readonly id: string },
): readonly [stays: Person, goes: Person] {
  const gone = new Set(addresses);
  const [goes, stays] = [true, false].map((isGone) =>
    person.addresses.filter((address) => gone.has(address) === isGone),
  );
  const { name, provenance } = person;
  return [
    { ...person, addresses: stays ?? [] },
    {
      ...NOTHING_SAID,
      id,
      name,
      addresses: goes ?? [],
      provenance: provenance.name === undefined ? {} : { name: provenance.name },
    },
  ];
}

function isEmpty(value: Person[Attribute]): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

/** Notes that are the same are kept once. */
function joinNotes(one: string | null, other: string | null): string | null {
  const parts = [one, other].flatMap((notes) => notes?.split(PARTED) ?? []);
  return parts.length === 0 ? null : [...new Set(parts)].join(PARTED).slice(0, MOST_NOTES);
}

const PARTED = '\n\n';
const MOST_NOTES = 10_000;

function pick(person: Person, attributes: readonly Attribute[]): Partial<Person> {
  return Object.fromEntries(attributes.map((attribute) => [attribute, person[attribute]]));
}

function fromMerge(attributes: readonly Attribute[]): Provenance {
  return Object.fromEntries(attributes.map((attribute) => [attribute, 'merge']));
}

function originsOf({ provenance }: Person, attributes: readonly Attribute[]): Provenance {
  return Object.fromEntries(
    attributes.flatMap((attribute) => {
      const origin = provenance[attribute];
      return origin === undefined ? [] : [[attribute, origin]];
    }),
  );
}

import type { KnownPerson, PeopleByAddress, Relation } from '../../people/model.ts';
import { isOutside } from './attendance.ts';

/** Who the addresses are, each person once; someone who is not in the list is their address. */
export function personsAt(addresses: readonly string[], people: PeopleByAddress): string[] {
  if (addresses.length === 1 && addresses[0] !== undefined) {
    return [people.get(addresses[0])?.id ?? addresses[0]];
  }
  return [...new Set(addresses.map((address) => people.get(address)?.id ?? address))];
}

/** Everyone in the list, each once, whatever number of addresses they have; no lists and rooms. */
export function listPersons(people: PeopleByAddress): KnownPerson[] {
  const persons = [...new Map([...people.values()].map((person) => [person.id, person])).values()];
  return persons.filter(({ isPerson }) => isPerson !== false);
}

/** Those who stand in one of the relations to the owner. */
export function personsWith(
  people: PeopleByAddress,
  relations: readonly Relation[],
): KnownPerson[] {
  return listPersons(people).filter((person) => hasRelation(person, relations));
}

export function hasRelation(
  person: KnownPerson | undefined,
  relations: readonly Relation[],
): boolean {
  return person?.relations.some((relation) => relations.includes(relation)) ?? false;
}

/** Whether someone is of another organisation: what the owner says goes before their address. */
export function isOutsider(
  address: string,
  { people, domains }: { people: PeopleByAddress; domains: ReadonlySet<string> },
): boolean {
  const relations = people.get(address)?.relations ?? [];
  if (relations.includes('outside') || relations.includes('customer')) return true;
  return !relations.some((relation) => INSIDE.has(relation)) && isOutside(address, domains);
}

const INSIDE: ReadonlySet<Relation> = new Set([
  'manager',
  'skip-level',
  'report',
  'peer',
  'former-peer',
]);

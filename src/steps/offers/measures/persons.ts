import type { Facts } from '../../../capabilities/model.ts';
import type { Relation } from '../../../people/model.ts';
import { compareText } from '../../../time/core/candidates.ts';
import { listPersons, personsWith } from '../../../time/core/persons.ts';

/** How the people around the owner are called. */
export interface Names {
  /** the whole name; the address where none is known */
  readonly full: (person: string) => string;
  /** the first name, where nobody else among the people has it */
  readonly short: (person: string) => string;
}

/** Names from the list of people, else from the calendar. */
export function readNames({ people, contacts, time }: Facts): Names {
  const names = new Map<string, string>();
  for (const { nameOf } of time.count.series.values()) {
    for (const [address, name] of nameOf) names.set(people.get(address)?.id ?? address, name);
  }
  for (const { person, name } of contacts) names.set(person, name);
  for (const { id, name } of listPersons(people)) if (name !== '') names.set(id, name);
  const first = new Map<string, number>();
  for (const name of new Set(names.values())) {
    const word = firstName(name);
    if (word !== undefined) first.set(word, (first.get(word) ?? 0) + 1);
  }
  // Someone of the list without a name is known by their address.
  const addressOf = new Map([...people].map(([address, { id }]) => [id, address]));
  const full = (person: string) => names.get(person) ?? addressOf.get(person) ?? person;
  return {
    full,
    short: (person) => {
      const word = firstName(full(person));
      return word !== undefined && first.get(word) === 1 ? word : full(person);
    },
  };
}

/** `Priya` of `Priya Shah`; undefined of `Shah, Priya`, `Dr. Shah` and of addresses. */
function firstName(name: string): string | undefined {
  const [word] = name.trim().split(/\s+/);
  return word !== undefined && /^\p{Lu}[\p{L}’'-]+$/u.test(word) ? word : undefined;
}

/** Ids of those in a relation, in an order that does not depend on that of the list. */
export function idsWith({ people }: Pick<Facts, 'people'>, relation: Relation): string[] {
  return personsWith(people, [relation])
    .map(({ id }) => id)
    .sort(compareText);
}

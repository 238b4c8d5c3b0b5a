import type { PeopleByAddress } from '../../people/model.ts';
import type { CountedEvent } from '../model.ts';
import { personsAt } from './persons.ts';

/** Hours that count of 1:1s, by person and week. */
export type OneToOnes = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** The one other person of an event; undefined where there are none or several. */
export function onlyPersonOn(
  { people: addresses }: Pick<CountedEvent, 'people'>,
  people: PeopleByAddress,
): string | undefined {
  const persons = personsAt(addresses, people);
  return persons.length === 1 ? persons[0] : undefined;
}

/**
 * The hours of 1:1s of each person in each week.
 * Source: docs/measures.md#one-to-one
 */
export function findOneToOnes(events: readonly CountedEvent[], people: PeopleByAddress): OneToOnes {
  const found = new Map<string, Map<string, number>>();
  for (const event of events) {
    const person = onlyPersonOn(event, people);
    if (person === undefined) continue;
    const weeks = found.get(person) ?? new Map<string, number>();
    found.set(person, weeks);
    weeks.set(event.week, (weeks.get(event.week) ?? 0) + event.hours);
  }
  return found;
}

/** Minutes of 1:1s with a person in some weeks; 0 without any. */
export function oneToOneMinutes(
  oneToOnes: OneToOnes,
  person: string,
  weeks: readonly { readonly name: string }[],
): number {
  const byWeek = oneToOnes.get(person);
  return weeks.reduce((sum, { name }) => sum + (byWeek?.get(name) ?? 0), 0) * 60;
}

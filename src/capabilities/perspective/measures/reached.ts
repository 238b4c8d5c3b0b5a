import type { Measure } from '../../../kernel/measure.ts';
import { dateOfDay } from '../../../kernel/week.ts';
import { type Contact, contactsBefore } from '../../../time/core/contacts.ts';
import { DEFAULT_NEEDS, sayNeeds } from '../../../time/core/measuring.ts';
import { listPersons } from '../../../time/core/persons.ts';
import { atWeekEnds, concludeWhole, sayCount, saySeveral } from '../../measures.ts';
import type { Facts, MeasureRecord, ShiftMeasure } from '../../model.ts';
import { REACHED } from './definitions.ts';

export const REACHED_MEASURE: ShiftMeasure = {
  definition: REACHED,
  measure: measureReached,
  records: listFunctions,
};

const DAYS = 28;
const LEAST_CONTACTS = 2;

/**
 * Functions of the owner's list with at least two contacts in 28 days, with one person or several.
 * Its heading is half of the functions, two at least.
 * @returns a count; undefined below the default minimum, or while no function is known of anyone
 * Source: docs/measures.md#perspective.reached
 */
function measureReached(facts: Facts): Measure {
  const { functions, people, time, asOf } = facts;
  const isKnown = listPersons(people).some(({ function: name }) => functions.includes(name ?? ''));
  const reached = countReached(facts, asOf);
  return concludeWhole(REACHED, {
    value: reached,
    count: { n: reached, of: functions.length },
    weeks: atWeekEnds(facts, (day) => (isKnown ? countReached(facts, day) : undefined)),
    missing: saySeveral(
      sayNeeds(time, DEFAULT_NEEDS),
      isKnown ? undefined : 'No person has a function yet; say it of those you meet most.',
    ),
    heading: Math.max(2, functions.length / 2),
  });
}

function countReached(facts: Facts, day: number): number {
  return [...contactsByFunction(facts, day).values()].filter(isReached).length;
}

function isReached(contacts: readonly Contact[]): boolean {
  return contacts.length >= LEAST_CONTACTS;
}

/** The contacts of 28 days with each function of the owner's list, as of a day. */
export function contactsByFunction(facts: Facts, day: number): Map<string, readonly Contact[]> {
  const { contacts, functions, people } = facts;
  const functionOf = new Map(listPersons(people).map((person) => [person.id, person.function]));
  const found = Map.groupBy(
    contactsBefore(contacts, day, DAYS),
    ({ person }) => functionOf.get(person) ?? '',
  );
  return new Map(functions.map((name) => [name, found.get(name) ?? []]));
}

function listFunctions(facts: Facts): MeasureRecord[] {
  return [...contactsByFunction(facts, facts.asOf)].map(([name, contacts]) => {
    const last = contacts.at(-1);
    return {
      title: name,
      when: last === undefined ? null : dateOfDay(last.day),
      detail: `${sayCount(contacts.length, 'contact')} in ${DAYS} days`,
      hours: null,
      isPart: isReached(contacts),
    };
  });
}

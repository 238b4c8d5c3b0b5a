import { isOutsider, personsAt } from '../../../time/core/persons.ts';
import { RECENT_WEEKS } from '../../../time/core/weeks.ts';
import type { CountedEvent } from '../../../time/model.ts';
import type { Facts } from '../../model.ts';

/** The functions of the owner's list that people of an event belong to, with how many of each. */
export function functionsOn(
  event: CountedEvent,
  { people, functions }: Pick<Facts, 'people' | 'functions'>,
): Map<string, number> {
  const found = new Map<string, number>();
  const counted = new Set<string>();
  for (const address of event.people) {
    const person = people.get(address);
    const name = person?.function ?? null;
    if (person === undefined || name === null || counted.has(person.id)) continue;
    counted.add(person.id);
    if (functions.includes(name)) found.set(name, (found.get(name) ?? 0) + 1);
  }
  return found;
}

const LEAST_KNOWN = 0.8;
/** Sums of fractions of hours differ in the last digits. */
const TOLERANCE = 1e-9;

/**
 * At least 80% of the hours with others are with people of known function; the hours of an event
 * count by the share of its people who are known. An outsider has no function here, which is known.
 */
export function needFunctions(facts: Facts): string | undefined {
  const { recent, recentEvents } = facts.time;
  if (recent.length < RECENT_WEEKS) return undefined;
  let hours = 0;
  let known = 0;
  for (const event of recentEvents) {
    if (event.people.length === 0) continue;
    hours += event.hours;
    known += event.hours * shareKnown(event, facts);
  }
  if (known >= LEAST_KNOWN * hours - TOLERANCE) return undefined;
  const needed = Math.ceil(LEAST_KNOWN * hours);
  return `Of ${Math.round(hours)} hours with others, ${Math.floor(known)} are with people of known function; ${needed} needed.`;
}

function shareKnown(event: CountedEvent, facts: Facts): number {
  const persons = personsAt(event.people, facts.people).length;
  const inside = [...functionsOn(event, facts).values()].reduce((sum, count) => sum + count, 0);
  const outside = new Set(
    event.people
      .filter((address) => isOutsider(address, facts) && !hasFunction(address, facts))
      .map((address) => facts.people.get(address)?.id ?? address),
  ).size;
  return Math.min(1, (inside + outside) / persons);
}

function hasFunction(address: string, { people, functions }: Facts): boolean {
  const name = people.get(address)?.function ?? null;
  return name !== null && functions.includes(name);
}

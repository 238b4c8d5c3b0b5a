import type { Measure } from '../../../kernel/measure.ts';
import { MOST_IN_CONTACT } from '../../../time/core/contacts.ts';
import type { WeekFacts } from '../../../time/core/facts.ts';
import { needWeeks } from '../../../time/core/measuring.ts';
import { personsAt, personsWith } from '../../../time/core/persons.ts';
import { recentRecords } from '../../../time/core/records.ts';
import type { CountedEvent } from '../../../time/model.ts';
import { concludeWhole, ofEvents, overFourWeeks, saySeveral } from '../../measures.ts';
import type { Facts, ShiftMeasure } from '../../model.ts';
import { SKIP_LEVEL } from './definitions.ts';

export const SKIP_LEVEL_MEASURE: ShiftMeasure = ofEvents({
  definition: SKIP_LEVEL,
  measure: measureSkipLevel,
  events: (facts) => recentRecords(facts.time, isWithSkipLevel(facts)),
});

/**
 * Hours with the manager's manager in the trailing four complete weeks, in meetings of at most
 * eight others. All of them are seen, so that it has no range.
 * @returns hours in four weeks; undefined while nobody is named as such
 * Source: docs/measures.md#relationships.skip-level
 */
function measureSkipLevel(facts: Facts): Measure {
  const { count, recent } = facts.time;
  const hours = new Map<string, number>();
  for (const event of count.events.filter(isWithSkipLevel(facts))) {
    hours.set(event.week, (hours.get(event.week) ?? 0) + event.hours);
  }
  function hoursIn(weeks: readonly WeekFacts[]): number {
    return weeks.reduce((sum, { name }) => sum + (hours.get(name) ?? 0), 0);
  }
  const isNamed = personsWith(facts.people, ['skip-level']).length > 0;
  return concludeWhole(SKIP_LEVEL, {
    value: hoursIn(recent),
    count: { n: hoursIn(recent), of: recent.reduce((sum, week) => sum + week.hours, 0) },
    weeks: overFourWeeks(facts, (weeks) => (isNamed ? hoursIn(weeks) : undefined)),
    missing: saySeveral(
      needWeeks(facts.time),
      isNamed ? undefined : 'Nobody is named as your manager’s manager; name them (skip-level).',
    ),
  });
}

function isWithSkipLevel({ people }: Facts): (event: CountedEvent) => boolean {
  const persons = new Set(personsWith(people, ['skip-level']).map(({ id }) => id));
  return (event) => {
    const present = personsAt(event.people, people);
    return present.length <= MOST_IN_CONTACT && present.some((person) => persons.has(person));
  };
}

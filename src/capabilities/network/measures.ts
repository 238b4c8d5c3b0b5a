import type { Measure } from '../../kernel/measure.ts';
import { MOST_IN_CONTACT } from '../../time/core/contacts.ts';
import { DEFAULT_NEEDS, measureHours, needPeople } from '../../time/core/measuring.ts';
import { hasRelation, personsAt, personsWith } from '../../time/core/persons.ts';
import type { CountedEvent } from '../../time/model.ts';
import { shareOfHours } from '../measures.ts';
import type { Facts, ShiftMeasure } from '../model.ts';
import { CONSTRAINT_MEASURE, EFFECTIVE_SIZE_MEASURE } from './measures/bridging.ts';
import { CONTRIBUTIONS_MEASURE } from './measures/contributions.ts';
import { COVERAGE_MEASURE, FADING_MEASURE } from './measures/coverage.ts';
import { DECISION_MAKER_HOURS } from './measures/definitions.ts';
import { EI_MEASURE, SENIOR_MEASURE } from './measures/ties.ts';

const HOURS_PLAN = {
  definition: DECISION_MAKER_HOURS,
  isPart: withDecisionMakers,
  needs: () => [...DEFAULT_NEEDS, (time: Facts['time']) => needPeople(time, 'decision-maker')],
} as const;

/**
 * `network.coverage`, `.senior` and `.fading` are shares 0–1 of people, ties and important ties,
 * `.decision-maker-hours` a share 0–1 of the hours, `.contributions` counts insights in 28 days,
 * `.ei` is −1 to 1, `.effective-size` people, `.constraint` 0 to 1 and above; each undefined, with what is missing, below its minimum.
 * Source: docs/measures.md#network
 */
export const NETWORK: readonly ShiftMeasure[] = [
  COVERAGE_MEASURE,
  shareOfHours(HOURS_PLAN),
  CONTRIBUTIONS_MEASURE,
  EI_MEASURE,
  SENIOR_MEASURE,
  FADING_MEASURE,
  EFFECTIVE_SIZE_MEASURE,
  CONSTRAINT_MEASURE,
];

/**
 * The hours of `network.decision-maker-hours` in the unit in which they are guessed.
 * @returns hours a week with the 80% interval; undefined below the measure's minimum
 * Source: docs/measures.md#network
 */
export function decisionMakerHoursAWeek(facts: Facts): Pick<Measure, 'value' | 'low' | 'high'> {
  const { value, low, high } = measureHours(facts.time, {
    definition: DECISION_MAKER_HOURS,
    isPart: withDecisionMakers(facts),
    needs: HOURS_PLAN.needs(),
  });
  return { value, low, high };
}

/**
 * With a decision-maker in a meeting of at most eight others. The own manager is met anyway, and
 * says nothing of a network.
 */
function withDecisionMakers({ people }: Facts): (event: CountedEvent) => boolean {
  const wanted = new Set(
    personsWith(people, ['decision-maker'])
      .filter((person) => !hasRelation(person, ['manager']))
      .map(({ id }) => id),
  );
  return (event) => {
    const present = personsAt(event.people, people);
    return present.length <= MOST_IN_CONTACT && present.some((person) => wanted.has(person));
  };
}

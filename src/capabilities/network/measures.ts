import type { Measure, MeasureDefinition } from '../../kernel/measure.ts';
import type { TimeFacts } from '../../time/core/facts.ts';
import {
  DEFAULT_NEEDS,
  type Measuring,
  measureHours,
  measureShare,
  needPeople,
} from '../../time/core/measuring.ts';
import { recentRecords, type TimeRecord } from '../../time/core/records.ts';
import type { CountedEvent } from '../../time/model.ts';

const DECISION_MAKER_HOURS: MeasureDefinition = {
  id: 'network.decision-maker-hours',
  capability: 'network',
  title: 'Hours with decision-makers',
  counts: 'at least one decision-maker is there',
  unit: 'share',
  time: 'weekly',
  inputs: ['calendar', 'people'],
  better: 'more',
  floor: 0,
  heading: 0.1,
  headingSource: 'Our judgement. Yours to change.',
  misleads: 'Being present in a big meeting is not a dialogue.',
};

export const NETWORK_DEFINITIONS: readonly MeasureDefinition[] = [DECISION_MAKER_HOURS];

/**
 * `network.decision-maker-hours` as a share 0–1 of the hours; undefined, with what is missing,
 * below its minimum.
 * Source: docs/measures.md#network
 */
export function measureNetwork(facts: TimeFacts): Measure[] {
  return [measureShare(facts, withDecisionMakers(facts))];
}

/**
 * The same hours in the unit in which they are guessed.
 * @returns hours a week with the 80% interval; undefined below the measure's minimum
 * Source: docs/measures.md#network
 */
export function decisionMakerHoursAWeek(facts: TimeFacts): Pick<Measure, 'value' | 'low' | 'high'> {
  const { value, low, high } = measureHours(facts, withDecisionMakers(facts));
  return { value, low, high };
}

/** The records behind a measure of the network; undefined for another's id. */
export function networkRecords(id: string, facts: TimeFacts): TimeRecord[] | undefined {
  if (id !== DECISION_MAKER_HOURS.id) return undefined;
  return recentRecords(facts, withDecisionMakers(facts).isPart);
}

function withDecisionMakers({ people }: TimeFacts): Measuring {
  function isDecisionMaker(address: string): boolean {
    return people.get(address)?.relations.includes('decision-maker') ?? false;
  }
  return {
    definition: DECISION_MAKER_HOURS,
    isPart: (event: CountedEvent) => event.people.some(isDecisionMaker),
    needs: [...DEFAULT_NEEDS, (facts) => needPeople(facts, 'decision-maker')],
  };
}

import { concludeMeasure, type Measure } from '../../../kernel/measure.ts';
import { wilsonInterval } from '../../../kernel/statistics.ts';
import { personsWith } from '../../../time/core/persons.ts';
import type { SentMessage } from '../../../time/core/sent-messages.ts';
import { atWeekEnds, sayCount, saySeveral } from '../../measures.ts';
import type { Facts, MeasureRecord, ShiftMeasure } from '../../model.ts';
import { AFTER_HOURS } from './definitions.ts';

export const AFTER_HOURS_MEASURE: ShiftMeasure = {
  definition: AFTER_HOURS,
  measure: measureAfterHours,
  records: listToReports,
};

const WINDOW_DAYS = 90;
const LEAST_MESSAGES = 50;

/**
 * Direct messages that the owner sent to reports outside working hours ÷ all that the owner sent to
 * reports, in 90 days.
 * @returns share 0–1; undefined below 50 messages, or while no report is named
 * Source: docs/measures.md#relationships.after-hours
 */
function measureAfterHours(facts: Facts): Measure {
  const sent = sentBefore(facts, facts.asOf);
  const late = sent.filter(({ isAfterHours }) => isAfterHours).length;
  const isNamed = personsWith(facts.people, ['report']).length > 0;
  return concludeMeasure(AFTER_HOURS, {
    value: shareLate(sent),
    count: { n: late, of: sent.length },
    interval: wilsonInterval(late, sent.length),
    weeks: atWeekEnds(facts, (day) => {
      const then = sentBefore(facts, day);
      return then.length < LEAST_MESSAGES ? undefined : shareLate(then);
    }),
    missing: saySeveral(
      isNamed ? undefined : 'Nobody is named as your report; name them.',
      sent.length >= LEAST_MESSAGES
        ? undefined
        : `${sayCount(sent.length, 'message')} to reports in 90 days of mail; ${LEAST_MESSAGES} needed.`,
    ),
  });
}

function sentBefore({ sent, people }: Facts, day: number): readonly SentMessage[] {
  const reports = new Set(personsWith(people, ['report']).map(({ id }) => id));
  return sent.filter(
    (message) =>
      message.day < day &&
      message.day >= day - WINDOW_DAYS &&
      message.persons.some((person) => reports.has(person)),
  );
}

function shareLate(sent: readonly SentMessage[]): number | undefined {
  if (sent.length === 0) return undefined;
  return sent.filter(({ isAfterHours }) => isAfterHours).length / sent.length;
}

function listToReports(facts: Facts): MeasureRecord[] {
  const names = new Map([...facts.people.values()].map(({ id, name }) => [id, name]));
  return sentBefore(facts, facts.asOf)
    .toSorted((one, other) => other.at - one.at)
    .map(({ at, persons, isAfterHours }) => ({
      title: `To ${persons.map((person) => names.get(person) || person).join(', ')}`,
      when: new Date(at).toISOString(),
      detail: isAfterHours ? 'outside working hours' : 'within working hours',
      hours: null,
      isPart: isAfterHours,
    }));
}

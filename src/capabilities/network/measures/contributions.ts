import type { Measure } from '../../../kernel/measure.ts';
import { dateOfDay, dayOfDate } from '../../../kernel/week.ts';
import type { GrowthEntry } from '../../../notebook/growth/model.ts';
import { atWeekEnds, concludeWhole, firstGrowthDay } from '../../measures.ts';
import type { Facts, MeasureRecord, ShiftMeasure } from '../../model.ts';
import { CONTRIBUTIONS } from './definitions.ts';

export const CONTRIBUTIONS_MEASURE: ShiftMeasure = {
  definition: CONTRIBUTIONS,
  measure: measureContributions,
  records: listRecords,
};

const DAYS = 28;

type Insight = Extract<GrowthEntry, { kind: 'insight' }>;

/**
 * Insights of the growth log brought to a decision-maker or another function, in 28 days.
 * @returns a count; undefined until the log holds insights and is four weeks old
 * Source: docs/measures.md#network.contributions
 */
function measureContributions(facts: Facts): Measure {
  const { growth, today } = facts;
  const insights = listInsights(growth, today + 1);
  const brought = insights.filter(isBeyondTeam).length;
  const missing = sayMissing(facts);
  const began = firstGrowthDay(facts);
  return concludeWhole(CONTRIBUTIONS, {
    value: brought,
    count: { n: brought, of: insights.length },
    weeks: atWeekEnds(facts, (day) =>
      began === undefined || began > day - DAYS
        ? undefined
        : listInsights(growth, day).filter(isBeyondTeam).length,
    ),
    missing: missing ?? '',
  });
}

function listInsights(growth: readonly GrowthEntry[], until: number): Insight[] {
  return growth.filter((entry): entry is Insight => {
    if (entry.kind !== 'insight') return false;
    const day = dayOfDate(entry.on);
    return day < until && day >= until - DAYS;
  });
}

function isBeyondTeam({ audience }: Insight): boolean {
  return audience !== 'own-team';
}

/** Four weeks are there once the first entry of any kind is as old. */
function sayMissing(facts: Facts): string | undefined {
  const { growth, today } = facts;
  const began = firstGrowthDay(facts);
  if (began === undefined || !growth.some((entry) => entry.kind === 'insight')) {
    return 'No insight is in the growth log; note one that you brought to others.';
  }
  if (began <= today + 1 - DAYS) return undefined;
  return `The growth log begins on ${dateOfDay(began)}; four weeks of it are needed.`;
}

function listRecords({ growth, today }: Facts): MeasureRecord[] {
  return listInsights(growth, today + 1).map((insight) => ({
    title: insight.text,
    when: insight.on,
    detail: TO[insight.audience],
    hours: null,
    isPart: isBeyondTeam(insight),
  }));
}

const TO = {
  'decision-maker': 'to a decision-maker',
  'other-function': 'to another function',
  'own-team': 'to your own team',
} as const satisfies Record<Insight['audience'], string>;

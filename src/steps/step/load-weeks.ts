import * as z from 'zod/mini';
import { DEFINITIONS, findMeasure } from '../../capabilities/catalog.ts';
import { loadFacts } from '../../capabilities/load-facts.ts';
import type { Facts } from '../../capabilities/model.ts';
import { DAY, dateOfDay, mondayOf } from '../../kernel/week.ts';
import type { HoursGround } from '../../time/load-hours.ts';
import { loadMade } from '../../time/load-summary.ts';
import { WEEKS_BACK } from './measures/place-weeks.ts';
import type { MeasuredWeek } from './measures/watch.ts';
import { loadSteps } from './store.ts';
import { mondayOfStep } from './weeks.ts';

/** The weeks around all steps, and up to when the calendar is read. */
export interface StepWeeks {
  readonly weeks: readonly MeasuredWeek[];
  /** local day, days since 1970-01-01, itself excluded; undefined without a calendar */
  readonly readUntil: number | undefined;
}

const WEEKLY = [...DEFINITIONS.values()].filter(({ time }) => time === 'weekly');
const BASIS = JSON.stringify(WEEKLY);

const keptSchema = z.object({
  readUntil: z.nullable(z.int()),
  weeks: z.array(
    z.object({
      monday: z.int(),
      isOver: z.boolean(),
      isComplete: z.boolean(),
      isLeave: z.boolean(),
      values: z.array(z.tuple([z.string(), z.number()])),
    }),
  ),
});
type Kept = z.infer<typeof keptSchema>;

/**
 * Every weekly measure in each week from half a year before the first step, or before this week
 * where none was taken, up to now; sorted as everything is today. One row is read unless something changed since it was made.
 */
export async function loadStepWeeks(ground: HoursGround): Promise<StepWeeks> {
  const { body, made } = await loadMade(ground, {
    name: 'step weeks',
    schema: keptSchema,
    basis: BASIS,
    make: async () => await measureWeeks(ground),
  });
  const kept = made ?? z.parse(keptSchema, JSON.parse(body));
  return {
    readUntil: kept.readUntil ?? undefined,
    weeks: kept.weeks.map(({ values, ...week }) => ({ ...week, values: new Map(values) })),
  };
}

async function measureWeeks(ground: HoursGround) {
  const [first] = await loadSteps(ground.database, ground.workspace);
  const today = Math.floor(ground.now / DAY);
  const begins = first === undefined ? mondayOf(today) : mondayOfStep(first);
  const from = dateOfDay(begins - 7 * WEEKS_BACK);
  const { hours, facts } = await loadFacts(ground, { from });
  const isRead = hours.occurrences.length > 0;
  const made: Kept = {
    readUntil: isRead ? facts.asOf : null,
    weeks: listWeeks(facts),
  };
  return { made, zone: hours.zone };
}

function listWeeks(facts: Facts): Kept['weeks'] {
  const values = WEEKLY.map(({ id }) => {
    const weeks = findMeasure(id)?.measure(facts).weeks ?? [];
    return { id, byWeek: new Map(weeks.map(({ week, value }) => [week, value])) };
  });
  return facts.time.weeks.map(({ name, monday, isWhole, isComplete, isLeave }) => ({
    monday,
    isOver: isWhole && monday + 7 <= facts.asOf,
    isComplete,
    isLeave,
    values: values.flatMap(({ id, byWeek }) => {
      const value = byWeek.get(name);
      return value === undefined ? [] : [[id, value] as [string, number]];
    }),
  }));
}

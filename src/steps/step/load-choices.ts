import { DEFINITIONS } from '../../capabilities/catalog.ts';
import type { MeasureUnit } from '../../kernel/measure.ts';
import { dateOfDay, weekName } from '../../kernel/week.ts';
import type { HoursGround } from '../../time/load-hours.ts';
import { listWeeklyMeasures } from '../practices/read-practices.ts';
import { grainOf } from '../verdict/measures/grain.ts';
import { nameStep } from './describe-step.ts';
import { loadSeenSteps, type SeenStep } from './load-steps.ts';
import { loadStepWeeks } from './load-weeks.ts';
import { isMeasured } from './measures/see-step.ts';
import { type Standing, standBefore } from './measures/standing.ts';
import type { MeasuredWeek } from './measures/watch.ts';
import type { Choices } from './model/choices.ts';

/** What can be chosen when a step is declared, with what is known of each measure. */
export async function loadChoices(ground: HoursGround): Promise<Choices> {
  const seen = await loadSeenSteps(ground);
  const { weeks } = await loadStepWeeks(ground);
  const running = seen.steps.find(({ watched }) => watched.state === 'running');
  return {
    measures: listWeeklyMeasures().map((measure) => {
      const open = findOpen(seen.steps, measure.id);
      const stands = standOf(measure.id, { weeks, after: LOOK, isSlow: false });
      return {
        ...measure,
        unit: unitOf(measure.id),
        weeks: stands.weeks,
        mean: stands.mean ?? null,
        tellable: stands.tellable ?? null,
        isByTwo: stands.isByTwo,
        open: open === undefined ? null : nameStep(open.step),
      };
    }),
    running: running === undefined ? null : nameStep(running.step),
    week: weekName(seen.today),
    today: dateOfDay(seen.today),
  };
}

/** Complete weeks after which a verdict is told unless more were declared. */
const LOOK = 4;

/** The latest step on a measure whose weeks are not all over: a new one joins its experiment. */
export function findOpen(steps: readonly SeenStep[], measure: string): SeenStep | undefined {
  return steps.findLast(
    ({ step, watched }) =>
      step.measure === measure && isMeasured(step) && watched.state === 'too early',
  );
}

interface Stretch {
  readonly weeks: readonly MeasuredWeek[];
  /** complete weeks after the step */
  readonly after: number;
  readonly isSlow: boolean;
}

/** What a step declared now would be measured against. */
export function standOf(measure: string, { weeks, after, isSlow }: Stretch): Standing {
  const values = weeks
    .filter(({ isOver, isComplete, isLeave }) => isOver && isComplete && !isLeave)
    .flatMap(({ values: found }) => found.get(measure) ?? []);
  return standBefore(values, { after, isSlow, grain: grainOf(unitOf(measure)) });
}

function unitOf(measure: string): MeasureUnit {
  return DEFINITIONS.get(measure)?.unit ?? 'index';
}

import { DEFINITIONS } from '../../capabilities/catalog.ts';
import { loadMeasures } from '../../capabilities/load-measures.ts';
import { dateOfDay, weekName } from '../../kernel/week.ts';
import type { HoursGround } from '../../time/load-hours.ts';
import type { MeasureOnTheWire } from '../../time/model.ts';
import { listWeeklyMeasures } from '../practices/read-practices.ts';
import { nameStep } from './describe-step.ts';
import { loadSeenSteps, type SeenStep } from './load-steps.ts';
import { MOST_BEFORE } from './measures/place-weeks.ts';
import { isOtherInput, type PlaceboChoice, suggestPlacebos } from './measures/placebos.ts';
import type { Choices } from './model.ts';

/** What can be chosen when a step is declared, with what is known of each measure. */
export async function loadChoices(ground: HoursGround): Promise<Choices> {
  const seen = await loadSeenSteps(ground);
  const { measures } = await loadMeasures(ground);
  const weekly = measures.filter(({ time }) => time === 'weekly');
  const all = weekly.map(toChoice);
  const running = seen.steps.find(({ watched }) => watched.state === 'running');
  return {
    measures: listWeeklyMeasures().flatMap((measure) => {
      const found = weekly.find(({ id }) => id === measure.id);
      if (found === undefined) return [];
      const open = findOpen(seen.steps, measure.id);
      const values = lastValues(found);
      return [
        {
          ...measure,
          unit: found.unit,
          weeks: values.length,
          mean:
            values.length === 0
              ? null
              : values.reduce((sum, each) => sum + each, 0) / values.length,
          placebos: orderPlacebos(toChoice(found), all),
          open: open === undefined ? null : nameStep(open.step),
        },
      ];
    }),
    running: running === undefined ? null : nameStep(running.step),
    week: weekName(seen.today),
    today: dateOfDay(seen.today),
  };
}

/** The latest step on a measure whose weeks are not all over: a new one joins its experiment. */
export function findOpen(steps: readonly SeenStep[], measure: string): SeenStep | undefined {
  return steps.findLast(
    ({ step, watched }) => step.measure === measure && watched.state === 'too early',
  );
}

function toChoice(measure: MeasureOnTheWire): PlaceboChoice {
  const { id, capability } = measure;
  const inputs = DEFINITIONS.get(id)?.inputs ?? [];
  return { id, shift: capability, inputs, weeks: lastValues(measure).length };
}

function lastValues({ weeks }: MeasureOnTheWire): number[] {
  return weeks.flatMap(({ value }) => (value === null ? [] : [value])).slice(-MOST_BEFORE);
}

/** Those that are suggested first, then the others that may be chosen. */
function orderPlacebos(measure: PlaceboChoice, all: readonly PlaceboChoice[]): string[] {
  const suggested = suggestPlacebos(measure, all);
  const others = all.filter((each) => isOtherInput(measure, each)).map(({ id }) => id);
  return [...suggested, ...others.filter((id) => !suggested.includes(id))];
}

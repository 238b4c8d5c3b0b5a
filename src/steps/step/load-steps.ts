import { loadProfile } from '../../accounts/store.ts';
import { DEFINITIONS } from '../../capabilities/catalog.ts';
import { dayOfDate, localDay, mondayOf, mondayOfWeek } from '../../kernel/week.ts';
import { findZone, UTC, type Zone } from '../../kernel/zone.ts';
import type { HoursGround } from '../../time/load-hours.ts';
import { loadLeave } from '../../time/store.ts';
import { grainOf } from '../verdict/measures/grain.ts';
import { loadStepWeeks } from './load-weeks.ts';
import { isMeasured, stateOfSeen } from './measures/see-step.ts';
import { type MeasuredWeek, type Watched, type WatchedStep, watchStep } from './measures/watch.ts';
import type { KeptStep } from './model.ts';
import { loadSteps } from './store.ts';
import { mondayOfStep } from './weeks.ts';

/** A step, and what can be said of it now. */
export interface SeenStep {
  readonly step: KeptStep;
  readonly watched: Watched;
  /** the steps of its experiment, itself among them, in the order of their weeks */
  readonly experiment: readonly KeptStep[];
}

/** Every step of a workspace, seen today. */
export interface SeenSteps {
  /** in the order of their weeks */
  readonly steps: readonly SeenStep[];
  readonly zone: Zone;
  /** local day, days since 1970-01-01 */
  readonly today: number;
  /** local day up to which the calendar is read, itself excluded; undefined without one */
  readonly readUntil: number | undefined;
}

/** Loads all steps with their weeks and says what can be said of each. */
export async function loadSeenSteps(ground: HoursGround): Promise<SeenSteps> {
  const { database, workspace, now } = ground;
  const steps = await loadSteps(database, workspace);
  const profile = await loadProfile(database, workspace);
  const zone = findZone(profile.zone) ?? UTC;
  const today = localDay(zone, now);
  if (steps.length === 0) return { steps: [], zone, today, readUntil: undefined };
  const { weeks, readUntil } = await loadStepWeeks(ground);
  const marked = [...(await loadLeave(database, workspace))].flatMap(([week, isLeave]) => {
    const monday = mondayOfWeek(week);
    return isLeave && monday !== undefined ? [monday] : [];
  });
  const watch = { steps, weeks: lookAhead(weeks, today), leave: new Set(marked), zone };
  return { steps: steps.map((step) => seeStep(step, watch)), zone, today, readUntil };
}

interface Watch {
  readonly steps: readonly KeptStep[];
  readonly weeks: readonly MeasuredWeek[];
  readonly leave: ReadonlySet<number>;
  readonly zone: Zone;
}

function seeStep(step: KeptStep, { steps, weeks, leave, zone }: Watch): SeenStep {
  const experiment = isMeasured(step)
    ? steps.filter((other) => other.experiment === step.experiment && isMeasured(other))
    : [step];
  const watched = watchStep({
    step: toWatched(step),
    experiment: experiment.map(toWatched),
    measure: step.measure,
    better: step.better,
    grain: grainOf(DEFINITIONS.get(step.measure)?.unit ?? 'index'),
    look: step.look,
    isSlow: step.isSlow,
    prompted: localDay(zone, Date.parse((experiment[0] ?? step).declaredAt)),
    weeks,
    leave,
    until: findNext(step, experiment, steps),
  });
  return { step, watched: isMeasured(step) ? watched : seeAlone(step, watched), experiment };
}

/** Its weeks are drawn nowhere and judge nothing: what is seen does, on its day. */
function seeAlone(step: KeptStep, watched: Watched): Watched {
  const state = stateOfSeen(step);
  const isClosed = state === 'not done' || state === 'stopped';
  const on = isClosed || step.observeOn === null ? undefined : dayOfDate(step.observeOn);
  return { ...watched, state, on };
}

/** The Monday on which another experiment on the same measure begins after this one. */
function findNext(
  step: KeptStep,
  experiment: readonly KeptStep[],
  steps: readonly KeptStep[],
): number | undefined {
  const last = Math.max(...experiment.map(mondayOfStep));
  const later = steps.filter(
    (other) =>
      other.measure === step.measure &&
      isMeasured(other) &&
      other.experiment !== step.experiment &&
      other.outcome !== 'no' &&
      other.outcome !== 'stopped' &&
      mondayOfStep(other) > last,
  );
  return later.length === 0 ? undefined : Math.min(...later.map(mondayOfStep));
}

function toWatched(step: KeptStep): WatchedStep {
  return { id: step.id, monday: mondayOfStep(step), lag: step.lag, outcome: step.outcome };
}

/** The weeks that are read, and those to come in which a verdict may fall. */
function lookAhead(weeks: readonly MeasuredWeek[], today: number): MeasuredWeek[] {
  const last = weeks.at(-1)?.monday ?? mondayOf(today) - 7;
  const ahead: MeasuredWeek[] = [];
  for (let monday = last + 7; monday <= mondayOf(today) + 7 * WEEKS_SHOWN_AHEAD; monday += 7) {
    const week = { isOver: false, isComplete: false, isLeave: false, values: new Map() };
    ahead.push({ ...week, monday });
  }
  return [...weeks, ...ahead];
}

/** As many as a step that is declared today may need. */
const WEEKS_SHOWN_AHEAD = 16;

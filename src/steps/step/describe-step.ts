import { DEFINITIONS } from '../../capabilities/catalog.ts';
import { CAPABILITY_IDS } from '../../kernel/capability.ts';
import { dateOfDay, dayOfDate, weekName } from '../../kernel/week.ts';
import type { Verdict } from '../verdict/measures.ts';
import type { SeenStep, SeenSteps } from './load-steps.ts';
import {
  listToldForecasts,
  meanForecast,
  tallyShifts,
  tallySteps,
} from './measures/track-record.ts';
import type { ValuedWeek } from './measures/watch.ts';
import type { KeptStep, OneStep, Step, Steps } from './model.ts';
import { mondayOfStep } from './weeks.ts';

/** All steps as they cross the wire: the one that runs first, then the latest week first. */
export function describeSteps(seen: SeenSteps): Steps {
  const steps = seen.steps.map((each) => describe(each, seen.today)).toReversed();
  const told = listToldForecasts(steps);
  return {
    steps: steps.toSorted((one, other) => rank(one) - rank(other)),
    all: tallySteps(steps),
    shifts: tallyShifts(steps, CAPABILITY_IDS),
    forecasts: {
      told: told.length,
      came: told.filter(({ came }) => came).length,
      mean: meanForecast(told) ?? null,
    },
    week: weekName(seen.today),
    ...describeToday(seen),
  };
}

/** One step with its picture. */
export function describeOne(each: SeenStep, seen: SeenSteps): OneStep {
  const { watched } = each;
  return {
    ...describe(each, seen.today),
    weeks: showWeeks(watched.weeks, watched.on).map(({ monday, part, value }) => ({
      week: weekName(monday),
      from: dateOfDay(monday),
      part,
      value: value ?? null,
    })),
    verdict: { ...describeVerdict(watched.verdict), state: watched.state },
    ...describeToday(seen),
  };
}

/** A step by its name, where another speaks of it. */
export function nameStep({ id, title, week }: KeptStep) {
  return { id, title, week };
}

function describeToday({ today, readUntil }: SeenSteps) {
  return {
    today: dateOfDay(today),
    readUntil: readUntil === undefined ? null : dateOfDay(readUntil),
  };
}

const FRIDAY = 4;

function describe({ step, watched, experiment }: SeenStep, today: number): Step {
  const { experiment: _, outcome, seen, hold, ...rest } = step;
  const monday = mondayOfStep(step);
  return {
    ...rest,
    from: dateOfDay(monday),
    measures: {
      measure: describeMeasure(step.measure),
    },
    isFixed: monday <= today,
    isDue: outcome === undefined && monday + FRIDAY <= today,
    outcome: outcome ?? null,
    seen: seen ?? null,
    isSeenDue: isSeenDue(step, today),
    hold: hold ?? null,
    state: watched.state,
    on: watched.on === undefined ? null : dateOfDay(watched.on),
    before: describeSide(watched.before),
    after: describeSide(watched.after),
    hasTrend: watched.verdict.hasTrend,
    isByTwo: watched.isByTwo,
    tellable: watched.verdict.tellable ?? null,
    joined: experiment.filter(({ id }) => id !== step.id).map(nameStep),
  };
}

/** It was done, its day has come, and nobody said whether it was seen. */
function isSeenDue({ outcome, seen, observable, observeOn }: KeptStep, today: number): boolean {
  const isDone = outcome === 'done' || outcome === 'partly';
  if (!isDone || seen !== undefined || observable === '') return false;
  return observeOn === null || dayOfDate(observeOn) <= today;
}

function describeSide(values: readonly number[]) {
  const sum = values.reduce((total, value) => total + value, 0);
  return { weeks: values.length, mean: values.length === 0 ? null : sum / values.length };
}

function describeMeasure(id: string) {
  const { title, unit } = DEFINITIONS.get(id) ?? UNKNOWN;
  return { id, title, unit };
}

/** A measure of another version, brought in with an archive. */
const UNKNOWN = { title: 'A measure this version does not have', unit: 'index' } as const;

function describeVerdict({ word, delta, nap, p, pWrong, projected, tau }: Verdict) {
  return {
    state: word,
    delta: delta ?? null,
    nap: nap ?? null,
    p: p ?? null,
    pWrong: pWrong ?? null,
    projected: projected ?? null,
    tau: tau ?? null,
  };
}

/** From the first week that counts to the last, or to the one in which the verdict falls. */
function showWeeks(weeks: readonly ValuedWeek[], on: number | undefined): readonly ValuedWeek[] {
  const first = weeks.findIndex(({ part }) => part !== 'earlier');
  const last = weeks.findLastIndex(
    ({ part, monday }) =>
      part === 'step' || part === 'lag' || part === 'after' || (on !== undefined && monday < on),
  );
  return weeks.slice(Math.max(0, first), last + 1);
}

function rank({ state }: Step): number {
  return state === 'running' ? 0 : 1;
}

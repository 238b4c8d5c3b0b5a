import type { Sides } from '../src/steps/verdict/measures/sides.ts';
import { isSlow, joinWeeks } from '../src/steps/verdict/measures/two-week-blocks.ts';
import { judgeStep, type VerdictWord } from '../src/steps/verdict/measures.ts';
import { type Chance, makeChance } from './chance.ts';

/** Weeks as calendars have them, and of a hundred steps in bad weeks what is said of them. */
interface World {
  readonly name: string;
  /** how much a week resembles the one before */
  readonly correlation: number;
  /** standard deviations that the measure rises by itself in a week */
  readonly drift: number;
  /** the value of a week from its standard normal state */
  readonly value: (state: number, chance: Chance) => number;
  readonly grain: number;
  readonly said: Rates;
}

/** Of a hundred. */
interface Rates {
  /** “moved” and “leaning” where nothing changed */
  readonly moved: number;
  readonly leaning: number;
  /** “moved” where every week after rose by two standard deviations */
  readonly seen: number;
}

const plain = (state: number) => state;

/** As docs/measures.md#verdict gives them. */
const WORLDS: readonly World[] = [
  { ...world('φ 0', 0), said: { moved: 0.2, leaning: 4, seen: 42 } },
  { ...world('φ .3', 0.3), said: { moved: 1.1, leaning: 8, seen: 46 } },
  { ...world('φ .5', 0.5), said: { moved: 2.5, leaning: 10, seen: 46 } },
  { ...world('φ .3, drift .1', 0.3), drift: 0.1, said: { moved: 10.8, leaning: 21, seen: 58 } },
  {
    ...world('counts, most 0', 0.3),
    value: (state, chance) => countOf(0.6 * Math.exp(0.5 * state - 0.125), chance),
    grain: 0.5,
    said: { moved: 0.2, leaning: 4, seen: 61 },
  },
  {
    ...world('log-normal hours', 0.3),
    value: (state) => 4 * Math.exp(0.5 * state),
    grain: 0.25,
    said: { moved: 1.4, leaning: 9, seen: 53 },
  },
];

/** Twenty weeks before, of which the last four prompt the step; its week; eight after. */
const WEEKS = { before: 16, prompting: 4, step: 1, after: 8 } as const;
const BASELINE = 12;
const LOOK = 4;
const SERIES = 60_000;
/** A step is taken where the weeks that prompt it are the worst tenth. */
const WORST = 0.1;

/**
 * What is said of steps that were taken because the four weeks before them were the worst tenth:
 * such weeks fall back by themselves.
 * @returns of a hundred steps, by world; and the largest differences from what is documented
 */
export function measureVerdicts() {
  const found = WORLDS.map((each) => ({ ...each, found: simulateWorld(each) }));
  const differ = (what: keyof Rates) =>
    Math.max(...found.map(({ said, found: rates }) => Math.abs(said[what] - rates[what])));
  return { found, moved: differ('moved'), leaning: differ('leaning'), seen: differ('seen') };
}

function simulateWorld(made: World): Rates {
  const chance = makeChance(20261124);
  const series = Array.from({ length: SERIES }, () => simulate(made, chance));
  const rise = 2 * deviationOf(series.map(([first = 0]) => first));
  const prompted = series
    .toSorted((one, other) => promptOf(one) - promptOf(other))
    .slice(0, SERIES * WORST);
  const same = prompted.map((weeks) => judge(weeks, made.grain, 0));
  const risen = prompted.map((weeks) => judge(weeks, made.grain, rise));
  const rate = (words: readonly VerdictWord[], word: VerdictWord) =>
    (100 * words.filter((each) => each === word).length) / words.length;
  return { moved: rate(same, 'moved'), leaning: rate(same, 'leaning'), seen: rate(risen, 'moved') };
}

/** The sides as a step has them, in blocks of two weeks where the rhythm is slow. */
function judge(weeks: readonly number[], grain: number, rise: number): VerdictWord {
  const dated = weeks.map((value, at) => ({ at, value }));
  const first = WEEKS.before + WEEKS.prompting + WEEKS.step;
  const after = dated.slice(first).map(({ at, value }) => ({ at, value: value + rise }));
  const before = dated.slice(0, WEEKS.before);
  const baseline = before.slice(-BASELINE);
  const sides: Sides = isSlow(baseline.map(({ value }) => value))
    ? joinWeeks({ before, after })
    : { before: baseline, after: after.slice(0, LOOK) };
  return judgeStep(sides, { direction: 'up', grain }).word;
}

function promptOf(weeks: readonly number[]): number {
  const prompting = weeks.slice(WEEKS.before, WEEKS.before + WEEKS.prompting);
  return prompting.reduce((sum, value) => sum + value, 0);
}

/** An autoregressive series, each state of standard deviation 1. */
function simulate({ correlation, drift, value }: World, chance: Chance): number[] {
  const length = Object.values(WEEKS).reduce((sum, weeks) => sum + weeks, 0);
  const series: number[] = [];
  let state = normal(chance);
  for (let week = 0; week < length; week++) {
    series.push(value(state, chance) + drift * week);
    state = correlation * state + Math.sqrt(1 - correlation ** 2) * normal(chance);
  }
  return series;
}

function deviationOf(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt(squares / values.length);
}

/** Box and Muller's. */
function normal(chance: Chance): number {
  return Math.sqrt(-2 * Math.log(1 - chance.next())) * Math.cos(2 * Math.PI * chance.next());
}

/** Poisson's, by Knuth's product of chances. */
function countOf(mean: number, chance: Chance): number {
  const end = Math.exp(-mean);
  let count = 0;
  for (let product = chance.next(); product > end; product *= chance.next()) count++;
  return count;
}

function world(name: string, correlation: number) {
  return { name, correlation, drift: 0, value: plain, grain: 0 };
}

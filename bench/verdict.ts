import { judgeStep } from '../src/steps/verdict/measures.ts';
import { type Chance, makeChance } from './chance.ts';

/** Weeks before and after, and how often “moved” is said of them, of a hundred series. */
interface Design {
  readonly before: number;
  readonly after: number;
  /** where nothing changed */
  readonly falsely: number;
  /** where the mean rose by two standard deviations */
  readonly seen: number;
}

/** As docs/measures.md#verdict gives them. */
const DESIGNS: readonly Design[] = [
  { before: 4, after: 4, falsely: 1.0, seen: 26 },
  { before: 8, after: 4, falsely: 1.5, seen: 53 },
  { before: 6, after: 6, falsely: 1.6, seen: 52 },
  { before: 8, after: 8, falsely: 1.2, seen: 62 },
];
const SERIES = 20_000;
const CORRELATION = 0.3;

/**
 * How often “moved” is said of simulated weeks, each like the one before by .3, beside what the
 * documentation says.
 * @returns in percent, by design; and the largest differences from what is said
 */
export function measureVerdicts() {
  const chance = makeChance(20261124);
  const found = DESIGNS.map((design) => ({
    falsely: countMoved(design, 0, chance),
    seen: countMoved(design, 2, chance),
  }));
  const differ = (what: 'falsely' | 'seen') =>
    Math.max(...DESIGNS.map((design, at) => Math.abs(design[what] - (found[at]?.[what] ?? 0))));
  return { found, falsely: differ('falsely'), seen: differ('seen') };
}

function countMoved({ before, after }: Design, rise: number, chance: Chance): number {
  let moved = 0;
  for (let series = 0; series < SERIES; series++) {
    const weeks = simulate(before + after, chance);
    const later = weeks.slice(before).map((value) => value + rise);
    const { word } = judgeStep({ before: weeks.slice(0, before), after: later }, 'up');
    if (word === 'moved') moved++;
  }
  return (100 * moved) / SERIES;
}

/** An autoregressive series of standard deviation 1. */
function simulate(weeks: number, chance: Chance): number[] {
  const series: number[] = [];
  let last = normal(chance);
  for (let week = 0; week < weeks; week++) {
    series.push(last);
    last = CORRELATION * last + Math.sqrt(1 - CORRELATION ** 2) * normal(chance);
  }
  return series;
}

/** Box and Muller's. */
function normal(chance: Chance): number {
  return Math.sqrt(-2 * Math.log(1 - chance.next())) * Math.cos(2 * Math.PI * chance.next());
}

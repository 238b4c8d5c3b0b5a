import { medianOf } from '../../kernel/statistics.ts';
import { localDay, mondayOf } from '../../kernel/week.ts';
import type { Zone } from '../../kernel/zone.ts';

export interface Cadence {
  /** times a week; undefined for what happened once */
  readonly perWeek: number | undefined;
  /** `weekly`, `four days a week, 15 min`, `monthly, 2 h`, `once` */
  readonly words: string;
}

/**
 * How often a series takes place, from when it did: days a week where there are several, else the
 * usual gap, so that a skipped week or a holiday changes nothing.
 */
export function readCadence(
  zone: Zone,
  {
    isRecurring,
    times,
  }: {
    readonly isRecurring: boolean;
    readonly times: readonly { readonly start: number; readonly end: number }[];
  },
): Cadence {
  const minutes = medianOf(times.map(({ start, end }) => (end - start) / 60_000)) ?? 0;
  const days = [...new Set(times.map(({ start }) => localDay(zone, start)))].sort((a, b) => a - b);
  const rhythm = days.length < 2 || !isRecurring ? undefined : readRhythm(days);
  const often = rhythm?.words ?? sayTimes(times.length);
  return { perWeek: rhythm?.perWeek, words: [often, ...sayLength(minutes)].join(', ') };
}

function readRhythm(days: readonly number[]): { words: string; perWeek: number } {
  const daysAWeek = medianOf(countByWeek(days)) ?? 1;
  if (daysAWeek >= 1.5) {
    const count = Math.min(7, Math.round(daysAWeek));
    return { words: DAYS_A_WEEK[count] ?? 'daily', perWeek: count };
  }
  const gaps = days.slice(1).map((day, index) => day - (days[index] ?? day));
  const gap = medianOf(gaps) ?? 7;
  const { words, perWeek } = GAPS.find(({ upTo }) => gap <= upTo) ?? YEARLY;
  return { words, perWeek };
}

/** Days in each week that has any. The first and last week may be cut, so they speak only alone. */
function countByWeek(days: readonly number[]): number[] {
  const counts = new Map<number, number>();
  for (const day of days) counts.set(mondayOf(day), (counts.get(mondayOf(day)) ?? 0) + 1);
  const all = [...counts.values()];
  return all.length > 2 ? all.slice(1, -1) : [Math.max(...all)];
}

const DAYS_A_WEEK: Readonly<Record<number, string>> = {
  2: 'twice a week',
  3: 'three days a week',
  4: 'four days a week',
};

const GAPS = [
  { upTo: 10, words: 'weekly', perWeek: 1 },
  { upTo: 17, words: 'fortnightly', perWeek: 0.5 },
  { upTo: 24, words: 'every three weeks', perWeek: 1 / 3 },
  { upTo: 45, words: 'monthly', perWeek: 0.25 },
  { upTo: 75, words: 'every two months', perWeek: 0.12 },
  { upTo: 120, words: 'quarterly', perWeek: 0.08 },
] as const;
const YEARLY = { words: 'rarely', perWeek: 0.02 } as const;

function sayTimes(count: number): string {
  if (count === 1) return 'once';
  return count === 2 ? 'twice' : `${count} times`;
}

/** An hour is what one expects of a meeting and is not said. */
function sayLength(minutes: number): string[] {
  if (minutes === 60 || minutes <= 0) return [];
  if (minutes < 60) return [`${Math.round(minutes)} min`];
  return [`${Math.round(minutes / 6) / 10} h`];
}

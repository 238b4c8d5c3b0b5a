import type { DatedValue, Sides } from './sides.ts';

/** From this share of weeks at 0 on, single weeks say little. */
const MANY_ZEROS = 0.4;
/** The most blocks on either side. */
export const MOST_BLOCKS = { before: 8, after: 4 } as const;

/**
 * Whether a measure has a slow rhythm: it is 0 in at least 40% of the weeks before.
 * @returns false for no weeks
 * Source: docs/measures.md#verdict
 */
export function isSlow(before: readonly number[]): boolean {
  const zeros = before.filter((value) => value === 0).length;
  return before.length > 0 && zeros / before.length >= MANY_ZEROS;
}

/**
 * Weeks two by two, counted away from the step: mean of the values, mean of the weeks' numbers. A
 * week that is left over, and blocks beyond eight before and four after, count for nothing.
 * Source: docs/measures.md#verdict
 */
export function joinWeeks({ before, after }: Sides): Sides {
  return {
    before: pair(before.slice(before.length % 2)).slice(-MOST_BLOCKS.before),
    after: pair(after).slice(0, MOST_BLOCKS.after),
  };
}

function pair(weeks: readonly DatedValue[]): DatedValue[] {
  return weeks.flatMap((week, index) => {
    const next = weeks[index + 1];
    if (index % 2 === 1 || next === undefined) return [];
    return [{ at: (week.at + next.at) / 2, value: (week.value + next.value) / 2 }];
  });
}

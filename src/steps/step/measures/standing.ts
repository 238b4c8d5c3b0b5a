import { findTellable } from '../../verdict/measures/tellable.ts';
import { isSlow, joinWeeks, MOST_BLOCKS } from '../../verdict/measures/two-week-blocks.ts';
import { FEWEST_BEFORE } from '../../verdict/measures.ts';
import { MOST_BEFORE, PROMPTING } from './place-weeks.ts';

/** How a measure stands before a step is taken. */
export interface Standing {
  /** complete weeks that a step declared now would have before it, and their mean */
  readonly weeks: number;
  readonly mean: number | undefined;
  /** the smallest change that could be told, in the measure's unit; undefined with too few weeks */
  readonly tellable: number | undefined;
  /** two weeks are one value */
  readonly isByTwo: boolean;
}

interface Look {
  /** complete weeks after the step */
  readonly after: number;
  readonly grain: number;
  readonly isSlow: boolean;
}

/**
 * What a step that is declared now would be measured against: the complete weeks in the order of
 * time, without the four whose reading prompts it.
 * @returns in the measure's unit
 * Source: docs/measures.md#tellable
 */
export function standBefore(values: readonly number[], look: Look): Standing {
  const known = values.slice(0, -PROMPTING);
  const byOne = known.slice(-MOST_BEFORE);
  const isByTwo = look.isSlow || isSlow(byOne);
  const baseline = isByTwo ? known.slice(-2 * MOST_BLOCKS.before) : byOne;
  const compared = isByTwo ? joinBlocks(baseline) : baseline;
  const after = isByTwo ? MOST_BLOCKS.after : look.after;
  return {
    weeks: baseline.length,
    mean: baseline.length === 0 ? undefined : sumOf(baseline) / baseline.length,
    tellable:
      compared.length < FEWEST_BEFORE
        ? undefined
        : findTellable(compared, { after, grain: look.grain }),
    isByTwo,
  };
}

function joinBlocks(values: readonly number[]): number[] {
  const weeks = values.map((value, at) => ({ at, value }));
  return joinWeeks({ before: weeks, after: [] }).before.map(({ value }) => value);
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

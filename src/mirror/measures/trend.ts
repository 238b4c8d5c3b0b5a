import { CAPABILITY_IDS } from '../../kernel/capability.ts';
import type { Trend } from '../model.ts';
import { type PlacedParts, weighShift } from './placed.ts';

/** The measures as they stood at the end of a quarter. */
export interface QuarterMeasures {
  /** `2026-Q3` */
  readonly quarter: string;
  readonly isRunning: boolean;
  readonly measures: readonly PlacedParts[];
}

/**
 * What the data showed of each shift at the end of each quarter, against the headings of today.
 * @returns positions 0 … 1.25, null where not enough was known; no quarters for none
 * Source: docs/measures.md#evidence
 */
export function describeTrend(
  quarters: readonly QuarterMeasures[],
  headings: ReadonlyMap<string, number>,
): Trend {
  return {
    quarters: quarters.map(({ quarter, isRunning, measures }) => ({
      quarter,
      isRunning,
      shifts: CAPABILITY_IDS.map((capability) => {
        const { at, state, resolved, isThin } = weighShift(capability, { measures, headings });
        return { capability, at: at ?? null, state: state ?? null, resolved, isThin };
      }),
    })),
  };
}

/** A quarter by the local date of its first day and of the first day after it. */
export interface Quarter {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/**
 * The quarters that hold the days from one date to another, at most so many of the latest.
 * @param from local date; @param until local date, excluded
 * @returns in order; none where the span is empty
 */
export function listQuarters(from: string, until: string, most: number): Quarter[] {
  const quarters: Quarter[] = [];
  if (from >= until) return quarters;
  for (let index = quarterIndex(from); startOfQuarter(index) < until; index++) {
    const [year, quarter] = [Math.floor(index / 4), (index % 4) + 1];
    quarters.push({
      name: `${year}-Q${quarter}`,
      from: startOfQuarter(index),
      to: startOfQuarter(index + 1),
    });
  }
  return quarters.slice(-most);
}

function quarterIndex(date: string): number {
  return Number(date.slice(0, 4)) * 4 + Math.floor((Number(date.slice(5, 7)) - 1) / 3);
}

function startOfQuarter(index: number): string {
  const month = (index % 4) * 3 + 1;
  return `${Math.floor(index / 4)}-${String(month).padStart(2, '0')}-01`;
}

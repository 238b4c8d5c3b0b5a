import type { Time } from '../model.ts';

export type Week = Time['weeks'][number];

interface WeekPhases {
  /** the last complete weeks, at most four */
  readonly recent: readonly Week[];
  /** at most eight complete weeks before them; fewer than four are no baseline */
  readonly baseline: readonly Week[];
}

/** The trailing four complete weeks of a window and the eight before them (docs/measures.md). */
export function splitWeeks(weeks: readonly Week[]): WeekPhases {
  const complete = weeks.filter((week) => week.isComplete && !week.isLeave);
  return { recent: complete.slice(-RECENT), baseline: complete.slice(-RECENT - BASELINE, -RECENT) };
}

export interface Bracket {
  /** indices into the weeks, both inclusive */
  readonly first: number;
  readonly last: number;
  readonly label: string;
}

/** The brackets under the weeks, named by what they truly hold. */
export function bracketWeeks(
  weeks: readonly Week[],
  formatHours: (hours: number) => string,
): readonly Bracket[] {
  const { recent, baseline } = splitWeeks(weeks);
  const hours = recent.reduce((sum, week) => sum + week.hours, 0);
  return [
    bracket(weeks, baseline, baselineLabel(baseline.length)),
    bracket(weeks, recent, `${recentLabel(recent.length)}, ${formatHours(hours)} h`),
  ].filter((entry) => entry !== undefined);
}

/** Why a week belongs to neither side of a comparison, as it is written into its slot. */
export function whyLeftOut(week: Week): string | undefined {
  if (week.isLeave) return 'leave, left out';
  if (week.isComplete) return undefined;
  return week.hours === 0 ? 'no hours' : 'incomplete, left out';
}

/**
 * The weeks a quarter's hours are scaled from: those of the window since its first hours, leave
 * left out.
 * @returns a count of weeks; 0 without hours
 */
export function countBasisWeeks(weeks: readonly Week[]): number {
  const first = weeks.findIndex((week) => week.hours > 0);
  if (first < 0) return 0;
  return weeks.slice(first).filter((week) => !week.isLeave).length;
}

const RECENT = 4;
const BASELINE = 8;
const LEAST_BASELINE = 4;

function baselineLabel(length: number): string {
  if (length >= LEAST_BASELINE) return `baseline, ${length} complete weeks`;
  return `${length} of the ${LEAST_BASELINE} weeks a baseline needs`;
}

function recentLabel(length: number): string {
  if (length === RECENT) return `last ${length}`;
  return length === 1 ? 'one complete week' : `${length} complete weeks`;
}

function bracket(
  weeks: readonly Week[],
  phase: readonly Week[],
  label: string,
): Bracket | undefined {
  const [first] = phase;
  const last = phase.at(-1);
  if (first === undefined || last === undefined) return undefined;
  return { first: weeks.indexOf(first), last: weeks.indexOf(last), label };
}

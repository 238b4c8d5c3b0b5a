/** A week as far as a step needs to know it. */
export interface WatchedWeek {
  /** days since 1970-01-01 */
  readonly monday: number;
  /** over, and in the calendar that was read */
  readonly isOver: boolean;
  readonly isComplete: boolean;
  readonly isLeave: boolean;
}

/** Where a week stands beside a step. */
export type WeekPart =
  /** older than the baseline */
  | 'earlier'
  | 'before'
  | 'step'
  | 'lag'
  | 'after'
  /** newer than what the verdict is told from */
  | 'later'
  | 'leave'
  | 'incomplete'
  | 'ahead';

export interface PlacedWeek extends WatchedWeek {
  readonly part: WeekPart;
}

/** A week in which something was done, and the weeks in which nothing is to be seen yet. */
export interface StepWeek {
  readonly monday: number;
  readonly lag: number;
}

/** The weeks of an experiment: one step, or several that joined it, in the order of their weeks. */
export interface Span {
  readonly steps: readonly [StepWeek, ...StepWeek[]];
  /** the Monday from which another experiment watches the same measure */
  readonly until: number | undefined;
}

/** The most complete weeks on a side. */
export const MOST_WEEKS = 8;
/** How far back weeks are looked for, and how far ahead. */
export const WEEKS_BACK = 26;
export const WEEKS_AHEAD = 26;

/**
 * Says of each week on which side it stands. The week of a step and its lag stand on neither; leave
 * and weeks that are not complete are dropped; of the others the last eight before the first step
 * and the first eight after its lag count.
 * Source: docs/measures.md#verdict
 */
export function placeWeeks(weeks: readonly WatchedWeek[], { steps, until }: Span): PlacedWeek[] {
  const [first] = steps;
  const inOrder = weeks.toSorted((one, other) => one.monday - other.monday);
  const sided = inOrder.map((week) => ({ ...week, part: partOf(week, { steps, until }) }));
  const before = sided.filter(({ part }) => part === 'before').slice(-MOST_WEEKS);
  const after = sided.filter(({ part }) => part === 'after').slice(0, MOST_WEEKS);
  const counted = new Set([...before, ...after].map(({ monday }) => monday));
  return sided.map((week) => {
    if (counted.has(week.monday)) return week;
    if (week.part === 'before') return { ...week, part: 'earlier' };
    if (week.part === 'after') return { ...week, part: 'later' };
    const isOld = week.monday < first.monday && week.monday < (before[0]?.monday ?? Infinity);
    return isOld ? { ...week, part: 'earlier' } : week;
  });
}

/**
 * The Monday on which the fourth complete week after a step is over, if every week still to come
 * is complete and no leave.
 * @returns days since 1970-01-01; undefined when the weeks are there, or no longer can be
 * Source: docs/measures.md#verdict
 */
export function findVerdictDay(
  placed: readonly PlacedWeek[],
  { span, fewest, leave }: FewestWeeks,
): number | undefined {
  let missing = fewest - placed.filter(({ part }) => part === 'after').length;
  if (missing <= 0) return undefined;
  const over = placed.filter(({ isOver }) => isOver).at(-1)?.monday;
  const [first] = span.steps;
  let monday = Math.max(first.monday, over === undefined ? first.monday : over + 7);
  for (; monday <= lastMonday(span); monday += 7) {
    if (!isAfter(monday, span) || leave.has(monday)) continue;
    missing--;
    if (missing === 0) return monday + 7;
  }
  return undefined;
}

interface FewestWeeks {
  readonly span: Span;
  readonly fewest: number;
  /** Mondays of the weeks that are marked as leave */
  readonly leave: ReadonlySet<number>;
}

function partOf(week: WatchedWeek, span: Span): WeekPart {
  const [first] = span.steps;
  const { monday } = week;
  if (monday < first.monday - 7 * WEEKS_BACK) return 'earlier';
  if (span.steps.some((step) => step.monday === monday)) return 'step';
  if (isInLag(monday, span)) return 'lag';
  if (monday > lastMonday(span)) return 'later';
  if (week.isLeave) return 'leave';
  if (!week.isOver) return 'ahead';
  if (!week.isComplete) return 'incomplete';
  return monday < first.monday ? 'before' : 'after';
}

function isAfter(monday: number, span: Span): boolean {
  const isOfStep = span.steps.some((step) => step.monday === monday);
  return monday > span.steps[0].monday && !isOfStep && !isInLag(monday, span);
}

function isInLag(monday: number, { steps }: Span): boolean {
  return steps.some((step) => monday > step.monday && monday <= step.monday + 7 * step.lag);
}

/** The last week that can count, long after the step or before another experiment begins. */
function lastMonday({ steps, until }: Span): number {
  const far = steps[0].monday + 7 * WEEKS_AHEAD;
  return until === undefined ? far : Math.min(far, until - 7);
}

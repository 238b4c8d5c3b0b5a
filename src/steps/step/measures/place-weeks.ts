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
  /** its reading prompted the step, or it lies between that and the step */
  | 'prompting'
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
  /** the day up to which the weeks were known whose reading prompted the first step */
  readonly prompted: number;
  /** the most weeks before and after that count */
  readonly most: { readonly before: number; readonly after: number };
  /** the Monday from which another experiment watches the same measure */
  readonly until: number | undefined;
}

/** The most complete weeks before a step. */
export const MOST_BEFORE = 12;
/** Measures are read over so many complete weeks: those that prompt a step. */
export const PROMPTING = 4;
/** How far back weeks are looked for, and how far ahead. */
export const WEEKS_BACK = 26;
export const WEEKS_AHEAD = 26;

/**
 * Says of each week on which side it stands. The weeks whose reading prompted the first step, the
 * week of a step and its lag stand on neither; leave and weeks that are not complete are dropped; of
 * the others the last twelve before the prompting ones and the first four or eight after the lag
 * count.
 * Source: docs/measures.md#verdict
 */
export function placeWeeks(weeks: readonly WatchedWeek[], span: Span): PlacedWeek[] {
  const inOrder = weeks.toSorted((one, other) => one.monday - other.monday);
  const sided = inOrder.map((week) => ({ ...week, part: partOf(week, span) }));
  const prompting = findPrompting(sided, span);
  const before = sided
    .filter(({ part, monday }) => part === 'before' && monday < prompting)
    .slice(-span.most.before);
  const after = sided.filter(({ part }) => part === 'after').slice(0, span.most.after);
  const counted = new Set([...before, ...after].map(({ monday }) => monday));
  const oldest = before[0]?.monday ?? prompting;
  return sided.map((week): PlacedWeek => {
    if (counted.has(week.monday)) return week;
    if (week.part === 'after') return { ...week, part: 'later' };
    if (week.monday < oldest) return { ...week, part: 'earlier' };
    return week.part === 'before' ? { ...week, part: 'prompting' } : week;
  });
}

/** The first of the four complete weeks that were known when the first step was declared. */
function findPrompting(sided: readonly PlacedWeek[], { steps: [first], prompted }: Span): number {
  const known = sided.filter(
    ({ part, monday }) => part === 'before' && monday + 7 <= Math.min(prompted, first.monday),
  );
  return known.at(-PROMPTING)?.monday ?? Math.min(known[0]?.monday ?? prompted, first.monday);
}

/**
 * The Monday on which the last week that counts after a step is over, if every week still to come
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

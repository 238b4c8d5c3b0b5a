import type { Kind, Time } from '../../time/model.ts';

type Question = Time['ask'][number];
type Sorting = Question['sorting'];

/** How many series are asked about in one round: a dozen or so cover most hours. */
export const ROUND = 15;

/** Which hours the page counts: the last complete weeks, or the whole window where there are none. */
export interface Scope {
  readonly field: 'recentHours' | 'hours';
  /** `4 weeks` */
  readonly said: string;
}

/** A line of the table: one title and what is said of it. */
export interface SortRow {
  readonly title: string;
  /** in the scope; of a long event that does not count yet, in the whole window */
  readonly hours: number;
  readonly people: number;
  readonly cadence: string;
  readonly sorting: Sorting;
  /** a long event without other people: not counted until it is sorted */
  readonly isBlock: boolean;
}

/** The last four complete weeks, as the measures take them. */
export function scopeOf(time: Time): Scope {
  const weeks = Math.min(4, time.weeks.filter((week) => week.isComplete).length);
  const recent = time.byKind.reduce((sum, each) => sum + each.recentHours, 0);
  if (weeks > 0 && recent > 0) {
    return { field: 'recentHours', said: weeks === 1 ? '1 week' : `${weeks} weeks` };
  }
  const all = time.weeks.length;
  return { field: 'hours', said: all === 1 ? '1 week' : `${all} weeks` };
}

/**
 * The series of one round: those the owner answered already, so that coming back shows them, then
 * those with most at stake, long events that count only once they are sorted among them. After a
 * whole round of answers the next round begins.
 */
export function pickRows(time: Time): readonly SortRow[] {
  const scope = scopeOf(time);
  const answered = answeredRows(time, scope);
  const done = answered.length >= ROUND ? [] : answered;
  const blocks = new Set(time.blocks.map((block) => block.title));
  const asked = time.ask.map(asRow);
  // the server asks by the hours of the whole window; those of the weeks that are measured go first
  const [now, before] = [
    asked.filter((row) => row.hours > 0),
    asked.filter((row) => row.hours === 0),
  ];
  return [...done, ...now, ...before].slice(0, ROUND);

  function asRow({ title, series, hours, people, cadence, sorting }: Question): SortRow {
    const isBlock = blocks.has(title);
    const inScope = isBlock ? hours : sumHours(time, series, scope);
    return { title, hours: inScope, people, cadence, sorting, isBlock };
  }
}

/** What the server now says of a row's title, which each answer may change for the others. */
export function sortingNow(time: Time, row: SortRow): Sorting {
  const question = time.ask.find((each) => each.title === row.title);
  if (question !== undefined) return question.sorting;
  return time.series.find((series) => series.title === row.title)?.sorting ?? row.sorting;
}

/** How far the hours are sorted. */
export interface SortedHours {
  readonly hours: number;
  readonly sorted: number;
  /** 0–1; undefined without hours */
  readonly share: number | undefined;
}

/**
 * Sorted hours of the counted ones.
 * @returns hours in the scope, and their share 0–1; undefined when nothing counts
 * Source: docs/measures.md#sorting
 */
export function measureSorted(time: Time, scope: Scope): SortedHours {
  const counted = time.byKind.filter((each) => each.kind !== 'personal');
  const hours = counted.reduce((sum, each) => sum + each[scope.field], 0);
  const unsorted = counted.find((each) => each.kind === 'unsorted')?.[scope.field] ?? 0;
  const sorted = hours - unsorted;
  return { hours, sorted, share: hours > 0 ? sorted / hours : undefined };
}

/**
 * The share that would be sorted once every open row is answered, as things stand now: what is
 * still unsorted under their titles, apart from private events, which no answer sorts.
 * @returns 0–1; undefined when nothing counts
 */
export function projectSorted(
  time: Time,
  { rows, scope }: { readonly rows: readonly SortRow[]; readonly scope: Scope },
): number | undefined {
  const { hours, sorted } = measureSorted(time, scope);
  const open = new Set(rows.filter((row) => !row.isBlock).map((row) => row.title));
  const ahead = time.series
    .filter((series) => open.has(series.title) && series.sorting.kind === 'unsorted')
    .reduce((sum, series) => sum + series[scope.field], 0);
  return hours > 0 ? Math.min(1, (sorted + ahead) / hours) : undefined;
}

/** A guess is kept as the kind it points to, also where it was too unsure to sort by. */
export function guessOf(sorting: Sorting): Kind {
  return sorting.kind === 'unsorted' ? sorting.guess : sorting.kind;
}

function answeredRows(time: Time, scope: Scope): SortRow[] {
  const rows = new Map<string, SortRow>();
  for (const series of time.series) {
    if (series.sorting.by !== 'you') continue;
    const { title, people, cadence, sorting } = series;
    const hours = (rows.get(title)?.hours ?? 0) + series[scope.field];
    rows.set(title, { title, hours, people, cadence, sorting, isBlock: false });
  }
  return [...rows.values()].sort((a, b) => b.hours - a.hours);
}

function sumHours(time: Time, ids: readonly string[], scope: Scope): number {
  const wanted = new Set(ids);
  return time.series
    .filter((series) => wanted.has(series.id))
    .reduce((sum, series) => sum + series[scope.field], 0);
}

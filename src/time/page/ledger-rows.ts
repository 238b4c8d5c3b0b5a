import { type Sort, sortRows } from '../../ui/controls/table.tsx';
import { HORIZONS, type Horizon, type Time } from '../model.ts';
import { countBasisWeeks } from './week-phases.ts';

export type Series = Time['series'][number];

export type LedgerColumn = 'title' | 'hours' | 'people' | 'personHours' | 'kind' | 'horizon';

export interface LedgerRow {
  readonly series: Series;
  /** a quarter's hours, or those of the window when it is too short to scale */
  readonly hours: number;
  readonly personHours: number;
  /** where a calendar holds one meeting as several series, each of them; else empty */
  readonly parts: readonly LedgerRow[];
}

export interface Ledger {
  /** all rows of the window, in the order of the answer */
  readonly rows: readonly LedgerRow[];
  readonly scale: LedgerScale;
  /** hours of all counted events, scaled like the rows' */
  readonly allHours: number;
}

interface LedgerScale {
  readonly isQuarter: boolean;
  readonly factor: number;
  /** weeks the figures come from */
  readonly weeks: number;
}

/**
 * What recurs, in hours a quarter: the hours of the window scaled from its weeks (leave left out)
 * to thirteen. Under four weeks nothing is scaled, since a fortnight says little about a quarter.
 */
export function readLedger(time: Time, isRecurring: boolean): Ledger {
  const scale = scaleOf(countBasisWeeks(time.weeks));
  const rows = time.series
    .filter((series) => series.isRecurring === isRecurring)
    .map((series) => ({
      series,
      hours: series.hours * scale.factor,
      personHours: series.personHours * scale.factor,
      parts: [],
    }));
  return { rows: joinSeries(rows), scale, allHours: time.hours * scale.factor };
}

/** The rows whose title, people or kind hold every word of the filter, in the order asked for. */
export function arrangeRows(
  rows: readonly LedgerRow[],
  { filter, sort }: { readonly filter: string; readonly sort: Sort<LedgerColumn> },
): readonly LedgerRow[] {
  const words = filter.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const found = rows
    .filter((row) => words.every((word) => textOf(row.series).includes(word)))
    .toSorted((a, b) => b.hours - a.hours);
  return sortRows(found, sort, valueIn);
}

/** Series of one title and kind as one row: a calendar begins a new series at each lasting change. */
function joinSeries(rows: readonly LedgerRow[]): readonly LedgerRow[] {
  const groups = Map.groupBy(
    rows,
    ({ series }) => `${series.sorting.kind}\n${series.title.trim().toLocaleLowerCase()}`,
  );
  return [...groups.values()].flatMap((parts) => {
    const [first, ...others] = parts.toSorted((a, b) => b.hours - a.hours);
    if (first === undefined) return [];
    if (others.length === 0 || first.series.title.trim() === '') return parts;
    return [joinRows([first, ...others], first.series)];
  });
}

function joinRows(parts: readonly LedgerRow[], largest: Series): LedgerRow {
  const names = [...new Set(parts.flatMap(({ series }) => series.names))];
  const sum = (read: (row: LedgerRow) => number) =>
    parts.reduce((total, row) => total + read(row), 0);
  return {
    series: {
      ...largest,
      names,
      people: names.length,
      cadence: `${parts.length} series`,
      occurrences: sum(({ series }) => series.occurrences),
    },
    hours: sum(({ hours }) => hours),
    personHours: sum(({ personHours }) => personHours),
    parts,
  };
}

const WEEKS_A_QUARTER = 13;
const LEAST_WEEKS = 4;

function scaleOf(weeks: number): LedgerScale {
  if (weeks < LEAST_WEEKS) return { isQuarter: false, factor: 1, weeks };
  return { isQuarter: true, factor: WEEKS_A_QUARTER / weeks, weeks };
}

function valueIn(row: LedgerRow, column: LedgerColumn): string | number {
  const { series } = row;
  if (column === 'hours' || column === 'personHours') return row[column];
  if (column === 'title' || column === 'people') return series[column];
  if (column === 'horizon') return reach(series.sorting.horizon);
  // unsorted before the kinds: it is what is left to do
  return series.sorting.kind === 'unsorted' ? '' : series.sorting.kind;
}

function reach(horizon: Horizon | null): number {
  return horizon === null ? -1 : HORIZONS.indexOf(horizon);
}

function textOf(series: Series): string {
  return [series.title, series.sorting.kind, series.cadence, ...series.names]
    .join('\n')
    .toLocaleLowerCase();
}

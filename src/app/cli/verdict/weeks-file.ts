import { badLine, type CsvFile, readCsvRows } from '../csv-rows.ts';
import { findDecimal, hasUnclearComma } from '../read-number.ts';

/** A measure's weeks around a step, each side in the order of time. */
export interface WeeksFile {
  readonly before: readonly number[];
  readonly after: readonly number[];
  /** lines of weeks without a value */
  readonly empty: readonly number[];
}

interface Week {
  readonly line: number;
  readonly week: string;
  readonly value: number | undefined;
  readonly phase: 'before' | 'after';
}

/**
 * Weeks from a CSV file `week,value,phase`. They may stand in any order where they are named by ISO
 * week, date or number; a week without a value, such as leave, is left out.
 * @throws UserError naming file and line for what cannot be read, or a week that is there twice
 */
export async function readWeeksFile(file: CsvFile): Promise<WeeksFile> {
  if (file.text.trim() === '') return { before: [], after: [], empty: [] };
  const rows = await readCsvRows(file, ['week', 'value', 'phase']);
  const weeks = orderWeeks(rows.map(({ line, cell }) => readWeek(file.name, line, cell)));
  refuseTwice(file.name, weeks);
  const side = (phase: Week['phase']) =>
    weeks.flatMap((week) => (week.phase === phase && week.value !== undefined ? [week.value] : []));
  const empty = weeks.filter(({ value }) => value === undefined).map(({ line }) => line);
  return { before: side('before'), after: side('after'), empty };
}

function readWeek(name: string, line: number, cell: (column: string) => string): Week {
  const week = cell('week');
  if (week === '') throw badLine(name, line, 'the week is missing');
  const said = cell('phase').toLowerCase();
  if (said !== 'before' && said !== 'after') {
    throw badLine(name, line, `the phase “${cell('phase')}” is neither before nor after`);
  }
  const text = cell('value');
  if (text === '') return { line, week, value: undefined, phase: said };
  const decimal = hasUnclearComma(text) ? undefined : findDecimal(text);
  const value = Number(decimal);
  if (decimal === undefined || !Number.isFinite(value)) {
    throw badLine(
      name,
      line,
      `the value “${text}” is no number; leave it empty for a week of leave`,
    );
  }
  return { line, week, value, phase: said };
}

const NAMED = [/^\d{4}-?W\d{2}$/i, /^\d{4}-\d{2}-\d{2}$/];

/** By time where the names of all weeks say it, else as they stand. */
function orderWeeks(weeks: readonly Week[]): readonly Week[] {
  if (NAMED.some((form) => weeks.every(({ week }) => form.test(week)))) {
    return weeks.toSorted((a, b) => (a.week < b.week ? -1 : a.week > b.week ? 1 : 0));
  }
  if (weeks.every(({ week }) => /^[+-]?\d+$/.test(week))) {
    return weeks.toSorted((a, b) => Number(a.week) - Number(b.week));
  }
  return weeks;
}

function refuseTwice(name: string, weeks: readonly Week[]): void {
  const seen = new Map<string, number>();
  for (const { week, line } of weeks.toSorted((a, b) => a.line - b.line)) {
    const first = seen.get(week);
    if (first !== undefined) {
      throw badLine(name, line, `the week “${week}” stands on line ${first} already`);
    }
    seen.set(week, line);
  }
}

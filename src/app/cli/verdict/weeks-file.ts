import { DAY, dayOfDate, mondayOf, mondayOfWeek } from '../../../kernel/week.ts';
import type { DatedValue } from '../../../steps/verdict/measures/sides.ts';
import { badLine, type CsvFile, readCsvRows } from '../csv-rows.ts';
import { findDecimal, hasUnclearComma } from '../read-number.ts';

/** A measure's weeks around a step, each side in the order of time. */
export interface WeeksFile {
  readonly before: readonly DatedValue[];
  readonly after: readonly DatedValue[];
  /** lines of weeks without a value */
  readonly empty: readonly number[];
}

interface Week {
  readonly line: number;
  readonly week: string;
  readonly value: number | undefined;
  readonly phase: 'before' | 'after';
}

interface NumberedWeek extends Week {
  /** number of the week, counted from any */
  readonly at: number;
}

/**
 * Weeks from a CSV file `week,value,phase`. Where all are named by ISO week, date or number they may
 * stand in any order and their distance counts; else each is a week after the line before it. A week
 * without a value, such as leave, is left out.
 * @throws UserError naming file and line for what cannot be read, or a week that is there twice
 */
export async function readWeeksFile(file: CsvFile): Promise<WeeksFile> {
  if (file.text.trim() === '') return { before: [], after: [], empty: [] };
  const rows = await readCsvRows(file, ['week', 'value', 'phase']);
  const read = rows.map(({ line, cell }) => readWeek(file.name, line, cell));
  refuseTwice(file.name, read, ({ week }) => week);
  const weeks = numberWeeks(file.name, read);
  refuseTwice(file.name, weeks, ({ at }) => at);
  const side = (phase: Week['phase']) =>
    weeks.flatMap(({ at, value, phase: its }) =>
      its === phase && value !== undefined ? [{ at, value }] : [],
    );
  const empty = read.filter(({ value }) => value === undefined).map(({ line }) => line);
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

interface Naming {
  readonly form: RegExp;
  /** the week's number; undefined where there is no such week */
  readonly toNumber: (week: string) => number | undefined;
}

const NAMINGS: readonly Naming[] = [
  { form: /^\d{4}-?W\d{2}$/i, toNumber: numberOfWeek },
  { form: /^\d{4}-\d{2}-\d{2}$/, toNumber: numberOfDate },
  { form: /^[+-]?\d+$/, toNumber: Number },
];

/** In the order of time where the names of all weeks say it, else as they stand. */
function numberWeeks(name: string, weeks: readonly Week[]): readonly NumberedWeek[] {
  const naming = NAMINGS.find(({ form }) => weeks.every(({ week }) => form.test(week)));
  if (naming === undefined) return weeks.map((week, at) => ({ ...week, at }));
  return weeks
    .map((week) => {
      const at = naming.toNumber(week.week);
      if (at === undefined) {
        throw badLine(name, week.line, `there is no week “${week.week}”`);
      }
      return { ...week, at };
    })
    .toSorted((one, other) => one.at - other.at);
}

function numberOfWeek(week: string): number | undefined {
  const [year, number] = [week.slice(0, 4), week.slice(-2)];
  const monday = mondayOfWeek(`${year}-W${number}`);
  return monday === undefined ? undefined : weeksUntil(monday);
}

function numberOfDate(date: string): number | undefined {
  const day = dayOfDate(date);
  const isThere = Number.isFinite(day) && new Date(day * DAY).toISOString().startsWith(date);
  return isThere ? weeksUntil(mondayOf(day)) : undefined;
}

/** Mondays since the first of 1970. */
function weeksUntil(monday: number): number {
  return (monday - mondayOf(0)) / 7;
}

function refuseTwice<W extends Week>(
  name: string,
  weeks: readonly W[],
  keyOf: (week: W) => string | number,
): void {
  const seen = new Map<string | number, number>();
  for (const week of weeks.toSorted((one, other) => one.line - other.line)) {
    const first = seen.get(keyOf(week));
    if (first !== undefined) {
      throw badLine(name, week.line, `the week “${week.week}” stands on line ${first} already`);
    }
    seen.set(keyOf(week), week.line);
  }
}

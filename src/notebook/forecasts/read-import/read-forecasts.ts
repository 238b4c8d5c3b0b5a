import type { ForecastDraft } from '../model.ts';
import { type Columns, findColumns } from './columns.ts';
import { areShares, readDate, readOutcome, readPercent } from './values.ts';

/** A row of the file by its cells, with the line it begins on. */
interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

interface NotRead {
  readonly line: number;
  readonly reason: string;
}

export interface ReadForecasts {
  readonly format: string;
  /** everyone who made forecasts in it, most first; empty where the file does not say */
  readonly people: readonly { readonly name: string; readonly count: number }[];
  readonly by: string | undefined;
  readonly forecasts: readonly ForecastDraft[];
  /** by line */
  readonly notRead: readonly NotRead[];
}

interface Asked {
  /** whose forecasts; undefined takes the one with the most */
  readonly by: string | undefined;
  /** the local date it is read on */
  readonly today: string;
}

/**
 * The forecasts of one person in a file of another program, the first of each: what was said later
 * knew more. Rows that cannot be used are named by their line.
 * @returns undefined where no column says what was foretold, or how likely it was
 */
export function readForecasts(rows: readonly Row[], asked: Asked): ReadForecasts | undefined {
  const [head, ...rest] = rows;
  const found = head === undefined ? undefined : findColumns(head.cells);
  if (found === undefined) return undefined;
  const { format, columns } = found;
  const people = countPeople(rest, columns);
  const by = people.find(({ name }) => name === asked.by)?.name ?? people[0]?.name;
  const theirs = rest.filter((row) => by === undefined || cellOf(row, columns.by) === by);
  const isShare = sayShares(
    format,
    theirs.map((row) => cellOf(row, columns.percent)),
  );
  const read = theirs.map((row) => ({
    line: row.line,
    draft: readRow(row, { columns, isShare, today: asked.today }),
  }));
  const failed = read.flatMap(({ line, draft }): NotRead[] =>
    typeof draft === 'string' ? [{ line, reason: draft }] : [],
  );
  const { first, later } = keepFirst(
    read.flatMap(({ line, draft }) => (typeof draft === 'string' ? [] : [{ line, draft }])),
  );
  const notRead = [...failed, ...later].sort((a, b) => a.line - b.line);
  return { format, people, by, forecasts: first, notRead };
}

/** What a program always writes is not guessed from the rows. */
function sayShares(format: string, texts: readonly string[]): boolean {
  if (format === 'CSV') return areShares(texts);
  return format === 'Fatebook';
}

function cellOf({ cells }: Row, column: number | undefined): string {
  return column === undefined ? '' : (cells[column]?.trim() ?? '');
}

function countPeople(rows: readonly Row[], { by }: Columns) {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const name = cellOf(row, by);
    if (name !== '') counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || compareText(a.name, b.name));
}

interface Reading {
  readonly columns: Columns;
  readonly isShare: boolean;
  readonly today: string;
}

/** The forecast of a row, or why there is none. */
function readRow(row: Row, { columns, isShare, today }: Reading): ForecastDraft | string {
  const say = (column: keyof Columns) => cellOf(row, columns[column]);
  const option = say('option');
  const text = [say('text'), option].filter((part) => part !== '').join(': ');
  if (text === '') return 'It does not say what was foretold.';
  if (text.length > 1000) return 'Its text is longer than 1,000 characters.';
  if (/^(?:true|t|1)$/i.test(say('withdrawn'))) return 'It was withdrawn.';
  const percent = readPercent(say('percent'), isShare);
  if (percent === undefined) return sayNoPercent(say('percent'));
  const made = say('made') === '' ? today : readDate(say('made'));
  if (made === undefined) return `“${say('made')}” is no date like 2026-11-24.`;
  const due = readDate(say('due'));
  if (due === undefined) {
    return say('due') === ''
      ? 'It has no date by which it is known.'
      : `“${say('due')}” is no date like 2026-11-24.`;
  }
  if (due < made) return 'It was made after it was due.';
  const outcome = readOutcome(say('outcome'));
  if (outcome === undefined) return `“${say('outcome')}” is no outcome that is known here.`;
  const tags = readTags(say('tags'));
  if (outcome === null) return { text, made, due, percent, tags, resolved: null };
  // who does not say when it came to its end says when it was due
  const on = readDate(say('resolvedOn')) ?? earlier(due, today);
  if (on < made) return 'It was made after it had come to its end.';
  return { text, made, due, percent, tags, resolved: { outcome, on } };
}

function sayNoPercent(said: string): string {
  return said === ''
    ? 'It does not say how likely it was.'
    : `“${said}” is no percentage from 0 to 100.`;
}

function earlier(one: string, other: string): string {
  return one < other ? one : other;
}

function readTags(text: string): string[] {
  const tags = text.split(/[;,]/).map((tag) => tag.trim().slice(0, 50));
  return [...new Set(tags.filter((tag) => tag !== ''))].slice(0, 20);
}

interface Placed {
  readonly line: number;
  readonly draft: ForecastDraft;
}

/** Of several forecasts of one thing by one date the earliest; of a day, the one that stands first. */
function keepFirst(placed: readonly Placed[]) {
  const alike = Map.groupBy(placed, ({ draft }) => `${draft.due} ${draft.text}`);
  const first: ForecastDraft[] = [];
  const later: NotRead[] = [];
  for (const same of alike.values()) {
    const [kept, ...others] = same.toSorted(
      (a, b) => compareText(a.draft.made, b.draft.made) || a.line - b.line,
    );
    if (kept === undefined) continue;
    first.push(kept.draft);
    const reason = `It is a later answer to what line ${kept.line} says; the first is taken.`;
    later.push(...others.map(({ line }) => ({ line, reason })));
  }
  return { first, later };
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** A row of a table with its cells, and the physical line it begins on. */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Cells in quotes may hold line breaks; more of them than this is a quote that was never closed. */
const LONGEST_ROW = 64 * 1024;

/**
 * Splits a table by its delimiter, with quotes as in RFC 4180. A quote that is never closed costs
 * its own line: reading goes on at the next, so `fault` may be told and no other row is lost. Beside
 * `platform/parse-csv.ts`, which refuses the whole file for it: an address book of years is worth
 * reading without its one bad row, a table of numbers that one works on is not.
 */
export function* splitRows(
  text: string,
  delimiter: string,
  fault: (line: number) => void = () => undefined,
): Generator<Row> {
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const whole = takeRow(text, at, delimiter);
    const row = whole ?? takeLine(text, at, delimiter);
    if (whole === undefined) fault(line);
    if (row.cells.some((cell) => cell.trim() !== '')) yield { line, cells: row.cells };
    line += row.breaks;
    at = row.next;
  }
}

/** Spreadsheets part cells by `;` where a decimal is written 1,5, and by tabs when told so. */
export function findDelimiter(line: string): string {
  const counts = [',', ';', '\t'].map((mark) => [mark, line.split(mark).length] as const);
  return counts.reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

interface Taken {
  readonly cells: readonly string[];
  readonly next: number;
  readonly breaks: number;
}

/** @returns undefined where the quotes do not come out even */
function takeRow(text: string, start: number, delimiter: string): Taken | undefined {
  const cells: string[] = [];
  let at = start;
  let breaks = 1;
  for (;;) {
    const cell = text[at] === '"' ? takeQuoted(text, at, start) : takeBare(text, at, delimiter);
    if (cell === undefined) return undefined;
    breaks += cell.breaks;
    cells.push(cell.value);
    at = cell.next;
    if (text.startsWith(delimiter, at)) at += delimiter.length;
    else if (at >= text.length) return { cells, next: at, breaks };
    else if (text[at] === '\n' || text[at] === '\r')
      return { cells, next: afterBreak(text, at), breaks };
    else return undefined;
  }
}

/** The physical line alone, its quotes as letters like any other. */
function takeLine(text: string, start: number, delimiter: string): Taken {
  const stop = endOfLine(text, start);
  const cells = text.slice(start, Math.min(stop, start + LONGEST_ROW)).split(delimiter);
  const bare = cells.map((cell) => cell.replaceAll('"', ' '));
  return { cells: bare, next: afterBreak(text, stop), breaks: 1 };
}

interface Cell {
  readonly value: string;
  readonly next: number;
  readonly breaks: number;
}

function takeBare(text: string, start: number, delimiter: string): Cell {
  let end = start;
  while (end < text.length && !text.startsWith(delimiter, end) && !isBreak(text[end])) end++;
  return { value: text.slice(start, Math.min(end, start + LONGEST_ROW)), next: end, breaks: 0 };
}

function takeQuoted(text: string, start: number, rowStart: number): Cell | undefined {
  let value = '';
  let from = start + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0 || quote - rowStart > LONGEST_ROW) return undefined;
    value += text.slice(from, quote);
    from = quote + 1;
    if (text[from] !== '"') break;
    value += '"';
    from++;
  }
  while (text[from] === ' ') from++;
  return { value, next: from, breaks: value.match(/\r\n|\r|\n/g)?.length ?? 0 };
}

function isBreak(letter: string | undefined): boolean {
  return letter === '\n' || letter === '\r';
}

function endOfLine(text: string, start: number): number {
  let stop = start;
  while (stop < text.length && !isBreak(text[stop])) stop++;
  return stop;
}

function afterBreak(text: string, stop: number): number {
  return text.startsWith('\r\n', stop) ? stop + 2 : stop + 1;
}

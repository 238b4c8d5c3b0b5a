import { UserError } from '../../kernel/user-error.ts';

/** A row of a CSV file by its column names, with the line it begins on. */
export interface CsvRow {
  readonly line: number;
  /** trimmed text of a column; empty where the row has none */
  readonly cell: (column: string) => string;
}

export interface CsvFile {
  /** as it was named on the command line, for messages */
  readonly name: string;
  readonly text: string;
}

/**
 * Reads CSV with a line of column names, in any order and case. Columns that are not asked for are
 * passed over.
 * @throws UserError naming file and line for broken quotes or a missing column
 */
export async function readCsvRows(
  file: CsvFile,
  required: readonly string[],
): Promise<readonly CsvRow[]> {
  const { rows } = await readCsvTable(file, required);
  return rows;
}

export interface CsvTable {
  /** names of the columns as they are spelled in the file */
  readonly columns: readonly string[];
  readonly rows: readonly CsvRow[];
}

/** The same, with the names of all columns. */
export async function readCsvTable(file: CsvFile, required: readonly string[]): Promise<CsvTable> {
  const [first, ...rows] = await parseCsv(file);
  if (first === undefined) throw badLine(file.name, 1, `the file is empty; ${expected(required)}`);
  const names = first.cells.map((cell) => cell.trim());
  const columns = names.map((name) => name.toLowerCase());
  const missing = required.find((column) => !columns.includes(column));
  if (missing !== undefined) {
    throw badLine(file.name, first.line, `there is no column ${missing}; ${expected(required)}`);
  }
  const table = rows.map(({ line, cells }) => {
    if (cells.length > columns.length) {
      const found = `${cells.length} cells for ${columns.length} columns`;
      throw badLine(file.name, line, `${found}; put text that holds a comma in quotes`);
    }
    return { line, cell: (column: string) => cells[columns.indexOf(column)]?.trim() ?? '' };
  });
  return { columns: names, rows: table };
}

/** A mistake in a file that was given, with the place and what to do. */
export function badLine(file: string, line: number, reason: string): UserError {
  return new UserError('bad-input', `${file} line ${line}: ${reason}.`);
}

function expected(columns: readonly string[]): string {
  return `the first line names the columns: ${columns.join(',')}`;
}

interface Cells {
  readonly line: number;
  readonly cells: readonly string[];
}

async function parseCsv({ name, text }: CsvFile): Promise<readonly Cells[]> {
  // Only these options need a CSV reader; loading it would cost every run of the command.
  const { CsvError, parse } = await import('csv-parse/sync');
  const rows: Cells[] = [];
  try {
    parse(text, {
      bom: true,
      delimiter: findDelimiter(text),
      skip_empty_lines: true,
      relax_column_count: true,
      relax_quotes: true,
      on_record(cells: readonly string[], { lines }) {
        rows.push({ line: firstLine(cells, lines), cells });
        return null;
      },
    });
    return rows;
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    const line = typeof cause.lines === 'number' ? cause.lines : 1;
    throw badLine(name, line, 'a quote that was opened is not closed');
  }
}

/** Spreadsheets set to a language that writes 1,5 part cells by semicolons. */
function findDelimiter(text: string): string {
  const [head = ''] = text.split(/[\r\n]/, 1);
  return head.includes(';') && !head.includes(',') ? ';' : ',';
}

/** A cell in quotes may hold line breaks; the parser counts up to the end of the row. */
function firstLine(cells: readonly string[], last: number): number {
  return cells.reduce((line, cell) => line - (cell.match(/\r\n|\r|\n/g)?.length ?? 0), last);
}

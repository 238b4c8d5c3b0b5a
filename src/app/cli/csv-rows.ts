import { UserError } from '../../kernel/user-error.ts';
import { parseCsv } from '../../platform/parse-csv.ts';

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
  const [first, ...rows] = await parseCsv(file.text, (line) =>
    badLine(file.name, line, 'a quote that was opened is not closed'),
  );
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

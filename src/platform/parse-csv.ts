/** A row of CSV text with the line it begins on. */
export interface CsvCells {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * The rows of CSV text, empty lines passed over. Parted by commas, or by semicolons where the first
 * line has them and no comma. A quote that is not closed refuses the file, since numbers would be
 * counted without some of them; contacts are read more kindly, by `read-contacts/split-rows.ts`.
 * @param broken makes the error for a quote that is not closed, from the line it was met on
 */
export async function parseCsv(
  text: string,
  broken: (line: number) => Error,
): Promise<readonly CsvCells[]> {
  // Few runs need a CSV reader; loading it would cost all of them.
  const { CsvError, parse } = await import('csv-parse/sync');
  const rows: CsvCells[] = [];
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
    throw broken(typeof cause.lines === 'number' ? cause.lines : 1);
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

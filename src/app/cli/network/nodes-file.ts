import { badLine, type CsvFile, readCsvTable } from '../csv-rows.ts';

export interface People {
  /** in the order of the file */
  readonly ids: readonly string[];
  /** what is known of whom, by the name of the column */
  readonly attributes: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/**
 * Who is in a network, from a CSV file `id,attributes…`.
 * @throws UserError naming file and line for what cannot be read
 */
export async function readNodesFile(file: CsvFile): Promise<People> {
  const { columns, rows } = await readCsvTable(file, ['id']);
  const names = columns.filter((name) => name !== '' && name.toLowerCase() !== 'id');
  const attributes = new Map(names.map((name) => [name, new Map<string, string>()]));
  const lines = new Map<string, number>();
  for (const { line, cell } of rows) {
    const id = cell('id');
    if (id === '') throw badLine(file.name, line, 'the id is missing');
    const earlier = lines.get(id);
    if (earlier !== undefined) {
      throw badLine(file.name, line, `“${id}” is already on line ${earlier}; keep one of the two`);
    }
    lines.set(id, line);
    for (const [name, values] of attributes) {
      const value = cell(name.toLowerCase());
      if (isKnown(value)) values.set(id, value);
    }
  }
  return { ids: [...lines.keys()], attributes };
}

function isKnown(value: string): boolean {
  return value !== '' && value.toLowerCase() !== 'unknown';
}

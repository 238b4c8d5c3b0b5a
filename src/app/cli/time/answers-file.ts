import { KINDS } from '../../../time/core/kinds.ts';
import type { Answer } from '../../../time/model.ts';
import { badLine, type CsvFile, readCsvRows } from '../csv-rows.ts';

/**
 * What the owner answered, from a CSV file `title,kind`. Of two answers to a title the later holds.
 * @throws UserError naming file and line for what cannot be read
 */
export async function readAnswersFile(file: CsvFile): Promise<Answer[]> {
  const rows = await readCsvRows(file, ['title', 'kind']);
  return rows.map(({ line, cell }) => {
    const text = cell('kind').toLowerCase();
    const kind = KINDS.find((each) => each === text);
    if (kind === undefined) {
      const found = text === '' ? 'the kind is missing' : `“${cell('kind')}” is no kind`;
      throw badLine(file.name, line, `${found}; use one of ${KINDS.join(', ')}`);
    }
    return { title: cell('title'), kind };
  });
}

import type { Edge } from '../../../capabilities/network/measures/structure/tie-rows.ts';
import { badLine, type CsvFile, readCsvTable } from '../csv-rows.ts';
import { findDecimal, hasUnclearComma } from '../read-number.ts';

/**
 * Ties, from a CSV file `source,target[,weight]`; each of weight 1 where there is no such column.
 * A file without a word in it has none.
 * @throws UserError naming file and line for what cannot be read
 */
export async function readEdgesFile(file: CsvFile): Promise<Edge[]> {
  if (file.text.trim() === '') return [];
  const { columns, rows } = await readCsvTable(file, ['source', 'target']);
  const isWeighted = columns.some((column) => column.toLowerCase() === 'weight');
  return rows.map(({ line, cell }) => {
    const [source, target] = [cell('source'), cell('target')];
    if (source === '') throw badLine(file.name, line, 'the source is missing');
    if (target === '') throw badLine(file.name, line, 'the target is missing');
    if (!isWeighted) return { source, target, weight: 1 };
    const weight = readWeight(cell('weight'));
    if (typeof weight === 'string') throw badLine(file.name, line, weight);
    return { source, target, weight };
  });
}

/** Sums of larger numbers would no longer be numbers. */
const LARGEST = 1e100;

/** The weight, or what is wrong with it. */
function readWeight(text: string): number | string {
  const said = `the weight “${text}”`;
  if (text === '') return 'the weight is missing; write 1 for a tie that was not weighed';
  if (hasUnclearComma(text)) return `${said} can be read in two ways; leave the comma out`;
  const plain = findDecimal(text);
  if (plain === undefined) return `${said} is no number`;
  const weight = Number(plain);
  if (weight < 0) return `${said} is below 0; a tie cannot be less than none`;
  return weight > LARGEST ? `${said} is too large` : weight;
}

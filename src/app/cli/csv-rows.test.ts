import { expect, it } from 'vitest';
import { readCsvRows } from './csv-rows.ts';

async function readKinds(text: string) {
  const rows = await readCsvRows({ name: 'answers.csv', text }, ['title', 'kind']);
  return rows.map(({ line, cell }) => [line, cell('title'), cell('kind')]);
}

it('reads cells parted by commas, or by semicolons where the first line has those alone', async () => {
  expect([
    await readKinds('Kind,Title\r\npeople,"a; b, ""c"""\r\n'),
    await readKinds('\uFEFFtitle;kind\r\n\r\nQ1, Planung;strategy\r\n'),
  ]).toEqual([[[2, 'a; b, "c"', 'people']], [[3, 'Q1, Planung', 'strategy']]]);
});

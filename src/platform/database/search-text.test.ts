import { beforeAll, expect, it } from 'vitest';
import { forEachDatabase } from '../../../tests/databases.ts';
import { asOperator } from '../../accounts/may-operate-machine.ts';
import { createTextIndex, findTexts, indexText, unindexText } from './search-text.ts';

forEachDatabase((test) => {
  const index = 'note_search';
  beforeAll(async () => {
    await createTextIndex(test.database, index);
  });

  async function remember(workspace: string, id: string, text: string): Promise<void> {
    await indexText(test.database, { index, workspace: asOperator(workspace), id, text });
  }

  async function find(workspace: string, query: string): Promise<string[]> {
    const asked = { index, workspace: asOperator(workspace), query, limit: 10 };
    return (await findTexts(test.database, asked)).toSorted();
  }

  it('finds by every word, by a beginning, without case and accents', async () => {
    await remember('words', 'a', 'Die Prüfung mit Priya: was lief gut?');
    await remember('words', 'b', 'Priya runs the release sync.');
    expect(await find('words', 'priya')).toEqual(['a', 'b']);
    expect(await find('words', 'PRUFUNG priy')).toEqual(['a']);
    expect(await find('words', 'priya budget')).toEqual([]);
  });

  it('forgets the old text when it changes, and all of it when it goes', async () => {
    await remember('change', 'a', 'budget');
    await remember('change', 'a', 'headcount');
    expect([await find('change', 'budget'), await find('change', 'headcount')]).toEqual([
      [],
      ['a'],
    ]);
    await unindexText(test.database, { index, workspace: asOperator('change'), id: 'a' });
    expect(await find('change', 'headcount')).toEqual([]);
  });

  it('never finds in another workspace', async () => {
    await remember('theirs', 'a', 'secret');
    expect(await find('mine', 'secret')).toEqual([]);
  });

  it('takes any query as words, whatever signs it holds', async () => {
    await remember('signs', 'a', 'plan & act (now)');
    const queries = [
      'plan & act',
      '"plan',
      "act'); drop table x --",
      'plan OR *',
      ':* & !',
      '()',
      '',
    ];
    const found = await Promise.all(queries.map((query) => find('signs', query)));
    expect(found).toEqual([['a'], ['a'], [], [], [], [], []]);
  });
});

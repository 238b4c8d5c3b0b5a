import { expect, it } from 'vitest';
import { aWorkspace } from '../../tests/builders.ts';
import { forEachDatabase, type TestDatabase } from '../../tests/databases.ts';
import type { Workspace } from '../kernel/authorized.ts';
import { blockPeople, findBlocks, loadBlocked, loadBlockList, unblock } from './block-store.ts';
import { loadPeople, savePerson } from './store.ts';

const AT = '2026-11-20T18:00:00.000Z';

async function blockAnn({ database }: TestDatabase): Promise<Workspace> {
  const workspace = await aWorkspace(database);
  await savePerson(database, workspace, {
    address: 'ann@acme.example',
    more: ['ann@home.example'],
    change: { name: 'Ann Ash', organisation: 'Acme', notes: 'Sees the board.' },
  });
  await blockPeople(database, workspace, { addresses: ['ann@home.example'], at: AT });
  return workspace;
}

forEachDatabase((test) => {
  it('erases who is blocked, and knows every address of theirs again', async () => {
    const workspace = await blockAnn(test);
    const list = await loadBlockList(test.database, workspace);
    expect([
      await loadPeople(test.database, workspace),
      ['ANN@acme.example', 'ann@home.example', 'bo@acme.example'].map(list.hasAddress),
      await loadBlocked(test.database, workspace),
    ]).toEqual([
      [],
      [true, true, false],
      [{ id: expect.any(String), addresses: 2, blockedAt: AT }],
    ]);
  });

  it('knows who is blocked by their name at their organisation, not by their name alone', async () => {
    const list = await loadBlockList(test.database, await blockAnn(test));
    const card = { name: 'ASH, Ann', addresses: ['new@acme.example'] };
    expect([list.hasCard({ ...card, organisation: 'ACME' }), list.hasCard(card)]).toEqual([
      true,
      false,
    ]);
  });

  it('keeps no word of who is blocked', async () => {
    const workspace = await blockAnn(test);
    const tables = test.database.withTables<Record<string, Record<string, unknown>>>();
    const names = ['person', 'person_address', 'person_relation', 'person_block'];
    const rows = await Promise.all(
      names.map((name) =>
        tables.selectFrom(name).selectAll().where('workspace_id', '=', workspace).execute(),
      ),
    );
    const values = rows.flat().flatMap((row) => Object.values(row));
    expect(values.join(' ')).not.toMatch(/ann|ash|acme|home|board/i);
  });

  it('does not let someone blocked back in before the block is ended', async () => {
    const workspace = await blockAnn(test);
    const again = { address: 'ann@acme.example', change: { name: 'Ann' } };
    await expect(savePerson(test.database, workspace, again)).rejects.toMatchObject({
      code: 'blocked',
    });
    const ids = await findBlocks(test.database, workspace, ['Ann@home.example']);
    await unblock(test.database, workspace, { ids });
    await savePerson(test.database, workspace, again);
    expect((await loadPeople(test.database, workspace)).map(({ name }) => name)).toEqual(['Ann']);
  });

  it('blocks someone the calendar alone knows, and nobody of a neighbour', async () => {
    const [mine, theirs] = [await aWorkspace(test.database), await blockAnn(test)];
    await blockPeople(test.database, mine, { addresses: ['zoe@acme.example'], at: AT });
    const list = await loadBlockList(test.database, theirs);
    const ids = (await loadBlocked(test.database, theirs)).map(({ id }) => id);
    expect([
      (await loadBlocked(test.database, mine)).map(({ addresses }) => addresses),
      list.hasAddress('zoe@acme.example'),
      await unblock(test.database, mine, { ids }),
    ]).toEqual([[1], false, 0]);
  });
});

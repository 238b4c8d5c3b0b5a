import { expect, it } from 'vitest';
import { aWorkspace } from '../../tests/builders.ts';
import { forEachDatabase } from '../../tests/databases.ts';
import { bumpRevision, loadRevision } from './revision-store.ts';

forEachDatabase((test) => {
  it('counts changes of one workspace and of no other', async () => {
    const mine = await aWorkspace(test.database);
    const neighbour = await aWorkspace(test.database);
    await bumpRevision(test.database, mine);
    await bumpRevision(test.database, mine);
    expect([
      await loadRevision(test.database, mine),
      await loadRevision(test.database, neighbour),
    ]).toEqual([2, 0]);
  });
});

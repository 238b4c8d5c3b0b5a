import { expect, it } from 'vitest';
import { aWorkspace } from '../../tests/builders.ts';
import { forEachDatabase } from '../../tests/databases.ts';
import { loadPeople, savePerson } from './store.ts';

forEachDatabase((test) => {
  it('makes a person of a new address and changes only what is said later', async () => {
    const workspace = await aWorkspace(test.database);
    const address = 'priya@example.com';
    await savePerson(test.database, workspace, {
      address,
      change: { name: 'Priya', relations: ['report', 'former-peer'], level: -1 },
    });
    await savePerson(test.database, workspace, { address, change: { function: 'Support' } });
    const people = await loadPeople(test.database, workspace);
    expect(people).toEqual([
      {
        id: expect.any(String),
        name: 'Priya',
        addresses: [address],
        relations: ['former-peer', 'report'],
        level: -1,
        function: 'Support',
      },
    ]);
  });

  it('takes relations back when the owner corrects them', async () => {
    const workspace = await aWorkspace(test.database);
    const address = 'tomas@example.com';
    await savePerson(test.database, workspace, { address, change: { relations: ['peer'] } });
    await savePerson(test.database, workspace, { address, change: { relations: [] } });
    const [person] = await loadPeople(test.database, workspace);
    expect(person?.relations).toEqual([]);
  });

  it('keeps the people of one workspace from another, also at the same address', async () => {
    const mine = await aWorkspace(test.database);
    const theirs = await aWorkspace(test.database);
    const address = 'ines@example.com';
    await savePerson(test.database, mine, { address, change: { name: 'Ines' } });
    await savePerson(test.database, theirs, { address, change: { name: 'Someone else' } });
    expect((await loadPeople(test.database, mine)).map((person) => person.name)).toEqual(['Ines']);
  });
});

import { expect, it } from 'vitest';
import { aWorkspace } from '../../tests/builders.ts';
import { forEachDatabase } from '../../tests/databases.ts';
import { NOTHING_SAID } from './model/attributes.ts';
import { binPeople, loadPeople, savePerson, saveWithoutAddress } from './store.ts';

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
        ...NOTHING_SAID,
        id: expect.any(String),
        name: 'Priya',
        addresses: [address],
        relations: ['former-peer', 'report'],
        level: -1,
        function: 'Support',
        provenance: { name: 'you', relations: 'you', level: 'you', function: 'you' },
      },
    ]);
  });

  it('keeps that an address is no person, and that it is one after all', async () => {
    const workspace = await aWorkspace(test.database);
    const address = 'all-staff@example.com';
    const said = [];
    for (const isPerson of [false, true, null]) {
      await savePerson(test.database, workspace, { address, change: { isPerson } });
      const [person] = await loadPeople(test.database, workspace);
      said.push(person?.isPerson);
    }
    expect(said).toEqual([false, true, undefined]);
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

  it('remembers where each attribute comes from, and that the owner changed it', async () => {
    const workspace = await aWorkspace(test.database);
    const address = 'ann@acme.example';
    const change = { title: 'CFO', organisation: 'Acme', from: 'contacts' } as const;
    await savePerson(test.database, workspace, { address, change });
    await savePerson(test.database, workspace, { address, change: { title: 'CEO' } });
    const [person] = await loadPeople(test.database, workspace);
    expect([person?.title, person?.provenance]).toEqual([
      'CEO',
      { title: 'you', organisation: 'contacts' },
    ]);
  });

  it('gives someone more addresses, and never an address that is another person’s', async () => {
    const workspace = await aWorkspace(test.database);
    await savePerson(test.database, workspace, { address: 'bo@acme.example', change: {} });
    await savePerson(test.database, workspace, {
      address: 'ann@acme.example',
      change: { name: 'Ann' },
      more: ['ann@home.example', 'bo@acme.example'],
    });
    const people = await loadPeople(test.database, workspace);
    expect(people.map(({ addresses }) => addresses)).toEqual([
      ['bo@acme.example'],
      ['ann@acme.example', 'ann@home.example'],
    ]);
  });

  it('keeps someone without an address, and changes and bins them by their id', async () => {
    const workspace = await aWorkspace(test.database);
    const change = { name: 'Ann', organisation: 'Acme' };
    const id = await saveWithoutAddress(test.database, workspace, { change });
    await savePerson(test.database, workspace, { address: id, change: { cadenceDays: 30 } });
    const [person] = await loadPeople(test.database, workspace);
    const at = '2026-11-20T18:00:00.000Z';
    expect([
      person?.addresses,
      person?.cadenceDays,
      await binPeople(test.database, workspace, { addresses: [id], at }),
      await loadPeople(test.database, workspace),
    ]).toEqual([[], 30, 1, []]);
  });
});

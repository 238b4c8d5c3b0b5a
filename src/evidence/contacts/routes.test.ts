import { expect, it } from 'vitest';
import { anOwner, aStranger } from '../../../tests/apps.ts';
import { forEachDatabase } from '../../../tests/databases.ts';
import { anEvidenceApp, NOW, parse } from '../../../tests/evidence-builders.ts';
import { aMessage } from '../../../tests/mail.ts';
import { dumpWorkspace } from '../../../tests/table-dump.ts';
import { foundWorkspace } from '../../accounts/may-found.ts';
import { newProfile } from '../../accounts/profile.ts';
import { insertWorkspace } from '../../accounts/store.ts';
import type { Workspace } from '../../kernel/authorized.ts';
import { loadPeople, savePerson } from '../../people/store.ts';
import { newId } from '../../platform/database/values.ts';
import { importSchema, sourcesSchema } from '../model.ts';
import { loadContactCards, loadMessages } from './records-store.ts';

function aCard(name: string, more: readonly string[] = []): string {
  return ['BEGIN:VCARD', 'VERSION:3.0', `FN:${name}`, ...more, 'END:VCARD', ''].join('\r\n');
}

const ADA = aCard('Ada', ['EMAIL:ada@acme.example', 'ORG:Acme;Design', 'TITLE:Head']);
const BO = aCard('Bo', ['EMAIL:bo@firm.example']);
const CONNECTIONS = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On\n';

function mail(from: string, to: string, id: string): string {
  const headers = [`From: ${from}`, `To: ${to}`, 'Date: Mon, 23 Nov 2026 10:00:00 +0000'];
  return aMessage(headers).replace(/Message-ID: <[^>]*>/, `Message-ID: <${id}>`);
}

const ALL = { from: 0, to: Date.UTC(2100, 0) };

forEachDatabase((test) => {
  const names = async (workspace: Workspace) =>
    (await loadContactCards(test.database, workspace)).map(({ name, title }) => [name, title]);

  it('shows what is in a file of contacts before it is kept, and keeps it', async () => {
    const { importFile, sources, workspace, call } = await anEvidenceApp(test);
    await call('PUT', '/api/people', { address: 'ada@acme.example', name: 'Ada' });
    const broken = 'BEGIN:VCARD\r\nEMAIL:none\r\nEND:VCARD\r\n';
    const group = aCard('Friends', ['KIND:group']);
    const done = await importFile(ADA + BO + ADA + broken + group, { fileName: 'All.vcf' });
    expect(done.people).toMatchObject({
      kind: 'contacts',
      format: 'vcard',
      holds: 3,
      people: 2,
      added: 3,
      duplicates: 1,
      aside: [{ reason: 'groups', count: 1 }],
      sample: [{ name: 'Ada', detail: 'Head, Acme' }, { name: 'Bo', detail: '' }, { name: 'Ada' }],
      warnings: [{ line: 20 }, { line: 20 }],
      replaces: null,
      columns: null,
    });
    expect((await sources()).contacts).toMatchObject([
      { id: done.source, kind: 'contacts', name: 'All', holds: 3, people: 2 },
    ]);
    expect(await names(workspace)).toEqual([
      ['Ada', 'Head'],
      ['Bo', undefined],
      ['Ada', 'Head'],
    ]);
  });

  it('brings a source up to date when its file comes again, and takes that back whole', async () => {
    const { importFile, call, workspace, sources, turnClock } = await anEvidenceApp(test);
    await importFile(ADA + BO, { fileName: 'All.vcf' });
    const before = await names(workspace);
    turnClock(NOW + 1000);
    const cy = aCard('Cy', ['EMAIL:cy@acme.example']);
    const again = await importFile(ADA.replace('Head', 'Director') + cy, {
      fileName: 'All (1).vcf',
    });
    expect(again.people).toMatchObject({
      added: 1,
      changed: 1,
      vanished: 1,
      replaces: { name: 'All' },
    });
    expect(await names(workspace)).toEqual([
      ['Ada', 'Director'],
      ['Cy', undefined],
    ]);
    const [source] = (await sources()).contacts;
    const shown = await parse(
      await call('POST', `/api/imports/${source?.imports[0]?.id}/undo`),
      sourcesSchema,
    );
    expect([await names(workspace), shown.contacts[0]?.imports.length]).toEqual([before, 1]);
    await call('POST', `/api/imports/${shown.contacts[0]?.imports[0]?.id}/undo`);
    expect([await names(workspace), (await sources()).contacts]).toEqual([[], []]);
  });

  it('changes nothing but the time of reading when the same file comes again', async () => {
    const { importFile, sources, turnClock } = await anEvidenceApp(test);
    await importFile(ADA + BO, { fileName: 'All.vcf' });
    turnClock(NOW + 60_000);
    const again = await importFile(ADA + BO, { fileName: 'All.vcf' });
    const { contacts } = await sources();
    expect([again.people?.added, contacts.length, contacts[0]?.imports.length]).toEqual([0, 1, 1]);
    expect(contacts[0]?.readAt).toBe(new Date(NOW + 60_000).toISOString());
  });

  it('reads a table by what its owner says of the columns', async () => {
    const { upload, waitFor, call, workspace } = await anEvidenceApp(test);
    const file = 'Person;Mail;Floor\nAda;ada@acme.example;Second\n';
    const { id } = await parse(await upload(file, { fileName: 'floor.csv' }), importSchema);
    const { people } = await waitFor(id, 'preview');
    expect(people?.columns).toMatchObject({
      header: ['Person', 'Mail', 'Floor'],
      mapping: ['name', 'address', null],
      sample: [['Ada', 'ada@acme.example', 'Second']],
    });
    const mapping = ['name', 'address', 'department'];
    const nobody = await call('PUT', `/api/imports/${id}/columns`, {
      mapping: [null, null, 'title'],
    });
    expect([nobody.status, JSON.parse(await nobody.text()).code]).toEqual([
      400,
      'columns-name-nobody',
    ]);
    await parse(await call('PUT', `/api/imports/${id}/columns`, { mapping }), importSchema);
    await call('POST', `/api/imports/${id}/save`);
    expect(await loadContactCards(test.database, workspace)).toMatchObject([
      { name: 'Ada', department: 'Second' },
    ]);
    const late = await call('PUT', `/api/imports/${id}/columns`, { mapping });
    expect([late.status, JSON.parse(await late.text()).code]).toEqual([
      409,
      'import-without-columns',
    ]);
  });

  it('keeps of a mailbox who wrote to whom and when, whatever its size, and nothing else', async () => {
    const { importFile, workspace, sources } = await anEvidenceApp(test, { uploadLimit: 50_000 });
    const one = mail('Ada <ada@acme.example>', 'me@firm.example', '1');
    const large = aMessage(['List-Id: <x>', 'From: x@y.example'], 'private '.repeat(40_000));
    const done = await importFile(one + large + mail('me@firm.example', 'ada@acme.example', '2'), {
      fileName: 'Inbox',
    });
    expect(done.people).toMatchObject({
      kind: 'mail',
      holds: 2,
      people: 2,
      from: '2026-11-23',
      aside: [{ reason: 'lists', count: 1 }],
    });
    expect(await loadMessages(test.database, workspace, ALL)).toMatchObject([
      {
        from: { address: 'ada@acme.example', name: 'Ada' },
        to: [{ address: 'me@firm.example' }],
        at: Date.UTC(2026, 10, 23, 10),
      },
      { from: { address: 'me@firm.example' }, to: [{ address: 'ada@acme.example' }] },
    ]);
    expect((await sources()).contacts).toMatchObject([{ name: 'Inbox', format: 'mbox' }]);
    expect(await dumpWorkspace(test.database, workspace)).not.toMatch(/private|Message-ID/);
  });

  it('counts a message once that is in two mailboxes, and none of a source that counts for nothing', async () => {
    const { importFile, workspace, call } = await anEvidenceApp(test);
    const both = mail('ada@acme.example', 'me@firm.example', 'same');
    const { source } = await importFile(both, { fileName: 'Inbox.mbox' });
    await importFile(both + mail('bo@firm.example', 'me@firm.example', 'other'), {
      fileName: 'All.mbox',
    });
    const count = async () => (await loadMessages(test.database, workspace, ALL)).length;
    const all = await count();
    await call('PATCH', `/api/contact-sources/${source}`, { isExcluded: true });
    const without = await count();
    await call('DELETE', `/api/contact-sources/${source}`);
    expect([all, without, await count()]).toEqual([2, 2, 2]);
    const [only] = await parse(await call('GET', '/api/sources'), sourcesSchema).then(
      (shown) => shown.contacts,
    );
    await call('PATCH', `/api/contact-sources/${only?.id}`, { isExcluded: true });
    expect(await count()).toBe(0);
  });

  it('never stores whom the owner excludes, and deletes them from what is there', async () => {
    const { importFile, workspace, call } = await anEvidenceApp(test);
    const secret = mail('Ann <ann@lawyers.example>', 'me@firm.example', '1');
    const other = mail('ada@acme.example', 'me@firm.example', '2');
    const card = aCard('Ann', ['EMAIL:ann@lawyers.example']);
    await importFile(secret + other, { fileName: 'Inbox.mbox' });
    await importFile(card + ADA, { fileName: 'All.vcf' });
    await importFile(card + ADA + BO, { fileName: 'All.vcf' });
    expect(await dumpWorkspace(test.database, workspace)).toMatch(/ann@/);
    const exclusions = [{ kind: 'address', value: '@Lawyers.example' }];
    const shown = await parse(await call('PUT', '/api/exclusions', { exclusions }), sourcesSchema);
    expect(shown.contacts.map(({ holds, people }) => [holds, people])).toEqual([
      [2, 2],
      [1, 2],
    ]);
    expect(await dumpWorkspace(test.database, workspace)).not.toMatch(/ann@/i);
    const again = await importFile(secret + other, { fileName: 'Inbox.mbox' });
    expect(again.people).toMatchObject({ holds: 1, aside: [{ reason: 'excluded', count: 1 }] });
    expect(await dumpWorkspace(test.database, workspace)).not.toMatch(/ann@/i);
  });

  it('never stores whom the owner blocked, by address or by name and organisation', async () => {
    const { importFile, workspace, call } = await anEvidenceApp(test);
    const message = mail('ada@acme.example', 'me@firm.example', '1');
    await call('PUT', '/api/people', { address: 'ada@acme.example', name: 'Ada' });
    await importFile(message, { fileName: 'Inbox.mbox' });
    await importFile(ADA + BO, { fileName: 'All.vcf' });
    await call('POST', '/api/people/blocked', { addresses: ['ada@acme.example'] });
    expect(await dumpWorkspace(test.database, workspace)).not.toMatch(/ada@/i);
    await importFile(message, { fileName: 'Inbox.mbox' });
    const again = await importFile(ADA + BO, { fileName: 'All.vcf' });
    expect([again.people?.holds, again.people?.aside]).toEqual([
      1,
      [{ reason: 'excluded', count: 1 }],
    ]);
    expect(await dumpWorkspace(test.database, workspace)).not.toMatch(/ada@/i);
  });

  it('proposes whom someone may be by name and organisation, and merges nobody', async () => {
    const { importFile, workspace } = await anEvidenceApp(test);
    const change = { name: 'Bo Beispiel', organisation: 'Firm' };
    const bo = { address: 'bo@acme.example', change };
    await savePerson(test.database, workspace, bo);
    await savePerson(test.database, workspace, {
      address: 'cy@acme.example',
      change: { name: 'Cy Clerk' },
    });
    const before = await loadPeople(test.database, workspace);
    const rows = ['Bo,Beispiel,,,Firm GmbH,Head,3 Jan 2022', 'Cy,Clerk,,,Firm,Clerk,3 Jan 2022'];
    const done = await importFile(CONNECTIONS + rows.join('\n'), { fileName: 'Connections.csv' });
    expect(done.people?.proposed).toEqual([
      { name: 'Bo Beispiel', organisation: 'Firm GmbH', person: 'Bo Beispiel' },
    ]);
    expect(await loadPeople(test.database, workspace)).toEqual(before);
  });

  it('says where those in contacts work and as what, while the contacts count', async () => {
    const { importFile, call } = await anEvidenceApp(test);
    const cards = ['ORG:Acme;Sales\nTITLE:CFO\n', ''].map(
      (work, at) => `BEGIN:VCARD\nFN:A ${at}\nEMAIL:a${at}@acme.example\n${work}END:VCARD\n`,
    );
    const { source } = await importFile(cards.join(''), { fileName: 'Cards.vcf' });
    const said = async () =>
      JSON.parse(await (await call('GET', '/api/contact-sources/people')).text()).said;
    expect(await said()).toEqual([
      expect.objectContaining({ address: 'a0@acme.example', organisation: 'Acme', title: 'CFO' }),
    ]);
    await call('PATCH', `/api/contact-sources/${source}`, { isExcluded: true });
    expect(await said()).toEqual([]);
  });

  it('names the exports of LinkedIn alike, and makes another source of the same when told so', async () => {
    const { upload, waitFor, call, sources } = await anEvidenceApp(test);
    for (const as of ['', '', '?as=new']) {
      const file = `${CONNECTIONS}Ada,Example,,,Acme,Head,28 Sep 2023\n`;
      const { id } = await parse(await upload(file, { fileName: 'Connections.csv' }), importSchema);
      await waitFor(id, 'preview');
      await call('POST', `/api/imports/${id}/save${as}`);
    }
    expect((await sources()).contacts.map(({ name, from }) => [name, from])).toEqual([
      ['LinkedIn connections', '2023-09-28'],
      ['LinkedIn connections', '2023-09-28'],
    ]);
  });

  it('refuses a file without people, a source that is not there, and a change that is none', async () => {
    const { upload, call, importFile } = await anEvidenceApp(test);
    const code = async (answer: Response) => [answer.status, JSON.parse(await answer.text()).code];
    const empty = 'BEGIN:VCARD\nEND:VCARD\n';
    const { source } = await importFile(ADA, { fileName: 'All.vcf' });
    expect([
      await code(await upload(empty, { fileName: 'a.vcf' })),
      await code(await upload(CONNECTIONS, { fileName: 'b.csv' })),
      await code(await upload(ADA, { source: newId() })),
      await code(await call('PATCH', `/api/contact-sources/${newId()}`, { name: 'x' })),
      await code(await call('DELETE', `/api/contact-sources/${newId()}`)),
      (await call('PATCH', `/api/contact-sources/${source}`, { name: '' })).status,
      (await call('PATCH', `/api/contact-sources/${source}`, { isExcluded: 1 })).status,
    ]).toEqual([
      [422, 'nobody-in-file'],
      [422, 'nobody-in-file'],
      [404, 'source-not-found'],
      [404, 'source-not-found'],
      [404, 'source-not-found'],
      400,
      400,
    ]);
  });

  it('shows and does nothing for a stranger, and nothing of it to a neighbour', async () => {
    const { app, importFile, workspace, upload, waitFor } = await anEvidenceApp(test);
    const { source } = await importFile(ADA, { fileName: 'All.vcf' });
    const { id } = await parse(await upload('Name;Mail\nx;y@z.example\n'), importSchema);
    await waitFor(id, 'preview');
    const before = await dumpWorkspace(test.database, workspace);
    const other = foundWorkspace();
    await insertWorkspace(test.database, other, { profile: newProfile('UTC'), now: NOW });
    const mapping = { mapping: ['name'] };
    const asked = [aStranger(app), await anOwner(app, test.database, other)];
    const answers = asked.map(async (ask) => [
      (await ask('PATCH', `/api/contact-sources/${source}`, { name: 'Mine' })).status,
      (await ask('DELETE', `/api/contact-sources/${source}`)).status,
      (await ask('PUT', `/api/imports/${id}/columns`, mapping)).status,
    ]);
    expect(await Promise.all(answers)).toEqual([
      [401, 401, 401],
      [404, 404, 404],
    ]);
    expect(await dumpWorkspace(test.database, workspace)).toBe(before);
  });
});

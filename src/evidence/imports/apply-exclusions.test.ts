import { expect, it } from 'vitest';
import { forEachDatabase } from '../../../tests/databases.ts';
import { aCalendarFile, anEvidenceApp } from '../../../tests/evidence-builders.ts';
import { dumpWorkspace } from '../../../tests/table-dump.ts';
import type { Workspace } from '../../kernel/authorized.ts';
import type { Exclusion } from '../model.ts';
import { loadOccurrences } from '../store/occurrences.ts';

const EXCLUSIONS: readonly Exclusion[] = [
  { kind: 'word', value: 'THERAPY' },
  { kind: 'address', value: 'Lover@secret.example' },
  { kind: 'address', value: '@lawyers.example' },
];

const WEEKLY = { title: 'Staff', start: '20261102T090000Z', more: ['RRULE:FREQ=WEEKLY;COUNT=3'] };
const FILE = aCalendarFile(
  [
    { uid: '1', title: 'Physiotherapy', start: '20261110T090000Z' },
    { uid: '2', title: 'Lunch', start: '20261110T120000Z', people: ['lover@secret.example'] },
    { uid: '3', title: 'Divorce', start: '20261111T120000Z', people: ['ann@lawyers.example'] },
    { uid: 'staff', ...WEEKLY },
    {
      uid: 'staff',
      title: 'Staff, then therapy',
      start: '20261109T100000Z',
      more: ['RECURRENCE-ID:20261109T090000Z'],
    },
  ],
  'Mine',
);
const SECRETS = /therapy|lover@|divorce|lawyers\.example\\/i;

forEachDatabase((test) => {
  async function titles(workspace: Workspace): Promise<readonly string[]> {
    const all = await loadOccurrences(test.database, workspace, { from: 0, to: Date.UTC(2100, 0) });
    return all.map(({ event, start }) => `${event.title} ${new Date(start).getUTCDate()}`);
  }

  /** What the tables hold beside the exclusions themselves. */
  async function evidence(workspace: Workspace): Promise<string> {
    const dump: Record<string, unknown> = JSON.parse(await dumpWorkspace(test.database, workspace));
    return JSON.stringify({ ...dump, evidence_exclusion: undefined });
  }

  it('never stores what a word, an address or a calendar excludes', async () => {
    const { importFile, call, workspace } = await anEvidenceApp(test);
    await call('PUT', '/api/exclusions', { exclusions: EXCLUSIONS });
    const { preview } = await importFile(FILE);
    expect(preview).toMatchObject({ excluded: 4, events: 1, sample: [{ title: 'Staff' }] });
    expect(await titles(workspace)).toEqual(['Staff 2', 'Staff 16']);
    expect(await evidence(workspace)).not.toMatch(SECRETS);
  });

  it('deletes what a new exclusion matches, also from versions kept for undo and from changes', async () => {
    const { importFile, call, workspace, sources } = await anEvidenceApp(test);
    await importFile(FILE);
    const later = FILE.replace('20261110T120000Z', '20261110T130000Z').replace('UID:3', 'UID:4');
    await importFile(later);
    expect(await evidence(workspace)).toMatch(SECRETS);
    await call('PUT', '/api/exclusions', { exclusions: EXCLUSIONS });
    expect(await titles(workspace)).toEqual(['Staff 2', 'Staff 16']);
    expect(await evidence(workspace)).not.toMatch(SECRETS);
    expect((await sources()).sources).toMatchObject([{ events: 1, occurrences: 2 }]);
    const again = await importFile(later);
    expect(again.preview).toMatchObject({ added: 0, changed: 0, vanished: 0 });
  });

  it('leaves a calendar out by its name, or by the name its owner gave it', async () => {
    const { importFile, call, workspace, sources } = await anEvidenceApp(test);
    const { source } = await importFile(FILE);
    await call('PATCH', `/api/sources/${source}`, { name: 'Renamed' });
    const exclusions = [{ kind: 'calendar', value: 'renamed' }];
    await call('PUT', '/api/exclusions', { exclusions });
    expect([await titles(workspace), (await sources()).sources[0]?.events]).toEqual([[], 0]);
    const again = await importFile(FILE, { source: source ?? '' });
    expect([again.preview?.excluded, await titles(workspace)]).toEqual([5, []]);
  });

  it('lets a preview that waits follow the exclusions made meanwhile', async () => {
    const { upload, waitFor, call, workspace } = await anEvidenceApp(test);
    const { id } = JSON.parse(await (await upload(FILE)).text());
    await waitFor(id, 'preview');
    await call('PUT', '/api/exclusions', { exclusions: EXCLUSIONS });
    await call('POST', `/api/imports/${id}/save`);
    expect(await titles(workspace)).toEqual(['Staff 2', 'Staff 16']);
    const shown = await waitFor(id, 'done');
    expect(JSON.stringify(shown)).not.toMatch(SECRETS);
  });
});

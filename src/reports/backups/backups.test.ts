import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { anOwner, aStranger, aTestApp } from '../../../tests/apps.ts';
import { anOperatorsWorkspace, aWorkspace } from '../../../tests/builders.ts';
import { forEachDatabase, openFresh } from '../../../tests/databases.ts';
import { parse } from '../../../tests/evidence-builders.ts';
import { asOperator } from '../../accounts/may-operate-machine.ts';
import { PERSONAL_WORKSPACE, preparePersonalWorkspace } from '../../accounts/sessions.ts';
import { listWorkspaces } from '../../accounts/workspaces-store.ts';
import { loadBin } from '../../keeping/bin/store.ts';
import { DAY, HOUR } from '../../kernel/week.ts';
import { loadPeople, savePerson } from '../../people/store.ts';
import { listBackups } from '../../platform/backup/backup-files.ts';
import { openDatabase } from '../../platform/database/open-database.ts';
import { newId } from '../../platform/database/values.ts';
import { makeLog } from '../../platform/log.ts';
import { doDueWork } from '../../platform/schedule.ts';
import { JOURNAL_SHELF } from '../../reflection/journal/shelf.ts';
import { binEntry, saveEntry } from '../../reflection/journal/store.ts';
import { makeBackup, writeBackup } from './make-backup.ts';
import { backupsSchema } from './model.ts';
import { nextNight, nightlyWorkers, planNightly } from './nightly.ts';
import { readBackup, restoreArchives, restoreCopy } from './restore-backup.ts';
import { backupRoutes } from './routes.ts';

const NOW = Date.UTC(2026, 10, 24, 10);
let dataFolder: string;

beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'bearings-backups-'));
});

afterEach(() => {
  rmSync(dataFolder, { recursive: true, force: true });
});

forEachDatabase((test) => {
  const ground = () => ({ dataFolder, database: test.settings });

  it('backs up for the operator alone, verified, and lists what there is', async () => {
    const app = aTestApp({
      database: test.database,
      routes: backupRoutes(ground()),
      now: () => NOW,
    });
    const ask = await anOwner(app, test.database, await anOperatorsWorkspace(test.database));
    const made = await parse(await ask('POST', '/api/backups'), backupsSchema);
    const shown = await parse(await ask('GET', '/api/backups'), backupsSchema);
    const ending = test.kind === 'sqlite' ? 'sqlite' : 'zip';
    const name = `2026-11-24T10-00-00.000Z-asked.${ending}`;
    expect(shown).toEqual(made);
    expect(shown.backups).toMatchObject([
      { name, reason: 'asked', madeAt: '2026-11-24T10:00:00.000Z' },
    ]);
    expect(statSync(join(dataFolder, 'backups', name)).mode & 0o777).toBe(0o600);
    expect(statSync(join(dataFolder, 'backups')).mode & 0o777).toBe(0o700);
    expect(readdirSync(join(dataFolder, 'backups'))).toEqual([name]);
  });

  it('shows no backup to a stranger or another owner and makes none for them', async () => {
    const app = aTestApp({ database: test.database, routes: backupRoutes(ground()) });
    const stranger = aStranger(app);
    const other = await anOwner(app, test.database, await aWorkspace(test.database));
    const answers = [];
    for (const ask of [stranger, other])
      answers.push(await ask('GET', '/api/backups'), await ask('POST', '/api/backups'));
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 403, 403]);
    expect(existsSync(join(dataFolder, 'backups'))).toBe(false);
  });

  it('is done by itself each night at three, soon where the last is older than a day', async () => {
    await preparePersonalWorkspace(test.database, NOW);
    const plan = { dataFolder, now: NOW };
    await planNightly(test.database, plan);
    let now = NOW + HOUR;
    const workers = nightlyWorkers({
      ...ground(),
      open: test.database,
      shelves: [],
      now: () => now,
    });
    const schedule = { database: test.database, log: makeLog('silent'), now: () => now, workers };
    await doDueWork(schedule);
    await doDueWork(schedule);
    expect(listBackups(dataFolder).map(({ madeAt }) => madeAt)).toEqual([NOW + HOUR]);
    // Planned again by a restart in the evening: not before the night.
    await planNightly(test.database, { ...plan, now: NOW + 2 * HOUR });
    now = NOW + 2 * HOUR + 10 * 60_000;
    await doDueWork(schedule);
    now = NOW + DAY;
    await doDueWork(schedule);
    expect(listBackups(dataFolder).map(({ madeAt }) => madeAt)).toEqual([NOW + DAY, NOW + HOUR]);
  });

  it('empties every bin on the server of what is old, each night', async () => {
    const [mine, theirs] = [await aWorkspace(test.database), await aWorkspace(test.database)];
    const at = new Date(NOW - 40 * DAY).toISOString();
    for (const workspace of [mine, theirs]) {
      const id = newId();
      const entry = { id, at, on: '2026-10-01', text: 'Old', prompt: null, asked: null, links: [] };
      await saveEntry(test.database, workspace, entry);
      await binEntry(test.database, workspace, { id, at });
    }
    const shelves = [JOURNAL_SHELF];
    const workers = nightlyWorkers({ ...ground(), open: test.database, shelves, now: () => NOW });
    await planNightly(test.database, { dataFolder, now: NOW - 2 * DAY });
    const schedule = { database: test.database, log: makeLog('silent'), now: () => NOW, workers };
    await doDueWork(schedule);
    const bins = [
      await loadBin(test.database, mine, shelves),
      await loadBin(test.database, theirs, shelves),
    ];
    expect(bins).toEqual([{ items: [] }, { items: [] }]);
  });

  it('never overwrites a file that is there', async () => {
    const path = join(dataFolder, 'mine.txt');
    writeFileSync(path, 'mine');
    await expect(writeBackup(ground(), path)).rejects.toMatchObject({ code: 'file-exists' });
    expect(readFileSync(path, 'utf8')).toBe('mine');
  });

  it('refuses to restore what is no backup, and says so', async () => {
    const path = join(dataFolder, 'x');
    const whole = await makeBackup(ground(), { reason: 'asked', now: NOW });
    const bytes = readFileSync(whole.path);
    for (const broken of [
      Buffer.from('hello'),
      Buffer.alloc(0),
      bytes.subarray(0, 300),
      bytes.subarray(0, bytes.length - 5000 < 0 ? bytes.length - 50 : bytes.length - 5000),
    ]) {
      writeFileSync(path, broken);
      await expect(readBackup(ground(), path)).rejects.toMatchObject({ name: 'UserError' });
    }
    await expect(readBackup(ground(), join(dataFolder, 'none'))).rejects.toMatchObject({
      code: 'no-file',
    });
  });
});

it('restores the night’s copy of the embedded database and keeps what it replaces', async () => {
  const { database, settings, close } = await openFresh('sqlite');
  if (settings.kind !== 'sqlite') throw new Error('expected SQLite');
  const ground = { dataFolder, database: settings };
  await preparePersonalWorkspace(database, NOW);
  await savePerson(database, asOperator(PERSONAL_WORKSPACE), {
    address: 'ann@firm.example',
    change: {},
  });
  const { path } = await makeBackup(ground, { reason: 'nightly', now: NOW });
  await savePerson(database, asOperator(PERSONAL_WORKSPACE), {
    address: 'bo@firm.example',
    change: {},
  });
  await database.destroy();

  const read = await readBackup(ground, path);
  if (read.kind !== 'copy') throw new Error('expected a copy');
  const aside = await restoreCopy(ground, { path: read.path, now: NOW + DAY });
  expect([await addressesIn(settings.file), await addressesIn(aside)]).toEqual([
    ['ann@firm.example'],
    ['ann@firm.example', 'bo@firm.example'],
  ]);
  expect(listBackups(dataFolder).map(({ reason }) => reason)).toEqual(['replaced', 'nightly']);
  await close();
});

it('restores the night’s archive of PostgreSQL in the place of everything', async () => {
  const { database, settings, close } = await openFresh('postgresql');
  const ground = { dataFolder, database: settings };
  await preparePersonalWorkspace(database, NOW);
  await savePerson(database, asOperator(PERSONAL_WORKSPACE), {
    address: 'ann@firm.example',
    change: {},
  });
  const { path } = await makeBackup(ground, { reason: 'nightly', now: NOW });
  await savePerson(database, asOperator(PERSONAL_WORKSPACE), {
    address: 'bo@firm.example',
    change: {},
  });
  const read = await readBackup(ground, path);
  if (read.kind !== 'archive') throw new Error('expected an archive');
  await restoreArchives(database, { archives: read.archives, now: NOW });
  const people = await loadPeople(database, asOperator(PERSONAL_WORKSPACE));
  expect(people.flatMap(({ addresses }) => addresses)).toEqual(['ann@firm.example']);
  await close();
});

it('backs up every workspace of PostgreSQL, and restores each in its place', async () => {
  const { database, settings, close } = await openFresh('postgresql');
  const ground = { dataFolder, database: settings };
  const mine = await anOperatorsWorkspace(database);
  const theirs = await aWorkspace(database);
  await savePerson(database, mine, { address: 'ann@firm.example', change: {} });
  await savePerson(database, theirs, { address: 'bo@firm.example', change: {} });
  const { path } = await makeBackup(ground, { reason: 'nightly', now: NOW });
  const later = await aWorkspace(database);
  await savePerson(database, theirs, { address: 'cy@firm.example', change: {} });
  const read = await readBackup(ground, path);
  if (read.kind !== 'archive') throw new Error('expected archives');
  await restoreArchives(database, { archives: read.archives, now: NOW });
  const people = [await loadPeople(database, mine), await loadPeople(database, theirs)];
  expect(people.map((each) => each.flatMap(({ addresses }) => addresses))).toEqual([
    ['ann@firm.example'],
    ['bo@firm.example'],
  ]);
  expect(await listWorkspaces(database)).not.toContain(later);
  await close();
});

it('takes no copy of the embedded database for PostgreSQL', async () => {
  const { settings, close } = await openFresh('sqlite');
  const { path } = await makeBackup(
    { dataFolder, database: settings },
    { reason: 'asked', now: NOW },
  );
  const ground = { dataFolder, database: { kind: 'postgresql', url: 'postgresql://x' } } as const;
  await expect(readBackup(ground, path)).rejects.toMatchObject({ code: 'backup-of-sqlite' });
  await close();
});

it('refuses a copy that a newer version has changed', async () => {
  const { settings, close } = await openFresh('sqlite');
  const ground = { dataFolder, database: settings };
  const { path } = await makeBackup(ground, { reason: 'asked', now: NOW });
  const newer = new DatabaseSync(path);
  newer.exec("insert into kysely_migration values ('2099-01-01-time-travel', '2099-01-01')");
  newer.close();
  await expect(readBackup(ground, path)).rejects.toMatchObject({ code: 'database-too-new' });
  await close();
});

it('finds three o’clock in the zone of the machine, also where the clock is turned', () => {
  const nights = ['2026-11-24T01:59:00Z', '2026-11-24T02:00:00Z', '2026-03-28T12:00:00Z'].map(
    (from) => new Date(nextNight(Date.parse(from), 'Europe/Berlin')).toISOString(),
  );
  expect(nights).toEqual([
    '2026-11-24T02:00:00.000Z',
    '2026-11-25T02:00:00.000Z',
    '2026-03-29T01:00:00.000Z',
  ]);
});

async function addressesIn(file: string): Promise<readonly string[]> {
  await using database = await openDatabase({ kind: 'sqlite', file });
  const people = await loadPeople(database, asOperator(PERSONAL_WORKSPACE));
  return people.flatMap(({ addresses }) => addresses).sort();
}

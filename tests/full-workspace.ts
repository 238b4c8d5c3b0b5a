import { accountsRoutes } from '../src/accounts/routes.ts';
import { openImportDesk } from '../src/evidence/imports/import-desk.ts';
import { importSchema } from '../src/evidence/model.ts';
import { evidenceRoutes } from '../src/evidence/routes.ts';
import type { Item } from '../src/keeping/archive/model.ts';
import type { Workspace } from '../src/kernel/authorized.ts';
import { peopleRoutes } from '../src/people/routes.ts';
import type { Database } from '../src/platform/database/database.ts';
import type { Route } from '../src/platform/http/route.ts';
import { makeLog } from '../src/platform/log.ts';
import { binEntry, saveEntry } from '../src/reflection/journal/store.ts';
import { ARCHIVE_FILES } from '../src/reports/archive/files.ts';
import { insertItems } from '../src/reports/archive/store.ts';
import { timeRoutes } from '../src/time/routes.ts';
import { deleteSummaries } from '../src/time/summary-store.ts';
import { type Ask, anOwner, aTestApp } from './apps.ts';
import { aWorkspace } from './builders.ts';
import type { TestDatabase } from './databases.ts';
import { aCalendarFile, aSpoolFolder, parse } from './evidence-builders.ts';

/** A word that its owner wrote everywhere. */
export const MARK = 'Zebrafish';

export interface FullWorkspace {
  readonly workspace: Workspace;
  readonly owner: Ask;
}

/** A workspace in which the owner has used everything, with more routes if asked. */
export async function aFullWorkspace(
  { database, settings }: TestDatabase,
  routes: readonly Route[] = [],
  makeWorkspace = aWorkspace,
): Promise<FullWorkspace> {
  const uploadLimit = 1_000_000;
  const desk = openImportDesk({
    database,
    settings,
    spoolFolder: aSpoolFolder(),
    uploadLimit,
    log: makeLog('silent'),
  });
  const evidence = {
    desk,
    uploadLimit,
    allowsPrivateAddresses: false,
    onBlock: deleteSummaries,
  };
  const app = aTestApp({
    database,
    routes: [
      ...accountsRoutes({ dataFolder: '/home/maya/bearings' }),
      ...peopleRoutes,
      ...evidenceRoutes(evidence),
      ...timeRoutes,
      ...routes,
    ],
  });
  const workspace = await makeWorkspace(database);
  const owner = await anOwner(app, database, workspace);
  await fill(owner);
  await writeJournal(database, workspace);
  for (const file of ARCHIVE_FILES)
    await insertItems(database, workspace, { file, items: ITEMS[file.name] ?? [] });
  await desk.stop();
  return { workspace, owner };
}

/** Calls whatever keeps something; a slice that keeps more adds its line. */
async function fill(owner: Ask): Promise<void> {
  const source = await importCalendar(owner, [MONDAYS, OFFSITE]);
  await importCalendar(owner, [{ ...MONDAYS, start: '20260302T100000Z' }], source);
  await importPeople(owner);
  for (const [method, path, body] of CALLS) {
    const answer = await owner(method, path, body);
    if (!answer.ok) throw new Error(`${method} ${path}: ${await answer.text()}`);
  }
}

const MONDAYS = {
  uid: `${MARK}-monday`,
  title: `${MARK}, "weekly" = 1`,
  start: '20260302T090000Z',
  people: [`ann@${MARK.toLowerCase()}.example`, 'maya@firm.example'],
  more: ['RRULE:FREQ=WEEKLY;COUNT=40', 'EXDATE:20260309T090000Z'],
};
const OFFSITE = { uid: `${MARK}-offsite`, title: `=${MARK}`, start: '20260304T090000Z' };

export const ENTRY = '0192f000-0000-7000-8000-00000000000a';
export const BINNED = '0192f000-0000-7000-8000-00000000000b';

async function writeJournal(database: Database, workspace: Workspace): Promise<void> {
  const at = '2026-11-20T18:00:00.000Z';
  const links = [
    { kind: 'series', target: `${MARK} weekly` },
    { kind: 'shift', target: 'strategy' },
  ] as const;
  const entry = { at, on: '2026-11-20', prompt: null, asked: `Which ${MARK}?`, links: [...links] };
  const text = `# ${MARK}\n\nan *entry* with “quotes”`;
  await saveEntry(database, workspace, { ...entry, id: ENTRY, text });
  await saveEntry(database, workspace, { ...entry, id: BINNED, text: `${MARK} to the bin` });
  await binEntry(database, workspace, { id: BINNED, at });
}

const CALLS: readonly (readonly [method: string, path: string, body?: unknown])[] = [
  ['PATCH', '/api/me', { name: MARK, addresses: ['maya@firm.example'], aheadBy: '2027-06-01' }],
  [
    'PUT',
    '/api/people',
    { address: 'ann@firm.example', name: `Ann ${MARK}`, relations: ['peer', 'manager'], level: 1 },
  ],
  [
    'PUT',
    '/api/people',
    {
      address: 'ann@firm.example',
      organisation: MARK,
      title: `Head of ${MARK}`,
      department: MARK,
      importance: 'high',
      cadenceDays: 14,
      snoozedUntil: '2026-12-24',
      notes: `Likes ${MARK}`,
    },
  ],
  ['PUT', '/api/people', { address: 'bo@firm.example', name: `Bö ${MARK}` }],
  ['POST', '/api/people/merge', { addresses: ['bo@firm.example', 'bo@home.example'] }],
  ['PUT', '/api/exclusions', { exclusions: [{ kind: 'word', value: `${MARK}-tank` }] }],
  [
    'PUT',
    '/api/estimate',
    { week: '2026-W12', halfDays: [{ day: 0, half: 'morning', kind: 'strategy' }] },
  ],
  ['POST', '/api/time/answers', { title: MONDAYS.title, kind: 'strategy', horizon: 'this year' }],
  [
    'POST',
    '/api/time/answers',
    {
      title: OFFSITE.title,
      kind: 'strategy',
      only: { uid: OFFSITE.uid, recurrence: '2026-03-04T09:00:00Z' },
    },
  ],
  ['PUT', '/api/time/rules', { rules: [{ match: MARK, field: 'title', kind: 'strategy' }] }],
  ['PUT', '/api/time/leave', { week: '2026-W12', isLeave: true }],
];

const KEPT = {
  createdAt: '2026-11-20T18:00:00.000Z',
  updatedAt: '2026-11-20T18:00:00.000Z',
  deletedAt: null,
};

/** What is simplest said as the archive says it: a new file of it has its line here. */
const ITEMS: Readonly<Record<string, readonly Item[]>> = {
  'what-if': [
    { series: `series ${MARK}`, action: 'delegate', delegateTo: MARK, minutes: null },
    { series: 'title stand-up', action: 'shorten', delegateTo: null, minutes: 10 },
  ],
  growth: [
    {
      id: ENTRY,
      kind: 'insight',
      title: MARK,
      beginsOn: '2026-11-20',
      of: null,
      entry: { kind: 'insight', on: '2026-11-20', text: MARK, audience: 'own-team' },
      ...KEPT,
    },
  ],
  delegations: [
    {
      id: ENTRY,
      title: MARK,
      since: '2026-09-01',
      entry: {
        what: MARK,
        to: 'priya@acme.example',
        level: 5,
        stake: 3,
        hoursAWeek: 1.5,
        since: '2026-09-01',
        ended: null,
        series: [`${MARK} weekly`],
        changes: [{ kind: 'level', on: '2026-10-01', from: 3, to: 5 }],
      },
      ...KEPT,
    },
  ],
  practices: [
    {
      id: ENTRY,
      title: MARK,
      shift: 'delegation',
      practice: {
        shift: 'delegation',
        title: MARK,
        fact: 'none',
        trigger: MARK,
        act: MARK,
        minutes: 10,
        say: [MARK],
        measure: 'delegation.could-run',
        better: 'down',
        lag: 1,
        fails: '',
        easier: '',
        harder: '',
        kind: 'doing',
        evidence: { grade: 'ours', says: MARK },
      },
      ...KEPT,
    },
  ],
  'weekly-reviews': [
    {
      fromOn: '2026-11-09',
      untilOn: '2026-11-15',
      cards: {
        unsorted: {
          state: 'answered',
          items: [{ id: MARK, title: MARK, did: 'sorted', on: '2026-11-13', note: 'strategy' }],
        },
      },
      begunAt: '2026-11-13T08:00:00.000Z',
      finishedAt: null,
    },
  ],
  'weekly-review-day': [{ day: 5 }],
  decisions: [
    {
      id: ENTRY,
      title: MARK,
      opened: '2026-10-01',
      entry: {
        title: MARK,
        opened: '2026-10-01',
        options: [`${MARK} now`, 'later'],
        expectation: `Quicker ${MARK}`,
        confidence: 70,
        reviewOn: '2027-04-01',
        decided: { on: '2026-10-20', by: 'without-me', choice: `${MARK} now` },
        review: { on: '2026-11-20', outcome: 'better', note: MARK },
      },
      ...KEPT,
    },
  ],
  promises: [
    {
      id: ENTRY,
      title: MARK,
      due: '2026-11-27',
      entry: {
        what: MARK,
        to: 'priya@acme.example',
        made: '2026-11-20',
        by: '2026-11-27',
        ended: { outcome: 'kept', on: '2026-11-26' },
      },
      ...KEPT,
    },
  ],
  forecasts: [
    {
      id: ENTRY,
      title: MARK,
      due: '2026-11-01',
      entry: {
        text: MARK,
        made: '2026-10-01',
        due: '2026-11-01',
        percent: 70,
        tags: [MARK],
        resolved: { outcome: 'yes', on: '2026-10-30' },
      },
      importId: BINNED,
      importName: `${MARK}.csv`,
      ...KEPT,
    },
  ],
  steps: [
    {
      id: ENTRY,
      title: MARK,
      week: '2026-W48',
      declaration: {
        title: MARK,
        act: MARK,
        when: MARK,
        will: MARK,
        shift: 'delegation',
        week: '2026-W48',
        minutes: 15,
        say: [MARK],
        measure: 'delegation.could-run',
        better: 'down',
        lag: 1,
        probability: 60,
        sort: 'rhythm',
        observable: MARK,
        observeOn: '2026-11-27',
        look: 4,
        isSlow: false,
        size: null,
        isTooSmall: false,
        practice: 'delegation.hand-over-the-series',
        about: { fact: 'series-could-run', words: MARK, href: '/strategy/time', key: MARK },
      },
      experiment: ENTRY,
      outcome: 'partly',
      seen: 'yes',
      line: MARK,
      closedAt: '2026-11-27T16:00:00.000Z',
      holdStart: '2026-11-25T09:00:00.000Z',
      holdEnd: '2026-11-25T09:30:00.000Z',
      ...KEPT,
    },
  ],
  'refused-offers': [{ practice: 'delegation.miss-one', about: MARK, refusedAt: KEPT.createdAt }],
  priorities: [
    {
      id: ENTRY,
      place: 0,
      title: MARK,
      why: '',
      links: [{ kind: 'series', title: `${MARK} weekly` }],
      ...KEPT,
    },
  ],
  functions: [
    { name: MARK, place: 1, isHome: true },
    { name: 'Finance', place: 2, isHome: false },
  ],
  apart: [{ one: `ann@${MARK}.example`, other: `ann@other.example` }],
  blocked: [
    {
      hash: 'b'.repeat(64),
      salt: 'a'.repeat(64),
      block: ENTRY,
      isAddress: true,
      blockedAt: '2026-11-20T18:00:00.000Z',
    },
  ],
  'self-check': [
    { question: 'strategy-ahead', on: '2026-08-20', answer: 4 },
    { question: 'strategy-ahead', on: '2026-11-20', answer: null },
  ],
  guesses: [{ on: '2026-11-20', strategyShare: 0.25, decisionMakerHours: 3, couldRunHours: null }],
  rounds: [
    {
      id: ENTRY,
      startedAt: '2026-11-20T18:00:00.000Z',
      finishedAt: null,
      deletedAt: null,
      answers: [
        { question: 'strategy-ahead', answer: 4 },
        { question: 'network-outside', answer: null },
      ],
    },
  ],
  heading: [{ why: MARK, letter: `Dear ${MARK}`, letterOn: '2026-11-20' }],
  importance: [{ capability: 'strategy', importance: 5 }],
  headings: [
    { measure: 'strategy.share', on: '2026-08-20', value: 0.35 },
    { measure: 'strategy.share', on: '2026-11-20', value: null },
  ],
};

async function importCalendar(
  owner: Ask,
  events: Parameters<typeof aCalendarFile>[0],
  source?: string,
): Promise<string> {
  return await importFile(owner, {
    text: aCalendarFile(events, MARK),
    name: `${MARK}.ics`,
    source,
  });
}

interface ImportedFile {
  readonly text: string;
  readonly name: string;
  readonly source?: string | undefined;
}

async function importFile(owner: Ask, { text, name, source }: ImportedFile): Promise<string> {
  const form = new FormData();
  if (source !== undefined) form.set('source', source);
  form.set('file', new Blob([text]), name);
  const { id } = await parse(await owner('POST', '/api/imports', form), importSchema);
  for (;;) {
    const { state, trouble } = await parse(await owner('GET', `/api/imports/${id}`), importSchema);
    if (state === 'preview') break;
    if (state !== 'reading') throw new Error(`the import is ${state}: ${trouble}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const saved = await parse(await owner('POST', `/api/imports/${id}/save`), importSchema);
  if (saved.source === null) throw new Error('the file was not saved');
  return saved.source;
}

/** Two cards and a message, read twice, so that there is a state before to go back to. */
async function importPeople(owner: Ask): Promise<void> {
  const card = (title: string) =>
    `BEGIN:VCARD\nFN:${MARK}\nEMAIL:fish@${MARK}.example\nORG:${MARK}\nTITLE:${title}\nEND:VCARD\n`;
  const connection = `First Name,Last Name,Company,Position,Connected On\n${MARK},Fish,${MARK},Head,28 Sep 2023\n`;
  const message = `From - Mon Nov 02 09:00:00 2026\nMessage-ID: <1@${MARK}>\nFrom: ${MARK} <fish@${MARK}.example>\nTo: me@firm.example\nDate: Mon, 02 Nov 2026 09:00:00 +0000\n\n${MARK}\n`;
  await importFile(owner, { text: card('Head'), name: `${MARK}.vcf` });
  await importFile(owner, { text: card('Director'), name: `${MARK}.vcf` });
  await importFile(owner, { text: connection, name: 'Connections.csv' });
  await importFile(owner, { text: message, name: `${MARK}.mbox` });
}

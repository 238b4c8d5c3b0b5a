import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { COOKIE } from '../src/accounts/sessions.ts';
import { openSlices, type Slices } from '../src/app/slices.ts';
import { importSchema } from '../src/evidence/model.ts';
import type { Workspace } from '../src/kernel/authorized.ts';
import { DAY } from '../src/kernel/week.ts';
import { readConfig } from '../src/platform/config.ts';
import type { Route } from '../src/platform/http/route.ts';
import { makeLog } from '../src/platform/log.ts';
import { newFeedSchema } from '../src/steps/feed/model.ts';
import { type Ask, anOwner, aStranger, ask, aTestApp, ownerHeaders } from './apps.ts';
import { aWorkspace } from './builders.ts';
import { forEachDatabase } from './databases.ts';
import { aCalendarFile, parse } from './evidence-builders.ts';
import { sampleOf } from './sample-values.ts';
import { dumpWorkspace } from './table-dump.ts';

/** What the owner has written everywhere; it must turn up nowhere else. */
const SECRET = 'Zebrafish';
/** What the neighbour writes. */
const OTHER = 'Quokka';

/** Routes whose policy admits others than an owner, and why. Another one must be argued for here. */
const ADMITTING = new Map([
  ['get /api/health', 'anyone: says "ok" so that a supervisor can look'],
  ['get /open/:token', 'anyone: is how one gets in'],
  ['get /deleted', 'anyone: says that everything was deleted, to one who is signed out by that'],
  ['get /feed/:secret/calendar.ics', 'link-holder: is read by calendar programs'],
]);

/** What each policy says to someone of whom nothing is known. */
const TO_STRANGERS = {
  owner: (status) => status === 401,
  operator: (status) => status === 401,
  'link-holder': (status) => status === 404,
  anyone: (status) => status < 500 && status !== 401,
} as const satisfies Record<Route['access']['admits'], (status: number) => boolean>;

/** Where the owner's words are shown to them. */
const SHOWING = ['get /api/me', 'get /api/people', 'get /api/sources', 'get /api/time/rules'];

/** Whoever calls these looks at other data afterwards, or at none. */
const LEAVING = ['/api/sign-out', '/api/everything', '/api/sample'];

/** Blocking someone takes their name out of everything that is to be looked for here. */
const FORGETTING = ['/api/people/blocked'];

/** Bodies that a shape alone does not tell. */
function bodyOf(route: Route, mark: string): unknown {
  if (nameOf(route) === 'patch /api/me')
    return { name: mark, addresses: [`${mark}@firm.example`], zone: 'Europe/Berlin' };
  // Not the mark itself, which would take the owner's calendar away.
  if (nameOf(route) === 'put /api/exclusions')
    return { exclusions: [{ kind: 'word', value: `${mark}-tank` }] };
  return route.body && sampleOf(route.body, mark);
}

forEachDatabase((test) => {
  let dataFolder: string;
  let slices: Slices;
  let app: Hono;
  let workspace: Workspace;
  let owner: Ask;
  let ids: ReadonlySet<string>;

  beforeAll(async () => {
    dataFolder = mkdtempSync(join(tmpdir(), 'bearings-safety-'));
    const config = {
      ...readConfig({ BEARINGS_DATA: dataFolder }),
      database: test.settings,
    };
    slices = openSlices({ config, database: test.database, log: makeLog('silent') });
    app = aTestApp({ database: test.database, routes: slices.routes });
    workspace = await aWorkspace(test.database);
    owner = await anOwner(app, test.database, workspace);
    await importCalendar(owner);
    for (const route of slices.routes.filter(isHarmless)) await call(owner, route, SECRET);
    ids = idsIn(await dumpWorkspace(test.database, workspace));
  });

  afterAll(async () => {
    await slices.close();
    rmSync(dataFolder, { recursive: true, force: true });
  });

  async function call(
    browser: Ask,
    route: Route,
    mark: string,
    id: string = mark,
  ): Promise<Response> {
    const query = nameOf(route) === 'get /api/time/records' ? '?kind=unsorted' : '';
    const path = route.path.replace(/:\w+/g, encodeURIComponent(id)) + query;
    return await browser(route.method.toUpperCase(), path, bodyOf(route, mark));
  }

  /** The owner's own browser, with other headers. */
  async function from(headers: Readonly<Record<string, string>>): Promise<Ask> {
    return ask(app, { ...(await ownerHeaders(test.database, workspace)), ...headers });
  }

  /** Calls every route and gathers what it answered. */
  async function walk(browser: Ask, routes = slices.routes): Promise<readonly Walked[]> {
    const walked: Walked[] = [];
    for (const route of routes) {
      const answer = await call(browser, route, OTHER);
      const name = `${route.method} ${route.path}`;
      const { admits } = route.access;
      walked.push({ name, admits, status: answer.status, text: await answer.text() });
    }
    return walked;
  }

  it('has something to lose: the owner’s words are stored and shown to them', async () => {
    const shown: string[] = [];
    for (const route of slices.routes.filter(({ method }) => method === 'get')) {
      const answer = await call(owner, route, SECRET);
      if ((await answer.text()).includes(SECRET)) shown.push(nameOf(route));
    }
    expect(shown).toEqual(expect.arrayContaining(SHOWING));
    expect(ids.size).toBeGreaterThan(0);
  });

  it('admits others than an owner only where that was argued for', () => {
    const others = slices.routes.flatMap((route) => {
      const { admits } = route.access;
      return admits === 'owner' || admits === 'operator' ? [] : [[nameOf(route), admits]];
    });
    const argued = [...ADMITTING].map(([name, why]) => [name, why.split(':')[0]]);
    expect(others.toSorted()).toEqual(argued.toSorted());
  });

  it('gives a stranger nothing at any route', async () => {
    const before = await dumpWorkspace(test.database, workspace);
    const walked = await walk(aStranger(app));
    expect(walked.filter(({ admits, status }) => !TO_STRANGERS[admits](status))).toEqual([]);
    expect(walked.map(leak)).toEqual(walked.map(() => undefined));
    expect(await dumpWorkspace(test.database, workspace)).toBe(before);
  });

  it('gives a stranger no page but the one that says how to get in', async () => {
    const stranger = aStranger(app);
    for (const path of ['/', '/time', '/people', '/index.html', '/..%2f..%2fetc/passwd']) {
      const answer = await stranger('GET', path);
      expect([path, answer.status, (await answer.text()).includes('bearings link')]).toEqual([
        path,
        401,
        true,
      ]);
    }
  });

  it.each([
    'evil.example',
    'localhost.evil.example',
    'localhost:8080',
    '127.0.0.1.nip.io',
    '10.0.0.1',
    '[::ffff:127.0.0.1]',
    'user@localhost',
    '',
  ])('answers nothing when called by the name %j', async (host) => {
    const walked = await walk(await from({ Host: host }));
    expect(walked.filter(({ status }) => status !== 403)).toEqual([]);
    const description = await (await from({ Host: host }))('GET', '/api/openapi.json');
    expect(description.status).toBe(403);
  });

  it.each([
    [{ Origin: 'https://evil.example' }],
    [{ Origin: 'http://localhost:3000' }],
    [{ Origin: 'https://localhost' }],
    [{ Origin: 'null' }],
    [{ 'Sec-Fetch-Site': 'cross-site' }],
    [{ 'Sec-Fetch-Site': 'same-site' }],
  ])('answers nothing to a page that says %j', async (headers) => {
    const page = await from(headers);
    const before = await dumpWorkspace(test.database, workspace);
    const api = slices.routes.filter(({ path }) => path.startsWith('/api'));
    const walked = await walk(page, api);
    expect(walked.filter(({ status }) => status !== 403)).toEqual([]);
    expect(await dumpWorkspace(test.database, workspace)).toBe(before);
  });

  it('gives a neighbour nothing of the owner’s, whatever they ask for', async () => {
    const before = await dumpWorkspace(test.database, workspace);
    const neighbour = await anOwner(app, test.database, await aWorkspace(test.database));
    // Whoever signs out, or deletes everything, would see nothing else for that alone.
    const walked = [...(await walk(neighbour, slices.routes.filter(keepsSession)))];
    for (const id of ids)
      for (const route of slices.routes
        .filter(keepsSession)
        .filter(({ path }) => path.includes(':'))) {
        const answer = await call(neighbour, route, OTHER, id);
        const name = `${nameOf(route)} with ${id}`;
        const { admits } = route.access;
        walked.push({ name, admits, status: answer.status, text: await answer.text() });
      }
    expect(walked.filter(({ admits, status }) => admits === 'operator' && status !== 403)).toEqual(
      [],
    );
    expect(walked.filter((answer) => leak(answer) !== undefined)).toEqual([]);
    expect(walked.filter(({ status }) => status >= 500)).toEqual([]);
    expect(await dumpWorkspace(test.database, workspace)).toBe(before);
  });

  /** All that is kept, but for when the feed was read. */
  async function kept(): Promise<string> {
    const dump = await dumpWorkspace(test.database, workspace);
    return dump.replace(/read_at[^}]*/, '');
  }

  it('opens with a link what its scope names, and nothing else, in the address or as a session', async () => {
    const { path } = await parse(await owner('POST', '/api/feed'), newFeedSchema);
    const secret = path.split('/')[2] ?? '';
    const before = await kept();
    const holder = ask(app, { Cookie: `${COOKIE}=${secret}`, Origin: 'http://localhost' });
    const opened: string[] = [];
    for (const route of slices.routes.filter(({ access }) => access.admits !== 'anyone')) {
      const answer = await call(holder, route, OTHER, secret);
      if (answer.ok) opened.push(nameOf(route));
    }
    expect(opened).toEqual(['get /feed/:secret/calendar.ics']);
    expect(await kept()).toBe(before);
  });

  interface Walked {
    readonly name: string;
    readonly admits: Route['access']['admits'];
    readonly status: number;
    readonly text: string;
  }

  /** What of the owner's is in an answer; ids that are asked for may come back in a refusal. */
  function leak({ text, name }: Walked): string | undefined {
    if (text.toLowerCase().includes(SECRET.toLowerCase())) return SECRET;
    return [...ids].find((id) => text.includes(id) && !name.includes(id));
  }
});

function nameOf({ method, path }: Route): string {
  return `${method} ${path}`;
}

function keepsSession({ path }: Route): boolean {
  return !LEAVING.includes(path);
}

/** Deleting and signing out would leave nothing to look for. */
function isHarmless({ method, path }: Route): boolean {
  const isAway = LEAVING.includes(path) || FORGETTING.includes(path);
  return method !== 'delete' && !isAway && !path.endsWith('/undo');
}

function idsIn(dump: string): ReadonlySet<string> {
  return new Set(dump.match(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g));
}

/** Twelve weeks of a meeting that only its owner may know of. */
async function importCalendar(owner: Ask): Promise<void> {
  const first = new Date(Date.now() - 84 * DAY).toISOString().slice(0, 10).replaceAll('-', '');
  const text = aCalendarFile(
    [
      {
        uid: SECRET,
        title: `${SECRET} Qzx`,
        start: `${first}T090000Z`,
        people: [`ann@${SECRET}.example`],
        more: ['RRULE:FREQ=WEEKLY'],
      },
    ],
    SECRET,
  );
  const form = new FormData();
  form.set('file', new Blob([text]), `${SECRET}.ics`);
  const { id } = await parse(await owner('POST', '/api/imports', form), importSchema);
  for (;;) {
    const { state } = await parse(await owner('GET', `/api/imports/${id}`), importSchema);
    if (state !== 'reading') break;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await parse(await owner('POST', `/api/imports/${id}/save`), importSchema);
}

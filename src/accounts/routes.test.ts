import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { anOwner, aStranger, aTestApp } from '../../tests/apps.ts';
import { anOperatorsWorkspace, aWorkspace } from '../../tests/builders.ts';
import { forEachDatabase, type TestDatabase } from '../../tests/databases.ts';
import { meSchema } from './model.ts';
import { accountsRoutes } from './routes.ts';
import { makeOpeningPath } from './sessions.ts';
import { loadProfile } from './store.ts';

const routes = accountsRoutes({ dataFolder: '/home/maya/bearings' });
const MINUTE = 60_000;

function openApp(test: TestDatabase, now?: () => number) {
  return aTestApp({ database: test.database, routes, ...(now && { now }) });
}

async function openOwner(test: TestDatabase) {
  const workspace = await aWorkspace(test.database);
  return await anOwner(openApp(test), test.database, workspace);
}

forEachDatabase((test) => {
  it('shows the owner who they are and, where they run the server, where their data lies', async () => {
    const workspace = await anOperatorsWorkspace(test.database);
    const ask = await anOwner(openApp(test), test.database, workspace);
    const other = await openOwner(test);
    const answer = await ask('GET', '/api/me');
    const office = { from: 540, to: 1020 };
    expect([answer.status, await answer.json()]).toEqual([
      200,
      {
        profile: {
          name: '',
          roleNow: '',
          roleAhead: '',
          aheadBy: null,
          zone: 'Europe/Berlin',
          addresses: [],
          domains: [],
          workingHours: [office, office, office, office, office, null, null],
          onboarding: 'promise',
        },
        dataFolder: '/home/maya/bearings',
        isSample: false,
        workspace: expect.stringMatching(/^[\w-]{22}$/),
        database: test.kind,
      },
    ]);
    expect(await (await other('GET', '/api/me')).json()).toMatchObject({ dataFolder: null });
  });

  it('keeps what the owner says and leaves the rest as it was', async () => {
    const ask = await openOwner(test);
    await ask('PATCH', '/api/me', { name: 'Maya', aheadBy: '2027-06-01' });
    await ask('PATCH', '/api/me', { zone: 'America/New_York', onboarding: 'guess' });
    const { profile } = z.parse(meSchema, await (await ask('GET', '/api/me')).json());
    expect(profile).toMatchObject({
      name: 'Maya',
      aheadBy: '2027-06-01',
      zone: 'America/New_York',
      onboarding: 'guess',
    });
  });

  it('lets the days be listed anew when the zone changes, and only then', async () => {
    const zones: string[] = [];
    const watching = accountsRoutes({
      dataFolder: '',
      onZoneChange: async (database, workspace) => {
        zones.push((await loadProfile(database, workspace)).zone);
      },
    });
    const app = aTestApp({ database: test.database, routes: watching });
    const ask = await anOwner(app, test.database, await aWorkspace(test.database));
    await ask('PATCH', '/api/me', { name: 'Maya' });
    await ask('PATCH', '/api/me', { zone: 'Asia/Tokyo' });
    expect(zones).toEqual(['Asia/Tokyo']);
  });

  it('counts the owner’s own domains as inside until they say otherwise, but no public mail', async () => {
    const ask = await openOwner(test);
    async function domainsAfter(change: object): Promise<unknown> {
      const answer = await ask('PATCH', '/api/me', change);
      return z.parse(meSchema, await answer.json()).profile.domains;
    }
    expect([
      await domainsAfter({ addresses: ['Maya@Firm.example', 'maya@gmail.com'] }),
      await domainsAfter({ addresses: ['maya@firm.example', 'maya@group.example'] }),
      await domainsAfter({ domains: ['Firm.example'] }),
      await domainsAfter({ addresses: ['maya@new.example'] }),
    ]).toEqual([
      ['firm.example'],
      ['firm.example', 'group.example'],
      ['firm.example'],
      ['firm.example'],
    ]);
  });

  it.each([
    [{ zone: 'Mars/Olympus' }, 'unknown-zone'],
    [{ aheadBy: 'soon' }, 'wrong-value'],
    [{ addresses: ['not an address'] }, 'wrong-value'],
    [{ workingHours: Array.from({ length: 7 }, () => ({ from: 600, to: 600 })) }, 'wrong-value'],
    [{ name: 'Ma\0ya' }, 'broken-text'],
  ])('refuses %j as a change', async (change, code) => {
    const ask = await openOwner(test);
    const answer = await ask('PATCH', '/api/me', change);
    expect([answer.status, await answer.json()]).toMatchObject([400, { code }]);
  });

  it('opens a session with a link once', async () => {
    const workspace = await aWorkspace(test.database);
    const app = openApp(test);
    const path = await makeOpeningPath(test.database, workspace, Date.now());
    const first = await app.request(path);
    const second = await app.request(path);
    const cookie = first.headers.get('set-cookie') ?? '';
    const me = await app.request('/api/me', { headers: { Cookie: cookie.split(';')[0] ?? '' } });
    expect([first.status, first.headers.get('location'), me.status, second.status]).toEqual([
      303,
      '/',
      200,
      410,
    ]);
    expect(cookie).toMatch(/^bearings=[\w-]{54}; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(await second.text()).toContain('bearings link');
  });

  it('lets a link be worth nothing after 15 minutes', async () => {
    const workspace = await aWorkspace(test.database);
    const start = Date.now();
    const early = await makeOpeningPath(test.database, workspace, start);
    const late = await makeOpeningPath(test.database, workspace, start);
    const before = await openApp(test, () => start + 14 * MINUTE).request(early);
    const after = await openApp(test, () => start + 15 * MINUTE).request(late);
    expect([before.status, after.status]).toEqual([303, 410]);
  });

  it('keeps a link for its reader when a preview looks at it first', async () => {
    const workspace = await aWorkspace(test.database);
    const app = openApp(test);
    const path = await makeOpeningPath(test.database, workspace, Date.now());
    const looked = [
      await app.request(path, { method: 'HEAD' }),
      await app.request(path, { headers: { 'Sec-Purpose': 'prefetch' } }),
    ];
    const opened = await app.request(path);
    expect([...looked, opened].map((answer) => answer.status)).toEqual([200, 200, 303]);
  });

  it.each(['/open/', '/open/x', `/open/${'A'.repeat(54)}`])('opens nothing at %s', async (path) => {
    const answer = await openApp(test).request(path);
    expect([410, 401]).toContain(answer.status);
    expect(answer.headers.get('set-cookie')).toBeNull();
  });

  it('ends the session that signs out, and no other', async () => {
    const workspace = await aWorkspace(test.database);
    const app = openApp(test);
    const here = await anOwner(app, test.database, workspace);
    const elsewhere = await anOwner(app, test.database, workspace);
    const out = await here('POST', '/api/sign-out');
    const after = [await here('GET', '/api/me'), await elsewhere('GET', '/api/me')];
    expect([out.status, ...after.map((answer) => answer.status)]).toEqual([204, 401, 200]);
  });

  it('lets a session end after half a year', async () => {
    const workspace = await aWorkspace(test.database);
    const app = openApp(test, () => Date.now() + 181 * 24 * 60 * MINUTE);
    const ask = await anOwner(app, test.database, workspace);
    expect((await ask('GET', '/api/me')).status).toBe(401);
  });

  it('shows a stranger a page that says how to get in, and no more', async () => {
    const answer = await aStranger(openApp(test))('GET', '/');
    expect([answer.status, await answer.text()]).toEqual([
      401,
      expect.stringContaining('bearings link'),
    ]);
  });

  it('tells anyone that it is well', async () => {
    const answer = await aStranger(openApp(test))('GET', '/api/health');
    expect([answer.status, await answer.json()]).toEqual([200, { status: 'ok' }]);
  });
});

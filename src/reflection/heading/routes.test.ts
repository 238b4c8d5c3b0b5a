import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { anOwner, aStranger, aTestApp } from '../../../tests/apps.ts';
import { aWorkspace } from '../../../tests/builders.ts';
import { forEachDatabase, type TestDatabase } from '../../../tests/databases.ts';
import { loadProfile } from '../../accounts/store.ts';
import { headingSchema } from './model.ts';
import { headingRoutes } from './routes.ts';

const HEADING = '/api/reflection/heading';
const SHARE = '/api/reflection/headings/strategy.share';

async function openOwner(test: TestDatabase, now: () => number = Date.now) {
  const app = aTestApp({ database: test.database, routes: headingRoutes, now });
  const workspace = await aWorkspace(test.database);
  return { ask: await anOwner(app, test.database, workspace), workspace };
}

async function read(response: Response) {
  return z.parse(headingSchema, await response.json());
}

function shareOf({ headings }: z.infer<typeof headingSchema>) {
  return headings.find((each) => each.measure === 'strategy.share');
}

forEachDatabase((test) => {
  it('shows the default of every measure that has a heading, and no trend', async () => {
    const { ask } = await openOwner(test);
    const heading = await read(await ask('GET', HEADING));
    expect([
      shareOf(heading),
      heading.headings.filter((each) => each.better.startsWith('trend')),
      heading.importance.network,
    ]).toMatchObject([{ floor: 0, default: 0.21, value: null, now: null, history: [] }, [], 3]);
  });

  it('changes what is said and leaves the rest, the role in the profile too', async () => {
    const { ask, workspace } = await openOwner(test, () => Date.UTC(2026, 10, 24, 23, 30));
    await ask('PUT', HEADING, { roleAhead: 'VP Product', by: '2027-12-31', letter: 'Dear me' });
    const kept = await ask('PUT', HEADING, { why: 'To build', importance: { network: 5 } });
    const { roleAhead, aheadBy } = await loadProfile(test.database, workspace);
    // at half past eleven in the evening, UTC, it is the next day in Berlin
    expect([kept.status, await read(kept), roleAhead, aheadBy]).toMatchObject([
      200,
      {
        roleAhead: 'VP Product',
        by: '2027-12-31',
        why: 'To build',
        letter: 'Dear me',
        letterOn: '2026-11-25',
        importance: { network: 5, strategy: 3 },
      },
      'VP Product',
      '2027-12-31',
    ]);
  });

  it('sets a heading with its day, and the default again', async () => {
    let now = Date.UTC(2026, 10, 24, 12);
    const { ask } = await openOwner(test, () => now);
    await ask('PUT', SHARE, { value: 0.3 });
    now += 7 * 86_400_000;
    const kept = await ask('PUT', SHARE, { value: null });
    expect([kept.status, shareOf(await read(kept))]).toMatchObject([
      200,
      {
        value: null,
        history: [
          { on: '2026-11-24', value: 0.3 },
          { on: '2026-12-01', value: null },
        ],
      },
    ]);
  });

  it.each([
    [SHARE, { value: 0 }, 400, 'heading-is-floor'],
    [SHARE, { value: 1.5 }, 400, 'heading-out-of-unit'],
    [SHARE, { value: '30%' }, 400, 'wrong-value'],
    ['/api/reflection/headings/strategy.invented', { value: 0.3 }, 404, 'no-heading'],
    ['/api/reflection/headings/delegation.could-run', { value: 2 }, 404, 'no-heading'],
    [HEADING, { by: 'next year' }, 400, 'wrong-value'],
    [HEADING, { importance: { network: 6 } }, 400, 'wrong-value'],
  ])('refuses to keep at %s %j', async (path, body, status, code) => {
    const { ask } = await openOwner(test);
    const answer = await ask('PUT', path, body);
    expect([answer.status, await answer.json()]).toMatchObject([status, { code }]);
  });

  it.each([
    ['GET', HEADING, undefined],
    ['PUT', HEADING, { why: 'To build' }],
    ['PUT', SHARE, { value: 0.3 }],
  ])('gives a stranger nothing: %s %s', async (method, path, body) => {
    const ask = aStranger(aTestApp({ database: test.database, routes: headingRoutes }));
    expect((await ask(method, path, body)).status).toBe(401);
  });
});

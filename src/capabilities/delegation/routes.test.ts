import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { anOwner, aStranger, aTestApp } from '../../../tests/apps.ts';
import { aWorkspace } from '../../../tests/builders.ts';
import { forEachDatabase } from '../../../tests/databases.ts';
import { handOversSchema } from '../../notebook/delegations/model/hand-overs.ts';
import { sampleRoutes } from '../../reports/sample/routes.ts';
import { delegationRoutes } from './routes.ts';

const PATH = '/api/delegation/suggestions';

forEachDatabase((test) => {
  function anApp() {
    return aTestApp({
      database: test.database,
      routes: [...sampleRoutes, ...delegationRoutes],
      now: () => Date.UTC(2026, 10, 24, 10),
    });
  }

  it('suggests what is Maya’s and could be handed on next, and to whom', async () => {
    const app = anApp();
    const owner = await anOwner(app, test.database, await aWorkspace(test.database));
    await owner('POST', '/api/sample');
    const { suggestions } = z.parse(handOversSchema, await (await owner('GET', PATH)).json());
    expect(suggestions.map(({ title, to }) => [title, to?.name])).toEqual([
      ['Stand-up', 'Aiko Mori'],
    ]);
    expect(await (await owner('GET', PATH)).json()).toEqual({ suggestions });
  });

  it('suggests nothing to a neighbour without a calendar, and is closed to strangers', async () => {
    const app = anApp();
    const owner = await anOwner(app, test.database, await aWorkspace(test.database));
    await owner('POST', '/api/sample');
    const neighbour = await anOwner(app, test.database, await aWorkspace(test.database));
    expect(await (await neighbour('GET', PATH)).json()).toEqual({ suggestions: [] });
    expect((await aStranger(app)('GET', PATH)).status).toBe(401);
  });
});

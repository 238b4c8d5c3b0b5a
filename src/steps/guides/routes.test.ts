import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { anOwner, aStranger, aTestApp } from '../../../tests/apps.ts';
import { aWorkspace } from '../../../tests/builders.ts';
import { forEachDatabase } from '../../../tests/databases.ts';
import { CAPABILITY_IDS } from '../../kernel/capability.ts';
import { guidesSchema } from './model.ts';
import { guidesRoutes } from './routes.ts';

forEachDatabase((test) => {
  it('gives the owner twelve guides in the order of the shifts', async () => {
    const app = aTestApp({ database: test.database, routes: guidesRoutes });
    const ask = await anOwner(app, test.database, await aWorkspace(test.database));
    const { guides } = z.parse(guidesSchema, await (await ask('GET', '/api/guides')).json());
    const shifts = guides.map(({ shift }) => CAPABILITY_IDS.indexOf(shift));
    expect(guides.length).toBe(12);
    expect(shifts).toEqual(shifts.toSorted((a, b) => a - b));
  });

  it('is closed to strangers', async () => {
    const ask = aStranger(aTestApp({ database: test.database, routes: guidesRoutes }));
    expect((await ask('GET', '/api/guides')).status).toBe(401);
  });
});

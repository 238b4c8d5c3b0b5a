import { expect, it } from 'vitest';
import { anOwner, aStranger, aTestApp } from '../../../tests/apps.ts';
import { aWorkspace } from '../../../tests/builders.ts';
import { forEachDatabase } from '../../../tests/databases.ts';
import { MEASURES } from '../../capabilities/catalog.ts';
import { loadFacts } from '../../capabilities/load-facts.ts';
import { sampleRoutes } from './routes.ts';

forEachDatabase((test) => {
  it('tries', async () => {
    const workspace = await aWorkspace(test.database);
    const app = aTestApp({ database: test.database, routes: sampleRoutes });
    const ask = await anOwner(app, test.database, workspace);
    const t = Date.now();
    const answer = await ask('POST', '/api/sample');
    console.log(answer.status, await answer.text(), Date.now() - t);
  });
});

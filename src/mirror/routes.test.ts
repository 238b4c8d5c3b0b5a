import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { anOwner, aStranger, aTestApp } from '../../tests/apps.ts';
import { aWorkspace } from '../../tests/builders.ts';
import { forEachDatabase } from '../../tests/databases.ts';
import { saveGuesses, saveSelfAnswer } from '../reflection/store.ts';
import { mirrorSchema } from './model.ts';
import { mirrorRoutes } from './routes.ts';

forEachDatabase((test) => {
  async function openOwner() {
    const workspace = await aWorkspace(test.database);
    const app = aTestApp({ database: test.database, routes: mirrorRoutes });
    return { workspace, ask: await anOwner(app, test.database, workspace) };
  }

  it('shows an empty mirror whole, and says what to do first', async () => {
    const { ask } = await openOwner();
    const answer = await ask('GET', '/api/mirror');
    const mirror = z.parse(mirrorSchema, await answer.json());
    expect({
      status: answer.status,
      finding: mirror.finding.said,
      values: mirror.comparisons.map((each) => each.value),
      self: mirror.shifts.map((shift) => shift.self),
      first: mirror.missing[0],
    }).toEqual({
      status: 200,
      finding: 'Where do your hours go?',
      values: [null, null, null],
      self: [null, null, null, null, null, null],
      first: { what: 'Your calendar', action: 'Add it', to: '/welcome/calendar' },
    });
  });

  it('shows what was said and guessed beside what is not known yet', async () => {
    const { ask, workspace } = await openOwner();
    const answeredOn = '2026-11-24';
    await saveGuesses(test.database, workspace, {
      strategyShare: 0.35,
      decisionMakerHours: null,
      couldRunHours: 4,
      guessedOn: answeredOn,
    });
    for (const question of ['delegation.handed-over', 'delegation.let-it-stand']) {
      await saveSelfAnswer(test.database, workspace, { question, answer: 4, answeredOn });
    }
    const mirror = z.parse(mirrorSchema, await (await ask('GET', '/api/mirror')).json());
    const delegation = mirror.shifts.find((shift) => shift.capability === 'delegation');
    expect([mirror.comparisons.map((each) => each.guess), delegation?.self]).toEqual([
      [0.35, null, 4],
      expect.objectContaining({ answered: 2 }),
    ]);
  });

  it('shows nothing to a stranger', async () => {
    const ask = aStranger(aTestApp({ database: test.database, routes: mirrorRoutes }));
    expect((await ask('GET', '/api/mirror')).status).toBe(401);
  });
});

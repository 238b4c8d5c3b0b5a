import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { anOwner, aStranger, aTestApp } from '../../tests/apps.ts';
import { aWorkspace } from '../../tests/builders.ts';
import { forEachDatabase, type TestDatabase } from '../../tests/databases.ts';
import { guessesSchema, selfCheckSchema } from './model.ts';
import { reflectionRoutes } from './routes.ts';

const SELF_CHECK = '/api/reflection/self-check';
const GUESSES = '/api/reflection/guesses';

async function openOwner(test: TestDatabase, now?: () => number) {
  const app = aTestApp({ database: test.database, routes: reflectionRoutes, ...(now && { now }) });
  return await anOwner(app, test.database, await aWorkspace(test.database));
}

forEachDatabase((test) => {
  it('asks thirty-six questions, or the quick twelve, none answered yet', async () => {
    const ask = await openOwner(test);
    const all = z.parse(selfCheckSchema, await (await ask('GET', SELF_CHECK)).json());
    const quick = z.parse(
      selfCheckSchema,
      await (await ask('GET', `${SELF_CHECK}?quick=true`)).json(),
    );
    expect([
      all.questions.length,
      quick.questions.length,
      quick.questions.every((question) => question.isQuick),
      all.stem,
      all.answers,
    ]).toEqual([36, 12, true, 'In the last 90 days', []]);
  });

  it('keeps an answer and a "not yet", and answers with what is kept of the same questions', async () => {
    const ask = await openOwner(test);
    await ask('PUT', SELF_CHECK, { question: 'delegation.took-back', answer: 4 });
    await ask('PUT', SELF_CHECK, { question: 'delegation.handed-over', answer: 2 });
    const last = await ask('PUT', `${SELF_CHECK}?quick=true`, {
      question: 'delegation.handed-over',
      answer: null,
    });
    expect([last.status, z.parse(selfCheckSchema, await last.json()).answers]).toEqual([
      200,
      [{ question: 'delegation.handed-over', answer: null }],
    ]);
  });

  it('keeps guesses, those skipped as unknown and never as zero', async () => {
    const ask = await openOwner(test);
    const before = z.parse(guessesSchema, await (await ask('GET', GUESSES)).json());
    const guesses = { strategyShare: 0.35, decisionMakerHours: null, couldRunHours: 0 };
    const kept = await ask('PUT', GUESSES, guesses);
    expect([
      before,
      kept.status,
      await kept.json(),
      await (await ask('GET', GUESSES)).json(),
    ]).toEqual([
      { strategyShare: null, decisionMakerHours: null, couldRunHours: null },
      200,
      guesses,
      guesses,
    ]);
  });

  it.each([
    [SELF_CHECK, { question: 'delegation.handed-over', answer: 6 }, 'wrong-value'],
    [SELF_CHECK, { question: 'delegation.handed-over', answer: 2.5 }, 'wrong-value'],
    [SELF_CHECK, { question: 'delegation.handed-over' }, 'wrong-value'],
    [SELF_CHECK, { question: 'delegation.invented', answer: 3 }, 'unknown-question'],
    [`${SELF_CHECK}?quick=maybe`, { question: 'delegation.handed-over', answer: 3 }, 'wrong-value'],
    [GUESSES, { strategyShare: 35, decisionMakerHours: 3, couldRunHours: 4 }, 'wrong-value'],
    [GUESSES, { strategyShare: 0.35 }, 'wrong-value'],
  ])('refuses to keep at %s %j', async (path, body, code) => {
    const ask = await openOwner(test);
    const answer = await ask('PUT', path, body);
    expect([answer.status, await answer.json()]).toMatchObject([400, { code }]);
  });

  it.each([
    ['GET', SELF_CHECK, undefined],
    ['PUT', SELF_CHECK, { question: 'delegation.handed-over', answer: 3 }],
    ['GET', GUESSES, undefined],
    ['PUT', GUESSES, { strategyShare: 0.3, decisionMakerHours: 1, couldRunHours: 1 }],
  ])('gives a stranger nothing: %s %s', async (method, path, body) => {
    const ask = aStranger(aTestApp({ database: test.database, routes: reflectionRoutes }));
    expect((await ask(method, path, body)).status).toBe(401);
  });
});

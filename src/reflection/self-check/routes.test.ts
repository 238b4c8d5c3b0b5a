import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { type Ask, anOwner, aStranger, aTestApp } from '../../../tests/apps.ts';
import { aWorkspace } from '../../../tests/builders.ts';
import { forEachDatabase, type TestDatabase } from '../../../tests/databases.ts';
import { loadSelfCheckContent } from '../load-content.ts';
import { reflectionRoutes } from '../routes.ts';
import { loadSelfAnswers } from '../store.ts';
import { roundsSchema } from './model.ts';
import { selfCheckRoutes } from './routes.ts';

const ROUNDS = '/api/reflection/self-check/rounds';
const routes = [...reflectionRoutes, ...selfCheckRoutes];
const DAY = 86_400_000;

async function openOwner(test: TestDatabase) {
  const clock = { now: Date.UTC(2026, 10, 24, 12) };
  const app = aTestApp({ database: test.database, routes, now: () => clock.now });
  const workspace = await aWorkspace(test.database);
  return { ask: await anOwner(app, test.database, workspace), workspace, clock };
}

async function read(response: Response) {
  return z.parse(roundsSchema, await response.json());
}

async function start(ask: Ask): Promise<string> {
  return (await read(await ask('POST', ROUNDS))).open?.id ?? '';
}

async function answerAll(ask: Ask, round: string, answer: number): Promise<void> {
  for (const question of loadSelfCheckContent().questions)
    await ask('PUT', `${ROUNDS}/${round}`, { question: question.id, answer });
}

async function doRound(ask: Ask, answer: number) {
  const round = await start(ask);
  await answerAll(ask, round, answer);
  return await read(await ask('POST', `${ROUNDS}/${round}/finish`));
}

const first = loadSelfCheckContent().questions[0]?.id ?? '';

forEachDatabase((test) => {
  it('asks all thirty-six, and takes the open round up where it was left', async () => {
    const { ask } = await openOwner(test);
    const round = await start(ask);
    await ask('PUT', `${ROUNDS}/${round}`, { question: first, answer: null });
    const again = await read(await ask('POST', ROUNDS));
    expect([again.questions.length, again.open?.id, again.open?.answers]).toEqual([
      36,
      round,
      [{ question: first, answer: null }],
    ]);
  });

  it('hides earlier answers while a round is open, and compares at its end', async () => {
    const { ask, clock } = await openOwner(test);
    await doRound(ask, 2);
    clock.now += 91 * DAY;
    const round = await start(ask);
    const open = await read(await ask('GET', ROUNDS));
    await answerAll(ask, round, 4);
    const done = await read(await ask('POST', `${ROUNDS}/${round}/finish`));
    expect([open.open?.answers, open.comparison, done.open]).toEqual([[], null, null]);
    expect(done.comparison).toMatchObject({ before: 'round', beforeOn: '2026-11-24' });
    // five as answered and one turned round: (5 × 4 + 2) / 6 now, (5 × 2 + 4) / 6 before
    expect(done.comparison?.shifts[0]).toMatchObject({ now: 22 / 6, before: 14 / 6 });
    expect(done.comparison?.shifts[0]?.questions[0]).toEqual({
      question: first,
      now: 4,
      before: 2,
    });
    expect(done.dueOn).toBe('2027-05-24');
  });

  it('compares a first round with the quick answers given before it', async () => {
    const { ask, clock } = await openOwner(test);
    await ask('PUT', '/api/reflection/self-check', { question: first, answer: 5 });
    clock.now += DAY;
    const { comparison } = await doRound(ask, 3);
    expect([comparison?.before, comparison?.beforeOn, comparison?.shifts[0]?.questions[0]]).toEqual(
      ['quick', '2026-11-24', { question: first, now: 3, before: 5 }],
    );
  });

  it('says nothing new of its owner until the round is done', async () => {
    const { ask, workspace, clock } = await openOwner(test);
    await ask('PUT', '/api/reflection/self-check', { question: first, answer: 5 });
    const round = await start(ask);
    await answerAll(ask, round, 1);
    const before = await loadSelfAnswers(test.database, workspace);
    await ask('POST', `${ROUNDS}/${round}/finish`);
    const after = await loadSelfAnswers(test.database, workspace);
    clock.now += DAY;
    await ask('PUT', '/api/reflection/self-check', { question: first, answer: 4 });
    const corrected = await loadSelfAnswers(test.database, workspace);
    expect([
      before.map(({ answer }) => answer),
      [after.length, after.every(({ answer }) => answer === 1)],
      corrected.find(({ question }) => question === first)?.answer,
    ]).toEqual([[5], [36, true], 4]);
  });

  it('ends no round with a question left, and changes none that is done', async () => {
    const { ask } = await openOwner(test);
    const round = await start(ask);
    const early = await ask('POST', `${ROUNDS}/${round}/finish`);
    await answerAll(ask, round, 3);
    await ask('POST', `${ROUNDS}/${round}/finish`);
    const late = await ask('PUT', `${ROUNDS}/${round}`, { question: first, answer: 1 });
    const discarded = await ask('DELETE', `${ROUNDS}/${round}`);
    expect([
      [early.status, await early.json()],
      [late.status, await late.json()],
      discarded.status,
    ]).toMatchObject([[409, { code: 'round-not-done' }], [409, { code: 'round-finished' }], 404]);
  });

  it('discards an open round, and takes it back with its answers', async () => {
    const { ask } = await openOwner(test);
    const round = await start(ask);
    await ask('PUT', `${ROUNDS}/${round}`, { question: first, answer: 2 });
    const gone = await read(await ask('DELETE', `${ROUNDS}/${round}`));
    const back = await read(await ask('POST', `${ROUNDS}/${round}/restore`));
    const twice = await ask('POST', `${ROUNDS}/${round}/restore`);
    expect([gone.open, back.open?.answers, twice.status]).toEqual([
      null,
      [{ question: first, answer: 2 }],
      409,
    ]);
  });

  it.each([
    [{ question: first, answer: 6 }, 400, 'wrong-value'],
    [{ question: 'network.invented', answer: 3 }, 400, 'unknown-question'],
  ])('refuses %j', async (body, status, code) => {
    const { ask } = await openOwner(test);
    const answer = await ask('PUT', `${ROUNDS}/${await start(ask)}`, body);
    expect([answer.status, await answer.json()]).toMatchObject([status, { code }]);
  });

  it.each([
    ['GET', ROUNDS, undefined],
    ['POST', ROUNDS, undefined],
    ['PUT', `${ROUNDS}/a`, { question: first, answer: 3 }],
    ['POST', `${ROUNDS}/a/finish`, undefined],
    ['DELETE', `${ROUNDS}/a`, undefined],
    ['POST', `${ROUNDS}/a/restore`, undefined],
  ])('gives a stranger nothing: %s %s', async (method, path, body) => {
    const ask = aStranger(aTestApp({ database: test.database, routes }));
    expect((await ask(method, path, body)).status).toBe(401);
  });
});

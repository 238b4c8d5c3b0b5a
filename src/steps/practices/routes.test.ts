import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { type Ask, anOwner, aStranger, aTestApp } from '../../../tests/apps.ts';
import { aWorkspace } from '../../../tests/builders.ts';
import { forEachDatabase } from '../../../tests/databases.ts';
import { type PracticeDraft, practicesSchema } from '../../notebook/practices/model.ts';
import { newId } from '../../platform/database/values.ts';
import { loadPractices } from './load-practices.ts';
import { practicesRoutes } from './routes.ts';

const OWN: PracticeDraft = {
  shift: 'delegation',
  title: 'Priya opens the release sync',
  fact: 'none',
  trigger: 'The release sync is on a Monday.',
  act: 'Ask Priya to open it, and sit at the side.',
  minutes: 10,
  say: ['Priya opens today.'],
  sort: 'rhythm',
  observable: 'Priya opened it.',
  isSlow: false,
  measure: 'delegation.could-run',
  better: 'down',
  lag: 1,
  fails: '',
  easier: '',
  harder: '',
  kind: 'doing',
  evidence: { grade: 'ours', says: '' },
};

forEachDatabase((test) => {
  async function openOwner(): Promise<Ask> {
    const app = aTestApp({ database: test.database, routes: practicesRoutes });
    return await anOwner(app, test.database, await aWorkspace(test.database));
  }

  async function keep(ask: Ask, draft: PracticeDraft, id: string = newId()): Promise<string> {
    expect((await ask('PUT', `/api/practices/${id}`, draft)).status).toBe(200);
    return id;
  }

  async function read(answer: Response) {
    return z.parse(practicesSchema, await answer.json());
  }

  async function listOwn(ask: Ask) {
    const { practices } = await read(await ask('GET', '/api/practices'));
    return practices.filter(({ isOwn }) => isOwn);
  }

  it('gives ours first, then the owner’s own as it was written, with what each may move', async () => {
    const ask = await openOwner();
    const id = await keep(ask, OWN);
    const { practices, measures } = await read(await ask('GET', '/api/practices'));
    expect(practices).toEqual([...loadPractices(), { id, isOwn: true, ...OWN }]);
    const known = new Set(measures.map((each) => each.id));
    expect(
      practices.filter(({ sort, measure }) => sort === 'rhythm' && !known.has(measure)),
    ).toEqual([]);
  });

  it('changes one that is kept again, and brings one back from the bin', async () => {
    const ask = await openOwner();
    const id = await keep(ask, OWN);
    await keep(ask, { ...OWN, minutes: 20 }, id);
    const changed = (await listOwn(ask)).map(({ minutes }) => minutes);
    await ask('DELETE', `/api/practices/${id}`);
    const gone = await listOwn(ask);
    await keep(ask, OWN, id);
    expect([changed, gone, (await listOwn(ask)).length]).toEqual([[20], [], 1]);
  });

  it('refuses one without a weekly measure, and says what to choose', async () => {
    const ask = await openOwner();
    const answer = await ask('PUT', `/api/practices/${newId()}`, {
      ...OWN,
      measure: 'network.coverage',
    });
    expect([answer.status, await answer.json()]).toEqual([
      400,
      {
        code: 'no-weekly-measure',
        message:
          'Choose the weekly measure this should move, and the way in which it gets better: network.coverage is no weekly measure; choose one that has a value a week.',
      },
    ]);
  });

  it('refuses what takes more than half an hour, has a name nothing fills, or no act', async () => {
    const ask = await openOwner();
    const path = `/api/practices/${newId()}`;
    const answers = await Promise.all([
      ask('PUT', path, { ...OWN, minutes: 45 }),
      ask('PUT', path, { ...OWN, act: 'Ask {person}.' }),
      ask('PUT', path, { ...OWN, act: '  ' }),
      ask('PUT', path, { ...OWN, better: 'up' }),
      ask('PUT', '/api/practices/strategy.hold-two-hours', OWN),
    ]);
    expect([answers.map(({ status }) => status), await listOwn(ask)]).toEqual([
      [400, 400, 400, 400, 400],
      [],
    ]);
  });

  it('never deletes ours, says 404 of one that is not there, and shows nothing of a neighbour', async () => {
    const [mine, theirs] = [await openOwner(), await openOwner()];
    const id = await keep(theirs, OWN);
    const ours = await mine('DELETE', '/api/practices/strategy.hold-two-hours');
    const answer = await mine('DELETE', `/api/practices/${id}`);
    expect([
      ours.status,
      answer.status,
      await listOwn(mine),
      (await listOwn(theirs)).length,
    ]).toEqual([400, 404, [], 1]);
  });

  it('is closed to strangers', async () => {
    const ask = aStranger(aTestApp({ database: test.database, routes: practicesRoutes }));
    const path = `/api/practices/${newId()}`;
    const answers = await Promise.all([
      ask('GET', '/api/practices'),
      ask('PUT', path, OWN),
      ask('DELETE', path),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401]);
  });
});

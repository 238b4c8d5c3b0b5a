import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { type Ask, anOwner, aStranger, aTestApp } from '../../../tests/apps.ts';
import { aWorkspace } from '../../../tests/builders.ts';
import { forEachDatabase } from '../../../tests/databases.ts';
import { loadRevision } from '../../accounts/revision-store.ts';
import { keptShelf } from '../../keeping/bin/kept-shelf.ts';
import { binRoutes } from '../../keeping/bin/routes.ts';
import type { Workspace } from '../../kernel/authorized.ts';
import { newId } from '../../platform/database/values.ts';
import { notebookRoutes } from '../routes.ts';
import { PRIORITIES } from './kept.ts';
import { type PriorityDraft, prioritiesSchema } from './model.ts';

const PATH = '/api/strategy/priorities';

function aPriority(change: Partial<PriorityDraft> = {}): PriorityDraft {
  return {
    title: 'A price that pays for support',
    why: 'Margin pays for the next product',
    links: [
      { kind: 'series', title: 'Pricing review' },
      { kind: 'event', uid: 'board@example.com', recurrence: '2026-05-04T13:00:00Z' },
    ],
    ...change,
  };
}

forEachDatabase((test) => {
  async function openOwner(): Promise<{ readonly ask: Ask; readonly workspace: Workspace }> {
    const app = aTestApp({ database: test.database, routes: notebookRoutes });
    const workspace = await aWorkspace(test.database);
    return { ask: await anOwner(app, test.database, workspace), workspace };
  }

  async function keep(ask: Ask, title: string, id: string = newId()): Promise<string> {
    expect((await ask('PUT', `${PATH}/${id}`, aPriority({ title }))).status).toBe(200);
    return id;
  }

  async function list(ask: Ask) {
    return z.parse(prioritiesSchema, await (await ask('GET', PATH)).json()).priorities;
  }

  async function titles(ask: Ask): Promise<string[]> {
    return (await list(ask)).map(({ title }) => title);
  }

  it('keeps a priority with its why and what in the calendar serves it', async () => {
    const { ask } = await openOwner();
    const id = await keep(ask, 'Price');
    expect(await list(ask)).toEqual([{ id, ...aPriority({ title: 'Price' }) }]);
  });

  it('refuses a sixth and says what to do, and still lets the five be changed', async () => {
    const { ask } = await openOwner();
    const ids: string[] = [];
    for (const title of ['1', '2', '3', '4', '5']) ids.push(await keep(ask, title));
    const sixth = await ask('PUT', `${PATH}/${newId()}`, aPriority({ title: '6' }));
    await keep(ask, 'first', ids[0]);
    expect([sixth.status, await sixth.json(), await titles(ask)]).toEqual([
      409,
      {
        code: 'five-priorities',
        message: 'You have 5 priorities already. Delete one, or fold this one into another.',
      },
      ['first', '2', '3', '4', '5'],
    ]);
  });

  it('counts no deleted one among the five, and brings it back only where there is room', async () => {
    const { ask } = await openOwner();
    const ids: string[] = [];
    for (const title of ['1', '2', '3', '4', '5']) ids.push(await keep(ask, title));
    const [first, second] = ids;
    await ask('DELETE', `${PATH}/${first}`);
    await keep(ask, '6');
    const refused = await ask('PUT', `${PATH}/${first}`, aPriority({ title: '1' }));
    await ask('DELETE', `${PATH}/${second}`);
    await keep(ask, '1', first);
    expect([refused.status, await titles(ask)]).toEqual([409, ['1', '3', '4', '5', '6']]);
  });

  it('leaves the sixth in the bin until there is room for it', async () => {
    const routes = [...notebookRoutes, ...binRoutes([keptShelf(PRIORITIES)])];
    const app = aTestApp({ database: test.database, routes });
    const ask = await anOwner(app, test.database, await aWorkspace(test.database));
    const first = await keep(ask, '1');
    await ask('DELETE', `${PATH}/${first}`);
    for (const title of ['2', '3', '4', '5', '6']) await keep(ask, title);
    const refused = await ask('POST', `/api/bin/priority/${first}/restore`);
    expect([refused.status, await titles(ask)]).toEqual([409, ['2', '3', '4', '5', '6']]);
  });

  it('puts them in the order that is asked for', async () => {
    const { ask } = await openOwner();
    const [a, b, c] = [await keep(ask, 'a'), await keep(ask, 'b'), await keep(ask, 'c')];
    await ask('PUT', PATH, { ids: [c, a, b] });
    await keep(ask, 'd');
    expect(await titles(ask)).toEqual(['c', 'a', 'b', 'd']);
  });

  it('says that measures must be made anew after each change, and not after a refusal', async () => {
    const { ask, workspace } = await openOwner();
    const id = await keep(ask, 'a');
    await ask('PUT', PATH, { ids: [id] });
    await ask('DELETE', `${PATH}/${id}`);
    for (const title of ['1', '2', '3', '4', '5']) await keep(ask, title);
    await ask('PUT', `${PATH}/${newId()}`, aPriority());
    expect(await loadRevision(test.database, workspace)).toBe(8);
  });

  it('says 404 of one that is not there, and neither orders nor deletes a neighbour’s', async () => {
    const [mine, theirs] = [await openOwner(), await openOwner()];
    const [a, b] = [await keep(theirs.ask, 'a'), await keep(theirs.ask, 'b')];
    const answer = await mine.ask('DELETE', `${PATH}/${a}`);
    await mine.ask('PUT', PATH, { ids: [b, a] });
    expect([answer.status, await titles(theirs.ask)]).toEqual([404, ['a', 'b']]);
  });

  it('refuses one without a title, a link of an unknown kind, and an id that is none', async () => {
    const { ask } = await openOwner();
    const wrong = await Promise.all([
      ask('PUT', `${PATH}/${newId()}`, aPriority({ title: '' })),
      ask('PUT', `${PATH}/${newId()}`, { ...aPriority(), links: [{ kind: 'person', title: 'x' }] }),
      ask('PUT', `${PATH}/1`, aPriority()),
      ask('PUT', PATH, { ids: [] }),
    ]);
    expect([wrong.map(({ status }) => status), await list(ask)]).toEqual([
      [400, 400, 400, 400],
      [],
    ]);
  });

  it('is closed to strangers', async () => {
    const ask = aStranger(aTestApp({ database: test.database, routes: notebookRoutes }));
    const answers = await Promise.all([
      ask('GET', PATH),
      ask('PUT', `${PATH}/${newId()}`, aPriority()),
      ask('DELETE', `${PATH}/${newId()}`),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401]);
  });
});

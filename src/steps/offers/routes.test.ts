import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { type Ask, anOwner, aStranger, aTestApp } from '../../../tests/apps.ts';
import { aWorkspace } from '../../../tests/builders.ts';
import { forEachDatabase } from '../../../tests/databases.ts';
import { loadSelfCheckContent } from '../../reflection/load-content.ts';
import { saveSelfAnswer } from '../../reflection/store.ts';
import { sampleRoutes } from '../../reports/sample/routes.ts';
import { stepRoutes } from '../step/routes.ts';
import { type Offer, offersSchema, oneOfferSchema } from './model.ts';
import { offersRoutes } from './routes.ts';

forEachDatabase((test) => {
  async function openOwner(): Promise<Ask> {
    const routes = [...sampleRoutes, ...stepRoutes, ...offersRoutes];
    const app = aTestApp({ database: test.database, routes });
    return await anOwner(app, test.database, await aWorkspace(test.database));
  }

  async function openMaya(): Promise<Ask> {
    const ask = await openOwner();
    expect((await ask('POST', '/api/sample')).status).toBe(204);
    return ask;
  }

  /** Maya, who has said how her last step went. */
  async function openMayaFree(): Promise<Ask> {
    const ask = await openMaya();
    const { running } = await read(await ask('GET', '/api/offers'));
    const answer = { outcome: 'stopped', line: '', seen: null };
    const stopped = await ask('PUT', `/api/steps/${running?.id}/answer`, answer);
    expect(stopped.status).toBe(200);
    return ask;
  }

  async function read(answer: Response) {
    expect(answer.status).toBe(200);
    return z.parse(offersSchema, await answer.json());
  }

  async function list(ask: Ask): Promise<readonly Offer[]> {
    return (await read(await ask('GET', '/api/offers'))).offers;
  }

  it('offers nothing while a step runs but the next, for later', async () => {
    const { offers, running } = await read(await (await openMaya())('GET', '/api/offers'));
    expect([offers.length, running?.title]).toEqual([
      1,
      'Ask Ingrid for half an hour about overtime',
    ]);
  });

  it('offers Maya three steps that name her own meetings, people and priorities', async () => {
    const { offers, considered } = await read(await (await openMayaFree())('GET', '/api/offers'));
    const named = offers.filter(({ about }) => about.fact !== 'none');
    expect([offers.length, named.length, considered > 20]).toEqual([3, 3, true]);
    expect(new Set(offers.map(({ about }) => about.key)).size).toBe(3);
    expect(offers.map(({ why }) => /\d/.test(why))).toEqual([true, true, true]);
    const texts = offers.map(({ trigger, act, say }) => [trigger, act, ...say].join(' '));
    const firstWords = offers.map(({ about }) => about.words.split(/[ ,]/)[0] ?? '');
    expect(texts.map((text, at) => text.includes(firstWords[at] ?? '?'))).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('says which shift the reveal tells of and which gap is widest, of nothing neither', async () => {
    const maya = await read(await (await openMayaFree())('GET', '/api/offers'));
    const blank = await read(await (await openOwner())('GET', '/api/offers'));
    expect([
      [maya.revealed, maya.widest],
      [blank.revealed, blank.widest],
    ]).toEqual([
      ['network', 'strategy'],
      [null, null],
    ]);
    expect(maya.offers[0]?.shift).toBe(maya.widest);
  });

  it('gives an offer by its id, and the same id the next time', async () => {
    const ask = await openMayaFree();
    const [first] = await list(ask);
    const answer = await ask('GET', `/api/offers/${first?.id}`);
    const { others, ...same } = z.parse(oneOfferSchema, await answer.json());
    expect(same).toEqual(first);
    expect(others.every(({ id }) => id !== first?.id)).toBe(true);
    expect((await list(ask)).map(({ id }) => id)).toContain(first?.id);
  });

  it('puts the next best in the place of one that is not wanted, until that is taken back', async () => {
    const ask = await openMayaFree();
    const before = await list(ask);
    const [first] = before;
    const after = await read(await ask('POST', '/api/offers/refused', { id: first?.id }));
    const ids = after.offers.map(({ id }) => id);
    const still = await ask('GET', `/api/offers/${first?.id}`);
    const back = await read(await ask('DELETE', '/api/offers/refused', { id: first?.id }));
    expect([ids.length, ids.includes(first?.id ?? ''), still.status]).toEqual([3, false, 200]);
    expect(back.offers).toEqual(before);
  });

  it('never offers twice what was not wanted, down to the last', async () => {
    const ask = await openMayaFree();
    const seen: string[] = [];
    let offers = await list(ask);
    for (let turn = 0; turn < 12; turn++) {
      const id = offers[0]?.id ?? '';
      expect(seen).not.toContain(id);
      seen.push(id);
      offers = (await read(await ask('POST', '/api/offers/refused', { id }))).offers;
    }
    expect(offers.filter(({ id }) => seen.includes(id))).toEqual([]);
  });

  it('offers whoever brought nothing the steps that bring it, with where to do them', async () => {
    const offers = await list(await openOwner());
    expect(
      offers.map(({ practice, kind, measure, doorway }) => [
        practice,
        kind,
        measure,
        doorway?.href,
      ]),
    ).toEqual([
      ['supply.calendar', 'supply', null, '/sources'],
      ['supply.priority', 'supply', null, '/strategy/priorities'],
      // one that needs no record
      [expect.stringContaining('.'), 'practice', expect.any(String), undefined],
    ]);
  });

  it('offers without a calendar a step of the shift in which twelve answers place one lowest', async () => {
    const { database } = test;
    const workspace = await aWorkspace(database);
    const quick = loadSelfCheckContent().questions.filter(({ isQuick }) => isQuick);
    for (const { id, capability, isReversed } of quick) {
      // where answers are turned round, 3 stays the middle
      const answer = capability === 'perspective' ? 3 : isReversed ? 1 : 5;
      await saveSelfAnswer(database, workspace, { question: id, answer, answeredOn: '2026-11-20' });
    }
    const ask = await anOwner(aTestApp({ database, routes: offersRoutes }), database, workspace);
    const offers = await list(ask);
    expect([quick.length, offers.map(({ kind }) => kind), offers[0]?.shift]).toEqual([
      12,
      ['practice', 'supply', 'practice'],
      'perspective',
    ]);
    expect([offers[0]?.why, offers[1]?.practice]).toEqual([
      expect.stringMatching(/^You gave yourself [\d.]+ of 5 here, in 2 answers\.$/),
      'supply.calendar',
    ]);
  });

  it('says plainly that a step no longer applies, or was never put aside', async () => {
    const ask = await openOwner();
    const answers = await Promise.all([
      ask('GET', '/api/offers/strategy.hold-two-hours~x'),
      ask('POST', '/api/offers/refused', { id: 'strategy.hold-two-hours~x' }),
      ask('DELETE', '/api/offers/refused', { id: 'strategy.hold-two-hours~x' }),
      ask('POST', '/api/offers/refused', {}),
    ]);
    const [gone] = answers;
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 400]);
    expect(await gone?.json()).toEqual({
      code: 'no-offer',
      message:
        'This step no longer applies: what it was about has changed. Choose one of the three that do.',
    });
  });

  it('keeps what a neighbour put aside, and what they could do, to themselves', async () => {
    const [mine, theirs] = [await openMayaFree(), await openMayaFree()];
    const [{ id } = { id: '' }] = await list(theirs);
    const refused = await theirs('POST', '/api/offers/refused', { id });
    const withoutRecords = await (await openOwner())('GET', `/api/offers/${id}`);
    const notMine = await mine('DELETE', '/api/offers/refused', { id });
    const considered = await Promise.all(
      [mine, theirs].map(async (ask) => (await read(await ask('GET', '/api/offers'))).considered),
    );
    expect([refused.status, withoutRecords.status, notMine.status]).toEqual([200, 404, 404]);
    expect((considered[0] ?? 0) - (considered[1] ?? 0)).toBe(1);
  });

  it('is closed to strangers', async () => {
    const ask = aStranger(aTestApp({ database: test.database, routes: offersRoutes }));
    const answers = await Promise.all([
      ask('GET', '/api/offers'),
      ask('GET', '/api/offers/x'),
      ask('POST', '/api/offers/refused', { id: 'x' }),
      ask('DELETE', '/api/offers/refused', { id: 'x' }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401]);
  });
});

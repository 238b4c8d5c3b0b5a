import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { anOwner, aStranger, aTestApp } from '../../tests/apps.ts';
import { aWorkspace } from '../../tests/builders.ts';
import { forEachDatabase } from '../../tests/databases.ts';
import { aCalendar, importCalendar } from '../../tests/imported-calendar.ts';
import { saveGuesses, saveSelfAnswer } from '../reflection/store.ts';
import { saveAnswer } from '../time/store.ts';
import { behindSchema, mirrorSchema, trendSchema } from './model.ts';
import { mirrorRoutes } from './routes.ts';

const NOW = Date.parse('2026-03-25T10:00:00Z');
const ANSWERED_ON = '2026-03-20';

/** Each week from the end of October on, 2 h strategy and 6 h of a status meeting. */
const CALENDAR = aCalendar([
  {
    uid: 'plan',
    title: 'Plan 2030',
    start: '20251028T090000Z',
    length: 'PT2H',
    lines: ['RRULE:FREQ=WEEKLY;COUNT=24'],
  },
  {
    uid: 'status',
    title: 'Status',
    start: '20251027T090000Z',
    length: 'PT6H',
    lines: ['RRULE:FREQ=WEEKLY;COUNT=24'],
    with: ['ann@acme.example'],
  },
]);

forEachDatabase((test) => {
  async function openOwner() {
    const workspace = await aWorkspace(test.database);
    const app = aTestApp({ database: test.database, routes: mirrorRoutes, now: () => NOW });
    return { workspace, ask: await anOwner(app, test.database, workspace) };
  }

  async function openMaya() {
    const owner = await openOwner();
    await importCalendar(test.database, owner.workspace, { text: CALENDAR, now: NOW });
    for (const [title, kind] of [
      ['Plan 2030', 'strategy'],
      ['Status', 'coordination'],
    ] as const) {
      const answer = { title, kind };
      await saveAnswer(test.database, owner.workspace, { titleKey: title, answer });
    }
    for (const question of ['delegation.handed-over', 'delegation.let-it-stand']) {
      const answer = { question, answer: 4, answeredOn: ANSWERED_ON };
      await saveSelfAnswer(test.database, owner.workspace, answer);
    }
    return owner;
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
      gaps: mirror.shifts.map((shift) => shift.gap.word),
      first: mirror.missing[0],
    }).toEqual({
      status: 200,
      finding: 'Where do your hours go?',
      values: [null, null, null],
      self: Array(6).fill(null),
      gaps: Array(6).fill('can’t tell'),
      first: { shift: null, what: 'Your calendar', action: 'Add it', to: '/welcome/calendar' },
    });
  });

  it('sets what is said beside what the calendar shows, with counts', async () => {
    const { ask } = await openMaya();
    const mirror = z.parse(mirrorSchema, await (await ask('GET', '/api/mirror')).json());
    const delegation = mirror.shifts.find((shift) => shift.capability === 'delegation');
    // two quick answers of 4, one of them perhaps reversed; 24 of 32 h: 75%, past the floor of 60
    expect([delegation?.self?.answered, delegation?.self?.answeredOn]).toEqual([2, ANSWERED_ON]);
    expect([delegation?.data.at, delegation?.data.state, delegation?.data.isThin]).toEqual([
      0,
      'away',
      true,
    ]);
    expect(delegation?.gap.sentence).toContain('24 of 32 hours were coordination');
  });

  it('keeps the three guesses beside what is not known yet', async () => {
    const { ask, workspace } = await openOwner();
    const guesses = { strategyShare: 0.35, decisionMakerHours: null, couldRunHours: 4 };
    await saveGuesses(test.database, workspace, { ...guesses, guessedOn: ANSWERED_ON });
    const mirror = z.parse(mirrorSchema, await (await ask('GET', '/api/mirror')).json());
    expect(mirror.comparisons.map((each) => each.guess)).toEqual([0.35, null, 4]);
  });

  it('shows what is behind a shift, each measure with where it stands', async () => {
    const { ask } = await openMaya();
    const answer = await ask('GET', '/api/mirror/strategy');
    const { finding, measures } = z.parse(behindSchema, await answer.json());
    // 8 of 32 h is 25%, past the heading of 21
    const share = measures.find(({ id }) => id === 'strategy.share');
    expect([finding.shown, share?.state, share?.count, share?.isOwnHeading]).toEqual([
      'Your calendar says 8 of 32 hours went to strategy.',
      'there',
      { n: 8, of: 32 },
      false,
    ]);
  });

  it('shows the quarters that the calendar reaches into, the running one last', async () => {
    const { ask } = await openMaya();
    const answer = await ask('GET', '/api/mirror/trend');
    const { quarters } = z.parse(trendSchema, await answer.json());
    expect(
      quarters.map(({ quarter, isRunning, shifts }) => [quarter, isRunning, shifts[3]?.state]),
    ).toEqual([
      ['2025-Q4', false, 'away'],
      ['2026-Q1', true, 'away'],
    ]);
  });

  it('has no quarters before a calendar is read', async () => {
    const { ask } = await openOwner();
    expect(await (await ask('GET', '/api/mirror/trend')).json()).toEqual({ quarters: [] });
  });

  it('knows no seventh shift', async () => {
    const { ask } = await openOwner();
    expect((await ask('GET', '/api/mirror/charisma')).status).toBe(400);
  });

  it.each([
    '/api/mirror',
    '/api/mirror/trend',
    '/api/mirror/network',
  ])('shows nothing of %s to a stranger', async (path) => {
    const ask = aStranger(aTestApp({ database: test.database, routes: mirrorRoutes }));
    expect((await ask('GET', path)).status).toBe(401);
  });
});

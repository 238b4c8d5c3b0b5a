import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { type Ask, anOwner, aStranger, aTestApp } from '../../../tests/apps.ts';
import { aWorkspace } from '../../../tests/builders.ts';
import { forEachDatabase } from '../../../tests/databases.ts';
import { aCalendar, importCalendar } from '../../../tests/imported-calendar.ts';
import { saveKept } from '../../keeping/store.ts';
import { DAY } from '../../kernel/week.ts';
import { DELEGATIONS } from '../../notebook/delegations/kept.ts';
import { FORECASTS } from '../../notebook/forecasts/kept.ts';
import { savePeople } from '../../people/store.ts';
import { newId, toInstant } from '../../platform/database/values.ts';
import { journalRoutes } from '../../reflection/journal/routes.ts';
import { timeRoutes } from '../../time/routes.ts';
import { type Card, type KeptCard, waitingSchema, weekSchema } from './model.ts';
import { weekRoutes } from './routes.ts';

/** Tuesday 24 March 2026. */
const TUESDAY = Date.parse('2026-03-24T10:00:00Z');
const UNTIL = '2026-03-22';

const CALENDAR = aCalendar([
  {
    uid: 'staff',
    title: 'Xyzzy',
    start: '20260105T090000Z',
    length: 'PT2H',
    lines: ['RRULE:FREQ=WEEKLY;COUNT=20'],
    with: ['bo@acme.example'],
  },
]);

forEachDatabase((test) => {
  let now = TUESDAY;

  async function openOwner({ isFilled = true } = {}): Promise<Ask> {
    now = TUESDAY;
    const { database } = test;
    const workspace = await aWorkspace(database);
    const routes = [...weekRoutes, ...timeRoutes, ...journalRoutes];
    const app = aTestApp({ database, routes, now: () => now });
    if (isFilled) {
      await importCalendar(database, workspace, { text: CALENDAR, now });
      const change = { name: 'Ann', relations: ['decision-maker' as const] };
      await savePeople(database, workspace, [{ address: 'ann@acme.example', change }]);
      await saveKept(database, workspace, {
        kept: DELEGATIONS,
        id: newId(),
        at: toInstant(now),
        draft: HANDED,
      });
      await saveKept(database, workspace, {
        kept: FORECASTS,
        id: newId(),
        at: toInstant(now),
        draft: DUE,
      });
    }
    return await anOwner(app, database, workspace);
  }

  async function read(answer: Response | Promise<Response>) {
    return z.parse(weekSchema, await (await answer).json());
  }

  function say(
    ask: Ask,
    card: Card,
    { until = UNTIL, ...kept }: Partial<KeptCard & { until: string }> = {},
  ) {
    const body = { until, state: 'answered', items: [], ...kept };
    return ask('PUT', `/api/week/cards/${card}`, body);
  }

  async function finishAll(ask: Ask) {
    for (const { card } of (await read(ask('GET', '/api/week'))).review?.cards ?? [])
      await say(ask, card);
    return await read(ask('GET', '/api/week'));
  }

  it('lists what the weeks hold, and asks about nothing else', async () => {
    const ask = await openOwner();
    const { review, last, opensOn } = await read(ask('GET', '/api/week'));
    expect([
      [review?.from, review?.until, review?.weeks, review?.isBegun, last, opensOn],
      review?.cards.map(({ card }) => card),
      review?.unsorted.map(({ title }) => title),
      review?.people.map(({ name, recently }) => [name, recently]),
      review?.delegations.map(({ what, holder }) => [what, holder]),
      [review?.facts?.hours, review?.facts?.people, review?.reflection.entry],
    ]).toEqual([
      ['2026-03-16', UNTIL, 1, false, null, '2026-03-24'],
      ['unsorted', 'people', 'delegations', 'reflection', 'forecasts', 'next-step'],
      ['Xyzzy'],
      [['Ann', 0]],
      [['Budget check-in', 'Ann']],
      [2, 1, null],
    ]);
  });

  it('has nothing to ask a workspace without data, and does not say that it waits', async () => {
    const ask = await openOwner({ isFilled: false });
    const { review } = await read(ask('GET', '/api/week'));
    const waiting = z.parse(waitingSchema, await (await ask('GET', '/api/week/waiting')).json());
    expect([review?.cards, review?.next, waiting.waiting]).toEqual([[], null, null]);
  });

  it('lets no review wait on the day the first calendar is read', async () => {
    const ask = await openOwner();
    async function waits() {
      const answer = await ask('GET', '/api/week/waiting');
      return z.parse(waitingSchema, await answer.json()).waiting?.until ?? null;
    }
    const first = await waits();
    now += DAY;
    const second = await waits();
    expect([first, second]).toEqual([null, UNTIL]);
  });

  it('goes on where it was left, on any device, and takes a card back', async () => {
    const ask = await openOwner();
    await say(ask, 'unsorted', { state: 'skipped' });
    const resumed = await read(ask('GET', '/api/week'));
    const back = await read(say(ask, 'unsorted', { state: 'open' }));
    expect([
      resumed.review?.next,
      resumed.review?.isBegun,
      back.review?.next,
      back.review?.cards.length,
    ]).toEqual(['people', true, 'unsorted', 6]);
  });

  it('asks of five titles and two people at most in a review, whatever was decided of them', async () => {
    const ask = await openOwner();
    const item = {
      id: 'Xyzzy',
      title: 'Xyzzy',
      did: 'sorted',
      on: '2026-03-24',
      note: 'people',
    } as const;
    const { review } = await read(say(ask, 'unsorted', { state: 'open', items: [item] }));
    expect([review?.unsorted, review?.cards[0]]).toEqual([
      [],
      { card: 'unsorted', state: 'open', items: [item] },
    ]);
  });

  it('ends with its last card, says when the next one waits, and opens again', async () => {
    const ask = await openOwner();
    const { review, last, opensOn } = await finishAll(ask);
    const waiting = z.parse(waitingSchema, await (await ask('GET', '/api/week/waiting')).json());
    const again = await read(ask('DELETE', '/api/week/finish', { until: UNTIL }));
    const closed = await read(ask('POST', '/api/week/finish', { until: UNTIL }));
    expect([
      [review, last?.until, last?.cards.length, opensOn, waiting.waiting],
      [again.review?.until, again.review?.next, again.last],
      [closed.review, closed.last?.until],
    ]).toEqual([
      [null, UNTIL, 6, '2026-03-26', null],
      [UNTIL, null, null],
      [null, UNTIL],
    ]);
  });

  it('opens a finished review again when one of its cards is taken back', async () => {
    const ask = await openOwner();
    await finishAll(ask);
    const { review } = await read(say(ask, 'people', { state: 'open' }));
    expect([review?.next, review?.cards.length]).toEqual(['people', 6]);
  });

  it('merges the weeks that were left out, and asks monthly things once a month', async () => {
    const ask = await openOwner();
    await finishAll(ask);
    now = TUESDAY + 14 * DAY;
    const merged = await read(ask('GET', '/api/week'));
    now = TUESDAY + 7 * DAY;
    const sameMonth = await read(ask('GET', '/api/week'));
    const has = (week: typeof merged) =>
      week.review?.cards.some(({ card }) => card === 'forecasts');
    expect([
      [merged.review?.from, merged.review?.until, merged.review?.weeks, has(merged)],
      [sameMonth.review?.until, has(sameMonth)],
    ]).toEqual([
      ['2026-03-23', '2026-04-05', 2, true],
      ['2026-03-29', false],
    ]);
  });

  it('shows what was written of the week when it is opened again', async () => {
    const ask = await openOwner();
    const { review } = await read(ask('GET', '/api/week'));
    const entry = { on: '2026-03-24', text: 'Ann first.', prompt: null, asked: null, links: [] };
    await ask('PUT', `/api/journal/${review?.reflection.id}`, entry);
    const again = await read(ask('GET', '/api/week'));
    expect([again.review?.reflection.entry?.text, again.review?.reflection.id]).toEqual([
      'Ann first.',
      review?.reflection.id,
    ]);
  });

  it('waits from the day that its owner chose', async () => {
    const ask = await openOwner();
    const { day, review } = await read(ask('PUT', '/api/week/day', { day: 2 }));
    const wrong = await ask('PUT', '/api/week/day', { day: 8 });
    expect([day, review?.until, wrong.status]).toEqual([2, '2026-03-29', 400]);
  });

  it('refuses a card it does not ask, one that is none, and another week, and says what to do', async () => {
    const ask = await openOwner();
    const answers = [
      await say(ask, 'decisions'),
      await ask('PUT', '/api/week/cards/weather', { until: UNTIL, state: 'answered', items: [] }),
      await say(ask, 'people', { until: '2026-03-15' }),
      await ask('POST', '/api/week/finish', { until: '2026-03-15' }),
      await ask('DELETE', '/api/week/finish', { until: UNTIL }),
      await ask('POST', '/api/week/finish', {}),
    ];
    const body = z.parse(z.object({ message: z.string() }), await answers[5]?.json());
    expect([answers.map(({ status }) => status), body.message]).toEqual([
      [404, 400, 409, 409, 409, 400],
      expect.stringContaining('2026-11-22'),
    ]);
  });

  it('shows nothing of a neighbour, and is closed to strangers', async () => {
    const theirs = await openOwner();
    await say(theirs, 'unsorted');
    const mine = await openOwner({ isFilled: false });
    const { review, last } = await read(mine('GET', '/api/week'));
    const ask = aStranger(aTestApp({ database: test.database, routes: weekRoutes }));
    const answers = await Promise.all([
      ask('GET', '/api/week'),
      ask('GET', '/api/week/waiting'),
      say(ask, 'people'),
      ask('POST', '/api/week/finish', { until: UNTIL }),
      ask('DELETE', '/api/week/finish', { until: UNTIL }),
      ask('PUT', '/api/week/day', { day: 2 }),
    ]);
    expect([review?.isBegun, review?.cards, last, answers.map(({ status }) => status)]).toEqual([
      false,
      [],
      null,
      Array(6).fill(401),
    ]);
  });
});

const HANDED = {
  what: 'Budget check-in',
  to: 'ann@acme.example',
  level: 5,
  stake: 3,
  hoursAWeek: null,
  since: '2026-02-02',
  ended: null,
  series: [],
  changes: [],
};

const DUE = {
  text: 'It ships',
  made: '2026-02-02',
  due: '2026-03-20',
  percent: 60,
  tags: [],
  resolved: null,
};

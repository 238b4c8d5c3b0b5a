import { expect, it } from 'vitest';
import { type Ask, anOwner, aStranger, aTestApp } from '../../../tests/apps.ts';
import { aWorkspace } from '../../../tests/builders.ts';
import { forEachDatabase } from '../../../tests/databases.ts';
import { parse } from '../../../tests/evidence-builders.ts';
import { aCalendar, importCalendar } from '../../../tests/imported-calendar.ts';
import { binRoutes } from '../../keeping/bin/routes.ts';
import { dateOfDay, dayOfDate } from '../../kernel/week.ts';
import { newId } from '../../platform/database/values.ts';
import { saveAnswer } from '../../time/store.ts';
import { choicesSchema } from './model/choices.ts';
import { type OneStep, oneStepSchema, type StepDraft, stepsSchema } from './model.ts';
import { stepRoutes } from './routes.ts';
import { STEP_SHELF } from './shelf.ts';

/** Strategic hours of twenty in each week from 19 January on: six, the four that prompt, the step’s. */
const STRATEGIC = [1, 2, 1, 2, 1, 2, 1, 1, 0, 1, 9, 6, 7, 6, 7];
const CALENDAR = aCalendar(
  STRATEGIC.flatMap((hours, week) => {
    const date = (day: number) =>
      dateOfDay(dayOfDate('2026-01-19') + 7 * week + day).replaceAll('-', '');
    const ann = { with: ['ann@acme.example'] };
    return [
      {
        uid: `plan${week}`,
        title: 'Plan',
        start: `${date(0)}T080000Z`,
        length: `PT${hours}H`,
        ...ann,
      },
      { uid: `one${week}`, title: 'Staff', start: `${date(1)}T080000Z`, length: 'PT10H', ...ann },
      {
        uid: `two${week}`,
        title: 'Staff',
        start: `${date(2)}T080000Z`,
        length: `PT${10 - hours}H`,
        ...ann,
      },
    ];
  }),
);

const STEP: StepDraft = {
  title: 'Two hours for the plan',
  act: 'Hold two hours on Tuesday and write one page.',
  when: 'Tuesday begins, at my desk',
  will: 'write before I read',
  shift: 'strategy',
  week: '2026-W14',
  minutes: 30,
  say: [],
  sort: 'rhythm',
  observable: 'A page lies there.',
  observeOn: '2026-04-03',
  look: 4,
  isSlow: false,
  size: null,
  isTooSmall: false,
  measure: 'strategy.share',
  better: 'up',
  lag: 0,
  probability: 70,
  practice: 'strategy.hold-two-hours',
  about: null,
};
const IN_ITS_WEEK = Date.parse('2026-03-31T10:00:00Z');
const BEFORE_ITS_WEEK = Date.parse('2026-03-27T10:00:00Z');
const WEEKS_LATER = Date.parse('2026-05-04T10:00:00Z');

forEachDatabase((test) => {
  let now = IN_ITS_WEEK;

  async function openOwner(): Promise<Ask> {
    now = IN_ITS_WEEK;
    const { database } = test;
    const workspace = await aWorkspace(database);
    await importCalendar(database, workspace, { text: CALENDAR, now: WEEKS_LATER });
    for (const [title, kind] of [
      ['Plan', 'strategy'],
      ['Staff', 'people'],
    ] as const)
      await saveAnswer(database, workspace, { titleKey: title, answer: { title, kind } });
    const routes = [...stepRoutes, ...binRoutes([STEP_SHELF])];
    return await anOwner(aTestApp({ database, routes, now: () => now }), database, workspace);
  }

  async function declare(ask: Ask, parts: Partial<StepDraft> = {}, id = newId()): Promise<OneStep> {
    return await one(await ask('PUT', `/api/steps/${id}`, { ...STEP, ...parts }));
  }

  async function one(answer: Response): Promise<OneStep> {
    expect(answer.status).toBe(200);
    return await parse(answer, oneStepSchema);
  }

  async function refusal(answer: Response) {
    const { code } = (await answer.json()) as { readonly code: string };
    return [answer.status, code];
  }

  const say = (ask: Ask, id: string, outcome: string, line = '') =>
    ask('PUT', `/api/steps/${id}/answer`, { outcome, line, seen: null });

  it('keeps what was declared, and knows before it is done how its measure stood', async () => {
    const ask = await openOwner();
    const step = await declare(ask);
    expect({ ...step, id: '', declaredAt: '', weeks: [] }).toMatchObject({
      ...STEP,
      from: '2026-03-30',
      state: 'running',
      outcome: null,
      isFixed: true,
      isDue: false,
      // 1 2 1 2 1 2 of twenty hours; the four weeks that prompted it count for nothing
      before: { weeks: 6, mean: expect.closeTo(0.075, 12) },
      after: { weeks: 0, mean: null },
      on: '2026-05-04',
      joined: [],
      measures: { measure: { id: 'strategy.share', title: 'Strategic hours', unit: 'share' } },
      readUntil: '2026-03-30',
    });
  });

  it('tells a verdict once four weeks after it are complete, not a day before', async () => {
    const ask = await openOwner();
    const { id } = await declare(ask);
    await say(ask, id, 'done', 'One page, and nobody missed me.');
    now = WEEKS_LATER - 86_400_000;
    const early = await one(await ask('GET', `/api/steps/${id}`));
    now = WEEKS_LATER;
    const told = await one(await ask('GET', `/api/steps/${id}`));
    expect([early.state, early.on, told.state, told.on]).toEqual([
      'too early',
      '2026-05-04',
      'moved',
      '2026-05-04',
    ]);
    // 6 7 6 7 of twenty
    expect(told.after).toEqual({ weeks: 4, mean: expect.closeTo(0.325, 12) });
    expect(
      told.weeks.map(({ part, value }) => [part, value === null ? null : Math.round(value * 20)]),
    ).toEqual([
      ['before', 1],
      ['before', 2],
      ['before', 1],
      ['before', 2],
      ['before', 1],
      ['before', 2],
      ['prompting', 1],
      ['prompting', 1],
      ['prompting', 0],
      ['prompting', 1],
      ['step', 9],
      ['after', 6],
      ['after', 7],
      ['after', 6],
      ['after', 7],
    ]);
    const all = await parse(await ask('GET', '/api/steps'), stepsSchema);
    expect([all.all, all.forecasts]).toEqual([
      { taken: 1, done: 1, answered: 0, seen: 0, told: 1, moved: 1 },
      // nobody has said yet whether a page lies there
      { told: 0, came: 0, mean: null },
    ]);
  });

  it('lets one run at a time, and says what to do', async () => {
    const ask = await openOwner();
    const first = await declare(ask);
    const second = await ask('PUT', `/api/steps/${newId()}`, STEP);
    expect(await second.json()).toEqual({
      code: 'one-step',
      message:
        'One step at a time, so that a measure that moves has one step to stand beside. Say first how the one that runs went, or stop it; a new step on the same measure then joins it.',
    });
    await say(ask, first.id, 'stopped');
    const next = await declare(ask);
    expect(await refusal(await ask('DELETE', `/api/steps/${first.id}/answer`))).toEqual([
      409,
      'one-step',
    ]);
    expect(next.joined).toEqual([]);
  });

  it('lets a new step on a measure that is watched join it, with its look', async () => {
    const ask = await openOwner();
    const first = await declare(ask);
    await say(ask, first.id, 'partly');
    now = Date.parse('2026-04-14T10:00:00Z');
    const { measures, running } = await parse(
      await ask('GET', '/api/steps/choices'),
      choicesSchema,
    );
    const open = measures.find(({ id }) => id === STEP.measure)?.open;
    const next = await declare(ask, {
      week: '2026-W16',
      observeOn: '2026-04-17',
      look: 8,
    });
    expect([running, open?.id, next.joined.map(({ id }) => id), next.look]).toEqual([
      null,
      first.id,
      [first.id],
      4,
    ]);
    // its week, 13 April, is on neither side: the fourth week after is that of 4 May
    expect(next.on).toBe('2026-05-11');
  });

  it('refuses to join a measure that is watched for going the other way', async () => {
    const ask = await openOwner();
    const protectedHours = { measure: 'strategy.protected', better: 'up' } as const;
    const { id } = await declare(ask, protectedHours);
    await say(ask, id, 'done');
    const other = { ...STEP, ...protectedHours, better: 'down' };
    expect(await refusal(await ask('PUT', `/api/steps/${newId()}`, other))).toEqual([
      409,
      'watched-other-way',
    ]);
  });

  it('changes what was declared until its week begins, then never', async () => {
    const ask = await openOwner();
    now = BEFORE_ITS_WEEK;
    const { id, isFixed } = await declare(ask);
    const changed = await declare(ask, { probability: 40 }, id);
    const early = await refusal(await say(ask, id, 'done'));
    now = IN_ITS_WEEK;
    const late = await ask('PUT', `/api/steps/${id}`, { ...STEP, probability: 99 });
    expect([isFixed, changed.probability, early, await refusal(late)]).toEqual([
      false,
      40,
      [409, 'not-begun'],
      [409, 'week-begun'],
    ]);
  });

  it('asks for an answer from the Friday of its week on, and takes it back when asked', async () => {
    const ask = await openOwner();
    const { id } = await declare(ask);
    now = Date.parse('2026-04-03T10:00:00Z');
    const friday = await one(await ask('GET', `/api/steps/${id}`));
    const said = await one(await say(ask, id, 'no', 'The week was gone on Tuesday.'));
    const back = await one(await ask('DELETE', `/api/steps/${id}/answer`));
    expect([friday.isDue, said.state, said.line, back.state, back.line]).toEqual([
      true,
      'not done',
      'The week was gone on Tuesday.',
      'running',
      '',
    ]);
  });

  it('judges a single act by what was seen, on its day, whatever its measure does', async () => {
    const ask = await openOwner();
    const act = { sort: 'act', measure: 'network.coverage' } as const;
    const { id } = await declare(ask, act);
    const early = await one(await say(ask, id, 'done'));
    now = Date.parse('2026-04-03T10:00:00Z');
    const due = await one(await ask('GET', `/api/steps/${id}`));
    const seen = await one(
      await ask('PUT', `/api/steps/${id}/answer`, { outcome: 'done', line: '', seen: 'yes' }),
    );
    expect([early.state, early.on, early.isSeenDue, due.isSeenDue, seen.state]).toEqual([
      'to be seen',
      '2026-04-03',
      false,
      true,
      'seen',
    ]);
    const { all, forecasts } = await parse(await ask('GET', '/api/steps'), stepsSchema);
    expect([all, forecasts]).toEqual([
      { taken: 1, done: 1, answered: 1, seen: 1, told: 0, moved: 0 },
      { told: 1, came: 1, mean: 0.7 },
    ]);
  });

  it('judges a change that is too small to tell by what is seen alone', async () => {
    const ask = await openOwner();
    now = WEEKS_LATER;
    const week = { week: '2026-W19', observeOn: '2026-05-08' };
    const { tellable } = await parse(await ask('GET', '/api/steps/choices'), choicesSchema).then(
      ({ measures }) => measures.find(({ id }) => id === STEP.measure) ?? { tellable: null },
    );
    const small = await declare(ask, { ...week, size: 0.001 });
    await say(ask, small.id, 'stopped');
    const large = await declare(ask, { ...week, size: 0.9 });
    expect([(tellable ?? 0) > 0.02, small.isTooSmall, large.isTooSmall]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('loads steps declared before it was asked what can be seen, and judges them by their measure', async () => {
    const ask = await openOwner();
    const { id } = await declare(ask);
    const old = {
      ...{ title: STEP.title, act: STEP.act, when: STEP.when, will: STEP.will, say: [] },
      ...{ shift: STEP.shift, week: STEP.week, minutes: 30, measure: STEP.measure, better: 'up' },
      ...{ lag: 0, probability: 70, placebos: ['leadership.coaching', 'perspective.outside'] },
      ...{ practice: null, about: null },
    };
    await test.database
      .withTables<{ step: { id: string; declaration: string } }>()
      .updateTable('step')
      .set({ declaration: JSON.stringify(old) })
      .where('id', '=', id)
      .execute();
    await say(ask, id, 'done');
    now = WEEKS_LATER;
    const { state, observable, sort } = await one(await ask('GET', `/api/steps/${id}`));
    const { forecasts } = await parse(await ask('GET', '/api/steps'), stepsSchema);
    expect([state, observable, sort, forecasts]).toEqual([
      'moved',
      '',
      'rhythm',
      { told: 1, came: 1, mean: 0.7 },
    ]);
  });

  it('refuses what cannot be judged: no weekly measure, a week that is over, a certain chance', async () => {
    const ask = await openOwner();
    const answers = await Promise.all(
      [
        { measure: 'network.coverage' },
        { better: 'down' },
        { week: '2026-W13' },
        { week: '2026-W30' },
        { week: '2026-W60' },
        { probability: 100 },
        { probability: 0 },
        { observable: '' },
        { observeOn: null },
        { observeOn: '2026-03-20' },
        { observeOn: '2026-12-20' },
        { look: 5 as never },
        { about: { fact: '', words: '', key: '', href: 'https://elsewhere.example' } },
      ].map((parts) => ask('PUT', `/api/steps/${newId()}`, { ...STEP, ...parts })),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(13).fill(400));
  });

  it('holds time for a step, gives it as a calendar file, and lets it go', async () => {
    const ask = await openOwner();
    const { id } = await declare(ask);
    const hold = { start: '2026-04-01T09:00:00Z', end: '2026-04-01T09:30:00Z' };
    const held = await one(await ask('PUT', `/api/steps/${id}/hold`, hold));
    const file = await (await ask('GET', `/api/steps/${id}/hold.ics`)).text();
    const free = await one(await ask('DELETE', `/api/steps/${id}/hold`));
    const gone = await ask('GET', `/api/steps/${id}/hold.ics`);
    const backwards = { start: hold.end, end: hold.start };
    const wrong = await ask('PUT', `/api/steps/${id}/hold`, backwards);
    expect([held.hold, free.hold, gone.status, wrong.status]).toEqual([hold, null, 404, 400]);
    expect(file).toContain('DTSTART:20260401T090000Z\r\nDTEND:20260401T093000Z\r\n');
    expect(file).toContain('SUMMARY:Two hours for the plan\r\n');
  });

  it('goes to the bin and comes back as it was, but not beside another that runs', async () => {
    const ask = await openOwner();
    const { id } = await declare(ask);
    const { steps } = await parse(await ask('DELETE', `/api/steps/${id}`), stepsSchema);
    const other = await declare(ask);
    const refused = await ask('POST', `/api/bin/step/${id}/restore`);
    await say(ask, other.id, 'no');
    const back = await ask('POST', `/api/bin/step/${id}/restore`);
    const after = await parse(await ask('GET', '/api/steps'), stepsSchema);
    expect([steps, refused.status, back.status, after.steps.map((step) => step.state)]).toEqual([
      [],
      409,
      200,
      ['running', 'not done'],
    ]);
  });

  it('says how a measure stands without the weeks that would prompt a step', async () => {
    const ask = await openOwner();
    now = WEEKS_LATER;
    const { measures, week } = await parse(await ask('GET', '/api/steps/choices'), choicesSchema);
    const share = measures.find(({ id }) => id === 'strategy.share');
    // fifteen weeks are complete; the last four would prompt it
    expect([week, share?.weeks, share?.isByTwo, share?.tellable]).toEqual([
      '2026-W19',
      11,
      false,
      expect.any(Number),
    ]);
  });

  it('has nothing for a neighbour, and 404 for what is not there', async () => {
    const [mine, theirs] = [await openOwner(), await openOwner()];
    const { id } = await declare(theirs);
    const answers = await Promise.all([
      mine('GET', `/api/steps/${id}`),
      mine('DELETE', `/api/steps/${id}`),
      say(mine, id, 'done'),
      mine('DELETE', `/api/steps/${id}/answer`),
      mine('PUT', `/api/steps/${id}/hold`, {
        start: '2026-04-01T09:00:00Z',
        end: '2026-04-01T10:00:00Z',
      }),
      mine('DELETE', `/api/steps/${id}/hold`),
      mine('GET', `/api/steps/${id}/hold.ics`),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(Array(7).fill(404));
    expect((await parse(await mine('GET', '/api/steps'), stepsSchema)).steps).toEqual([]);
    expect((await one(await theirs('GET', `/api/steps/${id}`))).outcome).toBeNull();
  });

  it('is closed to strangers', async () => {
    const ask = aStranger(aTestApp({ database: test.database, routes: stepRoutes }));
    const path = `/api/steps/${newId()}`;
    const answers = await Promise.all([
      ask('GET', '/api/steps'),
      ask('GET', '/api/steps/choices'),
      ask('GET', path),
      ask('PUT', path, STEP),
      ask('DELETE', path),
      ask('PUT', `${path}/answer`, { outcome: 'done', line: '' }),
      ask('DELETE', `${path}/answer`),
      ask('PUT', `${path}/hold`, { start: '', end: '' }),
      ask('DELETE', `${path}/hold`),
      ask('GET', `${path}/hold.ics`),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(401));
  });
});

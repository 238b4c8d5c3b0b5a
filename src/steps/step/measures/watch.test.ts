import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOfDay } from '../../../kernel/week.ts';
import { aRow, aStepIn, aWatching, MONDAY } from '../a-step.ts';
import { type MeasuredWeek, type Watched, watchStep } from './watch.ts';

const dayOf = ({ on }: Watched) => (on === undefined ? undefined : dateOfDay(on));
const partsOf = ({ weeks }: Watched) => weeks.map(({ part }) => part);

/** Twelve weeks of the baseline, the four that prompt the step, and its own. */
const BASELINE = [2, 3, 2, 3, 3, 2, 2, 3, 3, 2, 3, 2] as const;
const PROMPTING = [0, 1, 0, 1] as const;
const OWN = 90;
const STEP_WEEK = 16;

describe('whether a step moved its measure', () => {
  it('leaves out the weeks that prompted it, its own week and the lag', () => {
    // The worked example: six weeks, the four that prompted it, the step 90, the lag 80, four weeks.
    const watched = watchStep(
      aWatching(
        aStepIn(10, { lag: 1 }),
        aRow([2, 3, 3, 4, 2, 3, ...PROMPTING, OWN, 80, 4, 5, 3, 6]),
      ),
    );
    expect({
      state: watched.state,
      before: watched.before,
      after: watched.after,
      delta: watched.verdict.delta?.toFixed(6),
      parts: partsOf(watched).slice(5, 13),
      on: dayOf(watched),
    }).toEqual({
      state: 'cannot tell',
      before: [2, 3, 3, 4, 2, 3],
      after: [4, 5, 3, 6],
      // (4.5 − 2.8333) − .085714 × (13.5 − 2.5)
      delta: '0.723810',
      // biome-ignore format: one row of weeks
      parts: ['before', 'prompting', 'prompting', 'prompting', 'prompting', 'step', 'lag', 'after'],
      // the week of 14 September is the fourth after it
      on: '2026-09-21',
    });
  });

  it('takes twelve complete weeks before those and exactly the first four after', () => {
    const row = [99, 99, ...BASELINE, ...PROMPTING, OWN, 8, 9, 8, 9, 0, 0];
    const watched = watchStep(aWatching(aStepIn(18), aRow(row)));
    expect([watched.before, watched.after, watched.state, partsOf(watched).slice(-3)]).toEqual([
      [...BASELINE],
      [8, 9, 8, 9],
      'moved',
      ['after', 'later', 'later'],
    ]);
  });

  it('takes the first eight where the look was declared for eight weeks', () => {
    const row = [...BASELINE, ...PROMPTING, OWN, 8, 9, 8, 9, 8, 9, 8];
    const [early, told] = [row, [...row, 9, 0]].map((weeks) =>
      watchStep(aWatching(aStepIn(STEP_WEEK), aRow(weeks), { look: 8 })),
    );
    expect([early?.state, told?.state, told?.after.length]).toEqual(['too early', 'moved', 8]);
  });

  it('drops leave and weeks that are not complete, and goes further back for others', () => {
    const row = [1, 2, 'leave', 1, 'cut', 2, 1, 2, ...PROMPTING, 9, 5, 'leave', 6, 5, 6] as const;
    const watched = watchStep(aWatching(aStepIn(12), aRow(row)));
    expect([watched.before, watched.after, partsOf(watched).slice(0, 8)]).toEqual([
      [1, 2, 1, 2, 1, 2],
      [5, 6, 5, 6],
      ['before', 'before', 'leave', 'before', 'incomplete', 'before', 'before', 'before'],
    ]);
  });

  it('counts the prompting weeks from the day it was declared, and none between', () => {
    // Declared three weeks ahead: the four weeks before that day, and the three to the step.
    const row = [...BASELINE.slice(0, 9), ...PROMPTING, 7, 7, 7, OWN, 8, 9, 8, 9];
    const watched = watchStep(
      aWatching(aStepIn(STEP_WEEK), aRow(row), { prompted: MONDAY + 7 * 13 }),
    );
    expect([watched.before, partsOf(watched).slice(9, 17)]).toEqual([
      [...BASELINE.slice(0, 9)],
      [...Array(7).fill('prompting'), 'step'],
    ]);
  });

  it('joins weeks two by two where two of five before are 0', () => {
    const zeros = [0, 2, 0, 2, 2, 0, 0, 2, 0, 2, 2, 0, 0, 2, 2, 0];
    const row = [...zeros, ...PROMPTING, OWN, 6, 5, 6, 5, 5, 6, 6, 5];
    const watched = watchStep(aWatching(aStepIn(20), aRow(row)));
    expect([watched.isByTwo, watched.state, watched.before.length, watched.after.length]).toEqual([
      true,
      'moved',
      16,
      8,
    ]);
    // eight blocks of 1, four of 5.5: no block differs from another
    expect(watched.verdict).toMatchObject({ delta: 4.5, nap: 1 });
  });

  it('joins them too where what was declared comes less often than weekly', () => {
    const row = [2, 3, 2, 3, ...BASELINE, ...PROMPTING, OWN, 8, 9, 8, 9];
    const watched = watchStep(aWatching(aStepIn(20), aRow(row), { isSlow: true }));
    expect([watched.isByTwo, watched.state, watched.before.length]).toEqual([
      true,
      'too early',
      16,
    ]);
  });

  it('is too early until the fourth week is over, on the Monday after it', () => {
    // Step in the week of 21 September, lag 1; two weeks after are there. Two more end on 2 November.
    const weeks = aRow([...BASELINE, ...PROMPTING, 9, 9, 5, 6]);
    const watched = watchStep(aWatching(aStepIn(STEP_WEEK, { lag: 1 }), weeks));
    const onLeave = watchStep(
      aWatching(aStepIn(STEP_WEEK, { lag: 1 }), weeks, { leave: new Set([MONDAY + 7 * 20]) }),
    );
    expect([watched.state, dayOf(watched), dayOf(onLeave)]).toEqual([
      'too early',
      '2026-11-02',
      '2026-11-09',
    ]);
  });

  it('has a day for its verdict while it runs, and none once it was not done or stopped', () => {
    const weeks = aRow([1, 2, 1, 2]);
    const told = ([undefined, 'no', 'stopped'] as const).map((outcome) => {
      const watched = watchStep(aWatching(aStepIn(4, { outcome }), weeks));
      return [watched.state, dayOf(watched)];
    });
    // Step in the week of 29 June: four weeks after it end on 3 August.
    expect(told).toEqual([
      ['running', '2026-08-03'],
      ['not done', undefined],
      ['stopped', undefined],
    ]);
  });

  it('says too little data with five weeks before, and tells a change where no week differs', () => {
    const few = watchStep(
      aWatching(aStepIn(9), aRow([1, 2, 1, 2, 1, ...PROMPTING, 9, 5, 6, 5, 6])),
    );
    const flat = watchStep(
      aWatching(aStepIn(10), aRow([3, 3, 3, 3, 3, 3, ...PROMPTING, 9, 2, 2, 2, 2]), {
        better: 'down',
        grain: 0.25,
      }),
    );
    expect([few.state, flat.state]).toEqual(['too little data', 'moved']);
  });

  it('gives up when half a year after it has no four complete weeks', () => {
    const cut = Array.from({ length: 30 }, () => 'cut' as const);
    const watched = watchStep(
      aWatching(aStepIn(STEP_WEEK), aRow([...BASELINE, ...PROMPTING, 9, ...cut])),
    );
    expect([watched.state, watched.on]).toEqual(['too little data', undefined]);
  });

  it('looks back half a year for its weeks and no further', () => {
    const cut = Array.from({ length: 26 }, () => 'cut' as const);
    const watched = watchStep(aWatching(aStepIn(30), aRow([1, 2, 1, 2, ...cut, 9, 5, 6, 5, 6])));
    expect(watched.before).toEqual([]);
  });
});

describe('steps that join an experiment', () => {
  const first = aStepIn(STEP_WEEK);
  const second = aStepIn(STEP_WEEK + 2);
  const weeks = aRow([...BASELINE, ...PROMPTING, 90, 5, 80, 6, 5, 6]);
  const prompted = first.monday;

  it('are judged as one, from the first on, with no week of theirs on a side', () => {
    const experiment = [first, second];
    const judged = experiment.map((step) =>
      watchStep(aWatching(step, weeks, { experiment, prompted })),
    );
    expect(judged.map(({ state, before, after }) => [state, before.length, after])).toEqual([
      ['moved', 12, [5, 6, 5, 6]],
      ['moved', 12, [5, 6, 5, 6]],
    ]);
  });

  it('start it themselves where the one they joined was not done', () => {
    const experiment = [{ ...first, outcome: 'no' as const }, second];
    const judged = experiment.map((step) => watchStep(aWatching(step, weeks, { experiment })));
    expect([judged[0]?.state, judged[1]?.state]).toEqual(['not done', 'too early']);
  });

  it('end with the week in which another experiment on the measure begins', () => {
    const row = aRow([...BASELINE, ...PROMPTING, 9, 5, 6, 5, 6, 99, 99]);
    const watched = watchStep(aWatching(first, row, { until: MONDAY + 7 * 20 }));
    expect([watched.after, watched.state]).toEqual([[5, 6, 5], 'too little data']);
  });
});

describe('laws of the verdict', () => {
  const value = fc.integer({ min: 1, max: 40 });
  const side = fc.array(value, { minLength: 6, maxLength: 12 });
  const four = fc.array(value, { minLength: 4, maxLength: 4 });
  const any = fc.array(value, { maxLength: 4 });
  const judge = (weeks: readonly MeasuredWeek[], at: number, lag: number) =>
    watchStep(aWatching(aStepIn(at, { lag }), weeks)).verdict;

  it('says the same whatever the prompting weeks, the step’s week and its lag hold', () => {
    fc.assert(
      fc.property(side, four, four, four, any, any, (before, after, prompt, other, one, two) => {
        const lag = Math.min(one.length, two.length);
        const row = (prompting: readonly number[], middle: readonly number[]) =>
          aRow([...before, ...prompting, 20, ...middle.slice(0, lag), ...after]);
        const at = before.length + 4;
        expect(judge(row(prompt, one), at, lag)).toEqual(judge(row(other, two), at, lag));
      }),
    );
  });

  it('mirrors when the measure should fall and every week is turned around', () => {
    fc.assert(
      fc.property(side, four, (before, after) => {
        const row = [...before, ...PROMPTING, 20, ...after];
        const at = before.length + 4;
        const up = watchStep(aWatching(aStepIn(at), aRow(row)));
        const turned = aRow(row.map((each) => 0 - each));
        const down = watchStep(aWatching(aStepIn(at), turned, { better: 'down' }));
        expect([down.state, down.verdict.p, down.verdict.nap]).toEqual([
          up.state,
          up.verdict.p,
          up.verdict.nap,
        ]);
      }),
    );
  });

  it('is not moved by what comes before the baseline or after the look', () => {
    const twelve = fc.array(value, { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(twelve, four, any, any, (before, after, older, newer) => {
        const row = [...before, ...PROMPTING, 20, ...after];
        // a baseline that stands elsewhere in time rounds its slope differently
        expect(judge(aRow([...older, ...row, ...newer]), older.length + 16, 0).delta).toBeCloseTo(
          judge(aRow(row), 16, 0).delta ?? Number.NaN,
          9,
        );
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOfDay } from '../../../kernel/week.ts';
import { aRow, aStepIn, aWatching, MONDAY } from '../a-step.ts';
import { type MeasuredWeek, type Watched, watchStep } from './watch.ts';

const dayOf = ({ on }: Watched) => (on === undefined ? undefined : dateOfDay(on));
const partsOf = ({ weeks }: Watched) => weeks.map(({ part }) => part);

describe('whether a step moved its measure', () => {
  it('compares four weeks before with four after, its own week and the lag in neither', () => {
    // The worked example: 2 3 3 4 | step 90 | lag 80 | 4 5 3 6 → P .830, with a trend before.
    const watched = watchStep(
      aWatching(aStepIn(4, { lag: 1 }), aRow([2, 3, 3, 4, 90, 80, 4, 5, 3, 6])),
    );
    expect({
      state: watched.state,
      before: watched.before,
      after: watched.after,
      p: watched.verdict.p?.toFixed(3),
      hasTrend: watched.verdict.hasTrend,
      on: dayOf(watched),
    }).toEqual({
      state: 'leaning',
      before: [2, 3, 3, 4],
      after: [4, 5, 3, 6],
      p: '0.830',
      hasTrend: true,
      // the week of 27 July is the fourth after it
      on: '2026-08-10',
    });
  });

  it('takes the last eight complete weeks before and the first eight after', () => {
    const watched = watchStep(
      aWatching(
        aStepIn(10),
        aRow([99, 99, 1, 2, 1, 2, 1, 2, 1, 2, 50, 5, 6, 5, 6, 5, 6, 5, 6, 99]),
      ),
    );
    expect([watched.before, watched.after, watched.state]).toEqual([
      [1, 2, 1, 2, 1, 2, 1, 2],
      [5, 6, 5, 6, 5, 6, 5, 6],
      'moved',
    ]);
  });

  it('drops leave and weeks that are not complete, and goes further back for others', () => {
    const watched = watchStep(
      aWatching(aStepIn(6), aRow([1, 2, 'leave', 1, 'cut', 2, 9, 5, 'leave', 6, 5, 6])),
    );
    expect([watched.before, watched.after, partsOf(watched)]).toEqual([
      [1, 2, 1, 2],
      [5, 6, 5, 6],
      // biome-ignore format: one row of weeks
      ['before', 'before', 'leave', 'before', 'incomplete', 'before', 'step', 'after', 'leave', 'after', 'after', 'after'],
    ]);
  });

  it('is too early until the fourth week is over, on the Monday after it', () => {
    // Step in the week of 29 June, lag 1; two weeks after are there: 13 and 20 July. Two more end on 10 August.
    const weeks = aRow([1, 2, 1, 2, 9, 9, 5, 6]);
    const watched = watchStep(aWatching(aStepIn(4, { lag: 1 }), weeks));
    const onLeave = watchStep(
      aWatching(aStepIn(4, { lag: 1 }), weeks, { leave: new Set([MONDAY + 7 * 8]) }),
    );
    expect([watched.state, dayOf(watched), dayOf(onLeave)]).toEqual([
      'too early',
      '2026-08-10',
      '2026-08-17',
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

  it('says too little data with three weeks before, or where no week differs from another', () => {
    const few = watchStep(aWatching(aStepIn(3), aRow([1, 2, 1, 9, 5, 6, 5, 6])));
    const flat = watchStep(aWatching(aStepIn(4), aRow([1, 1, 1, 1, 9, 1, 1, 1, 1])));
    expect([few.state, flat.state]).toEqual(['too little data', 'too little data']);
  });

  it('gives up when half a year after it has no four complete weeks', () => {
    const cut = Array.from({ length: 30 }, () => 'cut' as const);
    const watched = watchStep(aWatching(aStepIn(4), aRow([1, 2, 1, 2, 9, ...cut])));
    expect([watched.state, watched.on]).toEqual(['too little data', undefined]);
  });

  it('looks back half a year for its weeks and no further', () => {
    const cut = Array.from({ length: 26 }, () => 'cut' as const);
    const watched = watchStep(aWatching(aStepIn(30), aRow([1, 2, 1, 2, ...cut, 9, 5, 6, 5, 6])));
    expect(watched.before).toEqual([]);
  });

  it('judges placebos over the same weeks, and lets them change nothing', () => {
    const weeks = aRow([1, 2, 1, 2, 9, 5, 6, 5, 6]).map((week, index) => ({
      ...week,
      values: new Map([...week.values, ['placebo', [3, 4, 3, 4, 0, 4, 3, 4, 3][index]]]),
    }));
    const alone = watchStep(aWatching(aStepIn(4), weeks));
    const beside = watchStep(aWatching(aStepIn(4), weeks, { placebos: ['placebo'] }));
    expect(beside.verdict).toEqual(alone.verdict);
    expect(beside.placebos.map(({ verdict }) => verdict.word)).toEqual(['cannot tell']);
  });
});

describe('steps that join an experiment', () => {
  const first = aStepIn(4);
  const second = aStepIn(6);
  const weeks = aRow([1, 2, 1, 2, 90, 5, 80, 6, 5, 6]);

  it('are judged as one, from the first on, with no week of theirs on a side', () => {
    const experiment = [first, second];
    const judged = experiment.map((step) => watchStep(aWatching(step, weeks, { experiment })));
    expect(judged.map(({ state, before, after }) => [state, before, after])).toEqual([
      ['moved', [1, 2, 1, 2], [5, 6, 5, 6]],
      ['moved', [1, 2, 1, 2], [5, 6, 5, 6]],
    ]);
  });

  it('start it themselves where the one they joined was not done', () => {
    const experiment = [{ ...first, outcome: 'no' as const }, second];
    const judged = experiment.map((step) => watchStep(aWatching(step, weeks, { experiment })));
    expect([judged[0]?.state, judged[1]?.before]).toEqual(['not done', [1, 2, 1, 2, 90, 5]]);
  });

  it('end with the week in which another experiment on the measure begins', () => {
    const watched = watchStep(
      aWatching(first, aRow([1, 2, 1, 2, 9, 5, 6, 5, 6, 99, 99]), { until: MONDAY + 7 * 9 }),
    );
    expect(watched.after).toEqual([5, 6, 5, 6]);
  });
});

describe('laws of the verdict', () => {
  const side = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 4, maxLength: 8 });
  const any = fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 4 });
  const judge = (weeks: readonly MeasuredWeek[], at: number, lag: number) =>
    watchStep(aWatching(aStepIn(at, { lag }), weeks)).verdict;

  it('says the same whatever the step’s week and its lag hold', () => {
    fc.assert(
      fc.property(side, side, any, any, (before, after, one, other) => {
        const lag = Math.min(one.length, other.length);
        const row = (middle: readonly number[]) => [
          ...before,
          20,
          ...middle.slice(0, lag),
          ...after,
        ];
        expect(judge(aRow(row(one)), before.length, lag)).toEqual(
          judge(aRow(row(other)), before.length, lag),
        );
      }),
    );
  });

  it('says the same with leave anywhere between', () => {
    fc.assert(
      fc.property(side, side, fc.nat({ max: 3 }), fc.nat({ max: 3 }), (before, after, one, two) => {
        const off = before.toSpliced(one, 0, ...(['leave'] as never[]));
        const back = after.toSpliced(two, 0, ...(['leave'] as never[]));
        expect(judge(aRow([...off, 20, ...back]), off.length, 0)).toEqual(
          judge(aRow([...before, 20, ...after]), before.length, 0),
        );
      }),
    );
  });

  it('mirrors when the measure should fall and every week is turned around', () => {
    fc.assert(
      fc.property(side, side, (before, after) => {
        const row = [...before, 20, ...after];
        const up = watchStep(aWatching(aStepIn(before.length), aRow(row)));
        const turned = aRow(row.map((value) => 0 - value));
        const down = watchStep(aWatching(aStepIn(before.length), turned, { better: 'down' }));
        expect([down.state, down.verdict.p, down.verdict.nap]).toEqual([
          up.state,
          up.verdict.p,
          up.verdict.nap,
        ]);
      }),
    );
  });

  it('is not moved by what comes before the baseline or after the eighth week', () => {
    const eight = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(eight, eight, any, any, (before, after, older, newer) => {
        const row = [...older, ...before, 20, ...after, ...newer];
        expect(judge(aRow(row), older.length + 8, 0)).toEqual(
          judge(aRow([...before, 20, ...after]), 8, 0),
        );
      }),
    );
  });
});

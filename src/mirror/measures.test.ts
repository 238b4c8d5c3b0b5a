import { describe, expect, it } from 'vitest';
import type { CapabilityId } from '../kernel/capability.ts';
import type { MeasureOnTheWire, Time } from '../time/model.ts';
import {
  compareGuesses,
  describeShifts,
  findFinding,
  findLargest,
  listMissing,
  type Views,
} from './measures.ts';

const NO_GUESS = { strategyShare: null, decisionMakerHours: null, couldRunHours: null };
const SELF = { mean: 4, answered: 2, asked: 2 };
const ALL_SELF = new Map<CapabilityId, typeof SELF>(
  (
    ['strategy', 'leadership', 'network', 'delegation', 'relationships', 'perspective'] as const
  ).map((id) => [id, SELF]),
);

function aWeek(week: string, isComplete = true): Time['weeks'][number] {
  return {
    week,
    from: '2026-03-16',
    hours: 17,
    isComplete,
    isLeave: false,
    mayBeLeave: false,
    byKind: {},
  };
}

function aSeries(change: Partial<Time['series'][number]> = {}): Time['series'][number] {
  return {
    id: 'release',
    title: 'Release sync',
    sorting: {
      kind: 'coordination',
      by: 'words',
      confidence: 0.9,
      guess: 'coordination',
      horizon: 'this month',
      why: '“sync”',
    },
    isRecurring: true,
    hours: 66,
    recentHours: 22,
    occurrences: 44,
    people: 9,
    names: [],
    cadence: 'daily',
    personHours: 660,
    ...change,
  };
}

/** Four weeks of 17 h: 68 h, 61 of them sorted. */
function aTime(change: Partial<Time> = {}): Time {
  return {
    zone: 'Europe/Berlin',
    from: '2026-01-05',
    to: '2026-03-30',
    asOf: '2026-03-29T22:00:00Z',
    asOfNote: null,
    hours: 204,
    tentativeHours: 0,
    weeks: [aWeek('2026-W09'), aWeek('2026-W10'), aWeek('2026-W11'), aWeek('2026-W12')],
    byKind: [
      { kind: 'coordination', hours: 150, share: 0.74, recentHours: 53 },
      { kind: 'strategy', hours: 24, share: 0.12, recentHours: 8 },
      { kind: 'unsorted', hours: 30, share: 0.14, recentHours: 7 },
    ],
    sorted: { share: 0.9, hours: 61, rule: 0, you: 0.5, learned: 0.2, words: 0.3 },
    unscheduled: 20,
    series: [aSeries()],
    ask: [],
    blocks: [],
    ...change,
  };
}

function aMeasure(change: Partial<MeasureOnTheWire> & { id: string }): MeasureOnTheWire {
  return {
    capability: 'strategy',
    title: 'Strategic hours',
    counts: '',
    unit: 'share',
    better: 'more',
    value: 0.12,
    count: { n: 8, of: 68 },
    enough: true,
    missing: null,
    low: 0.08,
    high: 0.16,
    floor: 0,
    heading: 0.21,
    headingSource: '',
    misleads: '',
    weeks: [],
    ...change,
  };
}

const MEASURES = [
  aMeasure({ id: 'strategy.share' }),
  aMeasure({
    id: 'network.decision-maker-hours',
    capability: 'network',
    value: 0.066,
    count: { n: 4.5, of: 68 },
  }),
  aMeasure({
    id: 'delegation.could-run',
    capability: 'delegation',
    unit: 'hours a week',
    value: 8,
    low: 7.4,
    high: 8.6,
    count: { n: 32, of: 68 },
  }),
];

function someViews(change: Partial<Views> = {}): Views {
  return {
    time: aTime(),
    measures: MEASURES,
    decisionMakerHours: { value: 1.1, low: 0.4, high: 1.9 },
    guesses: { strategyShare: 0.35, decisionMakerHours: 3, couldRunHours: 4 },
    self: ALL_SELF,
    readAt: '2026-03-29T21:40:00Z',
    people: { reports: 4, decisionMakers: 5 },
    ...change,
  };
}

function findingOf(views: Views) {
  const { said, shown } = findFinding(views, compareGuesses(views));
  return `${said} ${shown}`;
}

describe('the three guesses beside the calendar', () => {
  it('compares in the unit that was guessed, decision-makers in hours a week', () => {
    const seen = compareGuesses(someViews()).map(({ guess, value, unit, basis }) => ({
      guess,
      value,
      unit,
      basis,
    }));
    expect(seen).toEqual([
      { guess: 0.35, value: 0.12, unit: 'share', basis: '4 weeks, 8 of 68 hours' },
      { guess: 3, value: 1.1, unit: 'hours a week', basis: '4 weeks, 4.5 of 68 hours' },
      { guess: 4, value: 8, unit: 'hours a week', basis: '4 weeks, 32 of 68 hours' },
    ]);
  });

  it('shows no value where there is not enough, and says what is missing', () => {
    const short = aMeasure({
      id: 'strategy.share',
      enough: false,
      missing: '2 more complete weeks',
      value: 0.1,
    });
    const [first] = compareGuesses(someViews({ measures: [short] }));
    expect([first?.value, first?.low, first?.basis]).toEqual([null, null, '2 more complete weeks']);
  });
});

describe('the finding', () => {
  it('is the guess furthest, in proportion, from what the calendar says', () => {
    // .35 and .12 lie 66% apart, 3 and 1.1 h 63%, 4 and 8 h 50%
    expect(findingOf(someViews())).toBe('You guessed 35% strategic. Your calendar says 12%.');
  });

  it('is agreement when every guess lies within its range', () => {
    const guesses = { strategyShare: 0.1, decisionMakerHours: 1.5, couldRunHours: 8 };
    expect(findingOf(someViews({ guesses }))).toBe(
      'You guessed 10% strategic. Your calendar agrees: 12%.',
    );
  });

  it('passes over a guess whose measure is not enough yet', () => {
    const measures = MEASURES.map((each) =>
      each.id === 'strategy.share' ? { ...each, enough: false } : each,
    );
    expect(findingOf(someViews({ measures }))).toBe(
      'You guessed 3 h a week with decision-makers. Your calendar says 1.1 h.',
    );
  });

  it('names the largest meeting when nothing was guessed', () => {
    expect(findingOf(someViews({ guesses: NO_GUESS }))).toBe(
      'Release sync is your largest meeting. 5.5 h of your week.',
    );
  });

  it('claims nothing before a calendar is read', () => {
    const time = aTime({ hours: 0, weeks: [], byKind: [], series: [], asOf: null });
    const measures = MEASURES.map((each) => ({ ...each, enough: false, value: null }));
    expect(findingOf(someViews({ time, measures, readAt: undefined }))).toBe(
      'Where do your hours go? Your calendar knows. Nothing is read yet.',
    );
  });
});

describe('the largest meeting', () => {
  it('is a recurring meeting with others, by its hours in the last four complete weeks', () => {
    const single = aSeries({ id: 'offsite', isRecurring: false, recentHours: 40 });
    const old = aSeries({ id: 'old', title: 'Old sync', recentHours: 0, hours: 90 });
    const alone = aSeries({ id: 'focus', title: 'Focus', people: 0, recentHours: 30 });
    expect(findLargest(aTime({ series: [single, old, alone, aSeries()] }))).toEqual({
      series: 'release',
      title: 'Release sync',
      hoursAWeek: 5.5,
      hours: 22,
      of: 68,
      detail: '9 people, daily',
    });
  });

  it('is unknown without a complete week', () => {
    expect(findLargest(aTime({ weeks: [aWeek('2026-W12', false)] }))).toBeUndefined();
  });
});

describe('what is missing', () => {
  it('is nothing when everything is there', () => {
    expect(listMissing(someViews())).toEqual([]);
  });

  it('begins with the calendar when there is none', () => {
    const views = someViews({ readAt: undefined, guesses: NO_GUESS, self: new Map() });
    expect(listMissing(views).map((each) => `${each.what} → ${each.action}`)).toEqual([
      'Your calendar → Add it',
      'Your three guesses → Guess',
      'What you say → Answer two questions a shift',
    ]);
  });

  it('names weeks, people and sorting with their numbers', () => {
    const time = aTime({
      weeks: [aWeek('2026-W11'), aWeek('2026-W12'), aWeek('2026-W13', false)],
      sorted: { ...aTime().sorted, share: 0.685 },
    });
    expect(
      listMissing(someViews({ time, people: { reports: 0, decisionMakers: 0 } })).map(
        (each) => each.what,
      ),
    ).toEqual([
      '2 more complete weeks',
      'Your decision-makers',
      'Your reports',
      'Sorting, 68% of 80%',
    ]);
  });
});

it('shows a shift without a self-rating as unsaid, never as zero', () => {
  const shifts = describeShifts(someViews({ self: new Map([['strategy', SELF]]) }));
  expect(
    shifts.map((shift) => [shift.capability, shift.self?.mean, shift.measures.length]),
  ).toEqual([
    ['strategy', 4, 1],
    ['leadership', undefined, 0],
    ['network', undefined, 1],
    ['delegation', undefined, 1],
    ['relationships', undefined, 0],
    ['perspective', undefined, 0],
  ]);
});

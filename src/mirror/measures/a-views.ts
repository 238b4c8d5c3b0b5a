import { CAPABILITY_IDS, type CapabilityId } from '../../kernel/capability.ts';
import type { MeasureOnTheWire, Time } from '../../time/model.ts';
import type { SelfView, Views } from './views.ts';

export const NO_GUESS = { strategyShare: null, decisionMakerHours: null, couldRunHours: null };

/** Four weeks of 17 h, 61 of 68 sorted; Release sync, daily with nine, takes 22. */
export function aTime(change: Partial<Time> = {}): Time {
  return {
    zone: 'Europe/Berlin',
    from: '2026-01-05',
    to: '2026-03-30',
    asOf: '2026-03-29T22:00:00Z',
    asOfNote: null,
    lateReadings: [],
    hours: 204,
    tentativeHours: 0,
    weeks: [aWeek('2026-W09'), aWeek('2026-W10'), aWeek('2026-W11'), aWeek('2026-W12')],
    byKind: [
      { kind: 'coordination', hours: 90, share: 0.44, recentHours: 30 },
      { kind: 'hands-on', hours: 60, share: 0.3, recentHours: 23 },
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

export function aWeek(week: string, isComplete = true): Time['weeks'][number] {
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

export function aSeries(change: Partial<Time['series'][number]> = {}): Time['series'][number] {
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
    isOwn: true,
    heldBy: null,
    couldHold: [],
    personHours: 660,
    ...change,
  };
}

/** Strategic hours, 12% of 68, near the heading. */
export function aMeasure(change: Partial<MeasureOnTheWire> = {}): MeasureOnTheWire {
  return {
    id: 'strategy.share',
    capability: change.id?.split('.')[0] ?? 'strategy',
    title: 'Strategic hours',
    counts: '',
    counted: 'hours',
    unit: 'share',
    better: 'more',
    time: 'weekly',
    inputs: ['calendar'],
    isAnchor: true,
    value: 0.12,
    count: { n: 8, of: 68 },
    enough: true,
    missing: null,
    low: 0.1,
    high: 0.14,
    floor: 0,
    heading: 0.21,
    until: null,
    headingSource: 'a reference line',
    misleads: '',
    weeks: [],
    ...change,
  };
}

/** 49% of 60 → 25: away. */
export const HANDS_ON = aMeasure({
  id: 'delegation.hands-on',
  title: 'Hands-on and coordination hours',
  better: 'less',
  value: 0.49,
  low: 0.44,
  high: 0.54,
  count: { n: 33.5, of: 68 },
  floor: 0.6,
  heading: 0.25,
});

/** The measures of the three guesses: 12% strategic, 4.5 of 68 h with decision-makers, 8 h a week. */
export const GUESSED: readonly MeasureOnTheWire[] = [
  aMeasure(),
  aMeasure({
    id: 'network.decision-maker-hours',
    value: 0.066,
    low: 0.03,
    high: 0.1,
    count: { n: 4.5, of: 68 },
    heading: 0.1,
  }),
  aMeasure({
    id: 'delegation.could-run',
    unit: 'hours a week',
    better: 'trend less',
    value: 8,
    low: 7.4,
    high: 8.6,
    count: { n: 32, of: 68 },
    floor: null,
    heading: null,
  }),
];

export function aSelf(mean: number | undefined): SelfView {
  return { mean, answered: 2, asked: 2, answeredOn: '2026-03-20' };
}

/** The same self-rating of every shift. */
export function everySelf(mean: number | undefined): Map<CapabilityId, SelfView> {
  return new Map(CAPABILITY_IDS.map((id) => [id, aSelf(mean)]));
}

export function someViews(change: Partial<Views> = {}): Views {
  return {
    time: aTime(),
    measures: GUESSED,
    decisionMakerHours: { value: 1.1, low: 0.4, high: 1.9 },
    subjects: new Map([
      ['delegation.hands-on', { names: [], series: { title: 'Release sync', hours: 22 } }],
    ]),
    filled: new Set(['calendar', 'people', 'board', 'growth', 'journal']),
    areGuessesShown: true,
    guesses: { strategyShare: 0.35, decisionMakerHours: 3, couldRunHours: 4 },
    self: everySelf(undefined),
    headings: new Map(),
    importance: new Map(),
    readAt: '2026-03-29T21:40:00Z',
    people: { reports: 4, decisionMakers: 5 },
    ...change,
  };
}

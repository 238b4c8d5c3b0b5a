import { describe, expect, it } from 'vitest';
import type { Comparison } from '../../mirror/model.ts';
import { aSeries } from '../../time/page/a-time.tsx';
import type { SortRow } from './sort-rows.ts';
import {
  sayComparison,
  sayConfidence,
  sayGuess,
  sayProjected,
  sayRecords,
  sayRowPlace,
  saySorted,
  saySortHeadline,
  sayStart,
  sayWholeShare,
  sayWordCount,
} from './words.ts';

function aRow(hours: number, traits: Partial<SortRow> = {}): SortRow {
  const { sorting, people, cadence } = aSeries('Sync', 'coordination');
  return { title: 'Sync', hours, people, cadence, sorting, isBlock: false, ...traits };
}

const SORTED = { hours: 68, sorted: 57.5, share: 57.5 / 68 };

describe('the headline of sorting', () => {
  it('counts the series in words and their hours in figures', () => {
    const rows = Array.from({ length: 15 }, (_, index) => aRow(index === 0 ? 22 : 2.5));
    // 22 + 14 × 2.5 = 57
    expect(saySortHeadline(rows, SORTED)).toEqual({
      first: 'Fifteen series hold 57 of your 68 hours.',
      second: 'Correct what looks wrong.',
    });
  });

  it('speaks of one series in the singular', () => {
    expect(saySortHeadline([aRow(1.5)], SORTED).first).toBe(
      'One series holds 1.5 of your 68 hours.',
    );
  });

  it('says when only long events without other people are left', () => {
    expect(saySortHeadline([aRow(8, { isBlock: true })], SORTED)).toEqual({
      first: 'One long event without other people.',
      second: 'Say what they are for.',
    });
  });

  it('says when there is nothing to sort', () => {
    expect(saySortHeadline([], { hours: 0, sorted: 0, share: undefined }).first).toBe(
      'Nothing to sort yet.',
    );
  });
});

describe('how far the hours are sorted', () => {
  it('states hours and answers', () => {
    expect(saySorted(SORTED, 5, 15)).toBe('57.5 of 68 h, 5 of 15 done');
  });

  it('never rounds up to the mark of 80% before it is reached', () => {
    expect([sayWholeShare(0.799), sayWholeShare(0.8), sayWholeShare(0.29)]).toEqual([
      '79%',
      '80%',
      '29%',
    ]);
  });

  it('names what it is compared with', () => {
    expect([sayStart(0.71, false), sayStart(0.85, true), sayProjected(0.904, 15)]).toEqual([
      '71% at the start',
      '85% when you came back',
      '90% after all fifteen',
    ]);
  });
});

describe('how sure a guess is', () => {
  it('says it in words with the percentage', () => {
    expect([0.57, 0.6, 0.84, 0.85].map(sayConfidence)).toEqual([
      'unsure, 57%',
      'likely, 60%',
      'likely, 84%',
      'almost sure, 85%',
    ]);
  });

  it('calls a guess below 60% unsorted, and says what it may be', () => {
    const { sorting } = aSeries('Detail review', 'unsorted', {
      sorting: { guess: 'hands-on', confidence: 0.57, why: '“review” points two ways' },
    });
    expect(sayGuess(sorting)).toBe(
      'Guess: unsorted, perhaps hands-on, unsure (57%). Why: “review” points two ways.',
    );
  });

  it('places a row in its round, a block as not counted', () => {
    const scope = { field: 'recentHours', said: '4 weeks' } as const;
    expect([
      sayRowPlace(aRow(2), 5, 15, scope),
      sayRowPlace(aRow(8, { isBlock: true }), 15, 16, scope),
    ]).toEqual(['6 of 15, 2 h in 4 weeks', '16 of 16, 8 h, not counted yet']);
  });
});

describe('a guess beside the calendar', () => {
  const measure: Comparison['measure'] = {
    id: 'network.decision-maker-hours',
    capability: 'network',
    title: 'Hours with decision-makers',
    counts: '',
    unit: 'share',
    better: 'more',
    value: 0.06,
    count: { n: 4, of: 68 },
    enough: true,
    missing: null,
    low: null,
    high: null,
    floor: 0,
    heading: 0.1,
    headingSource: '',
    misleads: '',
    weeks: [],
  };
  const hours = { measure, low: null, high: null, unit: 'hours a week', basis: '' } as const;

  it('is said in the unit of the guess', () => {
    expect(sayComparison({ ...hours, guess: 3, value: 1.1 })).toEqual({
      title: 'Time with decision-makers',
      first: 'You guessed 3 h a week.',
      second: 'Your calendar: 1.1 h.',
    });
  });

  it('never turns what is not known into a number', () => {
    expect([
      sayComparison({ ...hours, guess: null, value: 1.1 }).first,
      sayComparison({ ...hours, guess: null, value: 1.1 }).second,
      sayComparison({ ...hours, guess: 0.35, value: null, unit: 'share' }).second,
    ]).toEqual([
      'You did not guess.',
      'Your calendar: 1.1 h a week.',
      'Your calendar: can’t tell yet.',
    ]);
  });
});

it('counts records in the singular and the plural', () => {
  expect([sayRecords(1, 0.5), sayRecords(46, 32)]).toEqual(['1 event, 0.5 h', '46 events, 32 h']);
});

it('writes counts in words up to twenty', () => {
  expect([1, 15, 21].map((count) => sayWordCount(count, 'series', 'series'))).toEqual([
    'One series',
    'Fifteen series',
    '21 series',
  ]);
});

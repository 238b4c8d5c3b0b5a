import { describe, expect, it } from 'vitest';
import { aSeries, aTime, someWeeks } from '../../time/page/a-time.ts';
import { saySpan } from '../../time/page/dates.ts';
import type { SortRow } from './sort-rows.ts';
import {
  sayConfidence,
  sayGuess,
  sayPeopleHeadline,
  sayPeriod,
  sayPlaced,
  sayProjected,
  sayRowPlace,
  saySorted,
  saySortHeadline,
  sayStart,
  sayWholeShare,
  sayWhy,
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

  it('counts no series that has no hours in these weeks, and says when nothing is left', () => {
    const all = { hours: 12, sorted: 12, share: 1 };
    expect(saySortHeadline([aRow(8), aRow(4), aRow(0)], all)).toEqual({
      first: 'Two series hold 12 of your 12 hours.',
      second: 'All are sorted: correct what looks wrong, or go on.',
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

  it('says why a row has its kind: what decided, or what you made of it', () => {
    const row = aRow(2, { sorting: { ...aRow(2).sorting, why: '“sync”, 9 people' } });
    const yours = aRow(2, { sorting: { ...row.sorting, by: 'you' } });
    expect([
      sayWhy(row, 'coordination', false, { ...row.sorting, why: 'like Ops sync' }),
      sayWhy(row, 'coordination', true, row.sorting),
      sayWhy(row, 'strategy', true, row.sorting),
      sayWhy(yours, 'coordination', true, row.sorting),
      sayWhy({ ...row, isBlock: true }, 'thinking', false, row.sorting),
    ]).toEqual([
      'like Ops sync',
      '“sync”, 9 people',
      'you changed it from coordination',
      'you sorted it',
      '“sync”, 9 people; 2 h, not counted until sorted',
    ]);
  });

  it('places a row in its round, a block as not counted', () => {
    const scope = { field: 'recentHours', said: '4 weeks' } as const;
    expect([
      sayRowPlace(aRow(2), 5, 15, scope),
      sayRowPlace(aRow(8, { isBlock: true }), 15, 16, scope),
    ]).toEqual(['6 of 15, 2 h in 4 weeks', '16 of 16, not counted yet']);
  });
});

describe('who is who', () => {
  it('counts people in words', () => {
    expect([sayPeopleHeadline(12).said, sayPeopleHeadline(1).said]).toEqual([
      'The twelve people with the most of your hours.',
      'The person with the most of your hours.',
    ]);
  });

  it('counts those placed, and those two guesses are about', () => {
    const relations = [['manager', 'decision-maker'], ['report'], ['report'], []];
    expect(sayPlaced(relations)).toMatch(
      /^By the hours of twelve weeks\. 3 of 4 placed, 1 decision-maker and 2 reports among them\./,
    );
  });
});

it('writes counts in words up to twenty', () => {
  expect([1, 15, 21].map((count) => sayWordCount(count, 'series', 'series'))).toEqual([
    'One series',
    'Fifteen series',
    '21 series',
  ]);
});

it('names the days its hours come from: the last four complete weeks', () => {
  const weeks = [...someWeeks({}, {}, {}, {}, { review: 1 })];
  // the first of five weeks begins on 9 February 2026
  expect([
    sayPeriod(aTime({ weeks }), '2026-05-01'),
    sayPeriod(aTime({ weeks, hours: 0 })),
  ]).toEqual([saySpan('2026-02-16', '2026-03-15', '2026-05-01'), '']);
});

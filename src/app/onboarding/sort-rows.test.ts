import { describe, expect, it } from 'vitest';
import type { KindOrUnsorted, Time } from '../../time/model.ts';
import { aSeries, aTime, someWeeks } from '../../time/page/a-time.ts';
import {
  guessOf,
  measureSorted,
  pickRows,
  projectSorted,
  ROUND,
  scopeOf,
  sortingNow,
} from './sort-rows.ts';

type Series = Time['series'][number];

function anAnswered(title: string, recentHours: number): Series {
  return aSeries(title, 'strategy', { recentHours, sorting: { by: 'you', confidence: 1 } });
}

function aQuestion(title: string, kind: KindOrUnsorted = 'coordination'): Time['ask'][number] {
  const { sorting, people, cadence } = aSeries(title, kind);
  return { title, series: [title], hours: 99, sorting, people, cadence };
}

const WEEKS = someWeeks(
  { coordination: 10, unsorted: 5 },
  { coordination: 10, unsorted: 5 },
  { coordination: 10, unsorted: 5, personal: 3 },
  { coordination: 10, unsorted: 5 },
  { coordination: 10, unsorted: 0 },
);

describe('the hours that sorting counts', () => {
  it('are those of the last four complete weeks', () => {
    const time = aTime({ weeks: [...WEEKS] });
    // the last four weeks: 40 h of coordination, 15 h unsorted, 3 h personal outside H
    expect([scopeOf(time), measureSorted(time, scopeOf(time))]).toEqual([
      { field: 'recentHours', said: '4 weeks' },
      { hours: 55, sorted: 40, share: 40 / 55 },
    ]);
  });

  it('are those of the whole window while no week is complete', () => {
    const weeks = someWeeks({ coordination: 2 }).map((week) => ({ ...week, isComplete: false }));
    const time = aTime({ weeks: [...weeks] });
    expect([scopeOf(time), measureSorted(time, scopeOf(time))]).toEqual([
      { field: 'hours', said: '1 week' },
      { hours: 2, sorted: 2, share: 1 },
    ]);
  });

  it('have no share where nothing counts', () => {
    const time = aTime();
    expect([
      measureSorted(time, scopeOf(time)).share,
      projectSorted(time, { rows: [], scope: scopeOf(time) }),
    ]).toEqual([undefined, undefined]);
  });
});

describe('the series of a round', () => {
  it('are those answered before, then the questions as asked, long events alone among them', () => {
    const time = aTime({
      weeks: [...WEEKS],
      series: [
        anAnswered('Vision', 2),
        anAnswered('Roadmap', 4),
        aSeries('Sync', 'coordination', { recentHours: 8 }),
      ],
      ask: [aQuestion('Sync'), aQuestion('Office'), aQuestion('Unknown', 'unsorted')],
      blocks: [aQuestion('Office')],
    });
    const rows = pickRows(time).map((row) => [row.title, row.hours, row.isBlock]);
    expect(rows).toEqual([
      ['Roadmap', 4, false],
      ['Vision', 2, false],
      ['Sync', 8, false],
      ['Office', 99, true],
      ['Unknown', 0, false],
    ]);
  });

  it('have hours in the weeks that are measured, before those that had some earlier', () => {
    const ask = [aQuestion('Offsite'), aQuestion('Sync')];
    const series = [
      aSeries('Offsite', 'review', { hours: 16 }),
      aSeries('Sync', 'coordination', { hours: 6, recentHours: 2 }),
    ];
    const rows = pickRows(aTime({ weeks: [...WEEKS], series, ask }));
    expect(rows.map((row) => row.title)).toEqual(['Sync', 'Offsite']);
  });

  it('are fifteen at most, those answered before among them', () => {
    const ask = Array.from({ length: 40 }, (_, index) => aQuestion(`Series ${index}`));
    const rows = pickRows(aTime({ ask, series: [anAnswered('Vision', 1)] }));
    expect([rows.length, rows[0]?.title, rows[14]?.title]).toEqual([ROUND, 'Vision', 'Series 13']);
  });

  it('begin anew once a whole round is answered', () => {
    const series = Array.from({ length: ROUND }, (_, index) => anAnswered(`Done ${index}`, 1));
    expect(pickRows(aTime({ series, ask: [aQuestion('Next')] })).map((row) => row.title)).toEqual([
      'Next',
    ]);
  });

  it('count a title once when several series bear it', () => {
    const twin = { ...anAnswered('Vision', 3), id: 'another' };
    const rows = pickRows(aTime({ weeks: [...WEEKS], series: [anAnswered('Vision', 2), twin] }));
    expect(rows.map((row) => [row.title, row.hours])).toEqual([['Vision', 5]]);
  });
});

describe('what is said of a series while others are answered', () => {
  it('follows the server: the question first, then the series', () => {
    const asked = aTime({ ask: [aQuestion('Sync', 'unsorted')] });
    const [row] = pickRows(asked);
    if (row === undefined) throw new Error('a row was asked for');
    const learned = aTime({ ask: [aQuestion('Sync', 'decision')] });
    const answered = aTime({ series: [anAnswered('Sync', 1)] });
    expect([
      sortingNow(learned, row).kind,
      sortingNow(answered, row).by,
      sortingNow(aTime(), row).kind,
    ]).toEqual(['decision', 'you', 'unsorted']);
  });

  it('projects the share as if every unsorted row were answered', () => {
    const time = aTime({
      weeks: [...WEEKS],
      series: [aSeries('Unknown', 'unsorted', { recentHours: 10 })],
      ask: [aQuestion('Unknown', 'unsorted')],
    });
    // 40 of 55 h are sorted, the one row would sort 10 more
    const scope = scopeOf(time);
    expect(projectSorted(time, { rows: pickRows(time), scope })).toBe(50 / 55);
    // answered rows are counted where they are now, whatever stays unsorted under their title
    expect(projectSorted(time, { rows: [], scope })).toBe(40 / 55);
  });

  it('offers the likeliest kind also where it was too unsure to sort by', () => {
    expect([
      guessOf(aQuestion('a', 'unsorted').sorting),
      guessOf(aQuestion('b', 'review').sorting),
    ]).toEqual(['coordination', 'review']);
  });
});

import { expect, it } from 'vitest';
import { measureCalibration } from '../calibration/measures.ts';
import type { Forecast } from '../model.ts';
import { countTags, sayDetail, sayForecasts, sayScore, sortForecasts } from './forecast-words.ts';

const TODAY = '2026-11-24';

function aForecast(parts: Partial<Forecast> = {}): Forecast {
  return {
    id: '1',
    text: 'Pricing ships',
    made: '2026-01-05',
    due: '2026-11-24',
    percent: 70,
    tags: [],
    resolved: null,
    ...parts,
  };
}

function scored(n: number, happened: number, forecast: number) {
  return measureCalibration(
    Array.from({ length: n }, (_, index) => ({ forecast, tenth: 0, happened: index < happened })),
  );
}

it('asks today for what is due today, and sets what is resolved apart', () => {
  const later = aForecast({ due: '2026-11-25' });
  const ended = aForecast({ resolved: { outcome: 'void', on: '2026-02-01' } });
  const sorted = sortForecasts([aForecast(), later, ended], TODAY);
  expect([sorted, sayForecasts(sorted)]).toEqual([
    { due: [aForecast()], open: [later], ended: [ended] },
    { said: '1 forecast is due.', shown: '1 open, 1 resolved.' },
  ]);
});

it('asks for the first line on an empty page', () => {
  expect(sayForecasts(sortForecasts([], TODAY)).said).toBe('What will happen?');
});

it('says when a forecast was made, and when it is due or what became of it', () => {
  expect([
    sayDetail(aForecast({ tags: ['pricing'] }), TODAY),
    sayDetail(aForecast({ resolved: { outcome: 'no', on: '2026-02-01' } }), TODAY),
  ]).toEqual([
    'made January 5, 2026, due November 24, 2026 (today), #pricing',
    'made January 5, 2026, did not happen, known February 1, 2026',
  ]);
});

it('shows a score from twenty on, beside what the base rate alone would get', () => {
  expect([
    sayScore(scored(0, 0, 0.5)),
    sayScore(scored(19, 9, 0.5)),
    // (15 × .04 + 5 × .64)/20 = .19; ō(1 − ō) = .75 × .25
    sayScore(scored(20, 15, 0.8)),
    sayScore(scored(20, 15, 0.75)),
    sayScore(scored(20, 20, 0.9)),
  ]).toEqual([
    'Nothing is resolved yet. The score shows from 20, the curve from 50.',
    '19 of 20 resolved: too few for a score. The curve shows from 50.',
    '15 of 20 happened. You score 0.190, and always saying 75% would score 0.188. The lower score is the nearer one.',
    '15 of 20 happened. You score 0.188, and always saying 75% would score 0.188. The two are equally near.',
    '20 of 20 happened. Where all come out the same, no skill can be told.',
  ]);
});

it('counts tags, most used first', () => {
  const some = [aForecast({ tags: ['b', 'a'] }), aForecast({ tags: ['a'] })];
  expect(countTags(some)).toEqual([
    { tag: 'a', count: 2 },
    { tag: 'b', count: 1 },
  ]);
});

import { expect, it } from 'vitest';
import type { ForecastPreview } from '../model.ts';
import { sayPreview } from './import-words.ts';

const FILE: ForecastPreview = {
  format: 'Fatebook',
  people: [],
  by: 'maya',
  count: 12,
  resolved: 9,
  known: 1,
  sample: [],
  notRead: [],
  notReadCount: 0,
};

it('says whose forecasts a file would bring, how many, and how many are here already', () => {
  expect(sayPreview(FILE)).toBe(
    '12 forecasts of maya in this file of Fatebook, 9 of them resolved. 1 more is here already.',
  );
});

it('warns that PredictionBook gives the mean of all who answered', () => {
  expect(sayPreview({ ...FILE, format: 'PredictionBook', known: 0 })).toContain('not yours alone');
});

it('says that nothing is new', () => {
  expect(sayPreview({ ...FILE, format: 'CSV', by: null, count: 0, known: 2 })).toBe(
    'Nothing in this file is new. 2 more are here already.',
  );
});

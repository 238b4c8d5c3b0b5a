import { expect, it } from 'vitest';
import { findSeries } from './series-hours.ts';

it('finds series by every word, in any case', () => {
  const series = [
    { title: 'Release sync', perWeek: 5 },
    { title: 'Pricing review', perWeek: 3 },
  ];
  expect(findSeries(series, 're PRICING').map(({ title }) => title)).toEqual(['Pricing review']);
});

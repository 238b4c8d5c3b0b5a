import { expect, it } from 'vitest';
import { DEFINITIONS } from '../../capabilities/catalog.ts';
import { aMeasure } from './a-views.ts';
import { asSentence, sayMeasure } from './say-measure.ts';

it('says the count, its whole and the unit', () => {
  const coaching = aMeasure({ id: 'leadership.coaching', value: 11.96, count: { n: 4, of: 4 } });
  const insight = aMeasure({ id: 'network.contributions', value: 1, count: { n: 1, of: 1 } });
  expect([asSentence(sayMeasure(aMeasure())), sayMeasure(coaching), sayMeasure(insight)]).toEqual([
    '8 of 68 hours went to strategy.',
    'a report had 12 minutes of 1:1 a week on average',
    'you brought 1 insight to others in 28 days',
  ]);
});

it('has a clause for every measure of the catalogue that has a place on the mirror', () => {
  const plain = [...DEFINITIONS.values()]
    .filter(({ heading, better }) => heading !== undefined && !better.startsWith('trend'))
    .map(({ id, title }) => [id, sayMeasure(aMeasure({ id, title }))])
    .filter(([, said]) => said?.includes(': '));
  expect(plain).toEqual([]);
});

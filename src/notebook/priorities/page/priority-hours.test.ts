import { expect, it } from 'vitest';
import { countPriority, movePriority } from './priority-hours.ts';

const SERIES = [
  { title: 'Release sync', perWeek: 5 },
  { title: 'Pricing review', perWeek: 3 },
  { title: 'Board preparation', perWeek: 2 },
];

it('counts the hours of what is linked, each series once, as a share of all', () => {
  const titles = ['Pricing review', 'Board preparation', 'Pricing review', 'Gone since'];
  const links = titles.map((title) => ({ kind: 'series' as const, title }));
  expect(countPriority(links, SERIES)).toEqual({ perWeek: 5, share: 0.5 });
});

it('knows no share where no hours are counted', () => {
  expect(countPriority([], [])).toEqual({ perWeek: 0, share: undefined });
});

it('moves a priority by one place and leaves it at either end', () => {
  const ids = ['a', 'b', 'c'];
  expect([
    movePriority(ids, 'c', -1),
    movePriority(ids, 'a', -1),
    movePriority(ids, 'a', 1),
  ]).toEqual([['a', 'c', 'b'], ids, ['b', 'a', 'c']]);
});

import { expect, it } from 'vitest';
import type { Circle, Tie } from '../model.ts';
import { chooseFunctions, readPositions, sizeOf, startLayout } from './graph-layout.ts';

function aTie(id: string, named: string | null): Tie {
  return {
    id,
    name: id,
    relations: [],
    level: null,
    function: named,
    strength: 1,
    recently: 1,
    inYear: 1,
    last: '2026-03-16',
    gap: null,
  };
}

const CIRCLE: Circle = {
  until: '2026-03-23',
  all: 3,
  ties: [aTie('a', 'Sales'), aTie('b', 'Finance'), aTie('c', 'Sales')],
  links: [[0, 1, 2]],
  sentences: [],
};

it('keeps everyone where they were, and moves on only for those who are new', () => {
  const fresh = startLayout(CIRCLE, {});
  const kept = Object.fromEntries(fresh.people.map(({ id, at }) => [id, at]));
  const { c: _, ...two } = kept;
  expect([
    fresh.iterations,
    startLayout(CIRCLE, two).iterations,
    startLayout(CIRCLE, kept).iterations,
    startLayout(CIRCLE, kept).people,
    startLayout(CIRCLE, {}).people,
  ]).toEqual([400, 120, 0, fresh.people, fresh.people]);
});

it('gives colours to the functions of most people first', () => {
  expect([chooseFunctions(CIRCLE), chooseFunctions(CIRCLE, 1)]).toEqual([
    ['Sales', 'Finance'],
    ['Sales'],
  ]);
});

it('reads what was kept, and nothing from what is damaged', () => {
  expect(['{"a":[1,2]}', '{"a":[1]}', 'x', null].map(readPositions)).toEqual([
    { a: [1, 2] },
    {},
    {},
    {},
  ]);
});

it('draws strength by area', () => {
  expect([sizeOf(4, 4), sizeOf(1, 4), sizeOf(0, 4), sizeOf(0, 0)]).toEqual([16, 10, 4, 4]);
});

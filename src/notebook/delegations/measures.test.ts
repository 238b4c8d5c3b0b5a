import { describe, expect, it } from 'vitest';
import { dayOfDate } from '../../kernel/week.ts';
import { lastStepBack, standingOn, wasOpenWithin } from './measures.ts';
import type { Delegation } from './model.ts';

const RELEASE: Delegation = {
  id: '1',
  what: 'Release notes',
  to: 'Priya',
  level: 5,
  stake: 3,
  hoursAWeek: null,
  since: '2026-01-10',
  ended: '2026-04-01',
  series: [],
  changes: [
    { kind: 'level', on: '2026-02-01', from: 2, to: 4 },
    { kind: 'taken-back', on: '2026-02-10' },
    { kind: 'level', on: '2026-02-20', from: 4, to: 3 },
    { kind: 'level', on: '2026-03-01', from: 3, to: 5 },
  ],
};

function standing(date: string) {
  const { isOpen, level, isBack } = standingOn(RELEASE, dayOfDate(date));
  return [isOpen, level, isBack];
}

describe('how a delegation stood on a day', () => {
  it('follows its changes, and is back until it is given a level again', () => {
    expect(
      ['2026-01-10', '2026-02-01', '2026-02-10', '2026-02-19', '2026-02-20', '2026-03-31'].map(
        standing,
      ),
    ).toEqual([
      [true, 2, false],
      [true, 4, false],
      [true, 4, true],
      [true, 4, true],
      [true, 3, false],
      [true, 5, false],
    ]);
  });

  it('is not open before it begins nor from the day it ends', () => {
    expect(['2026-01-09', '2026-04-01'].map((date) => standing(date)[0])).toEqual([false, false]);
  });

  it('is its level where nothing ever changed', () => {
    const { level } = standingOn({ ...RELEASE, changes: [] }, dayOfDate('2026-01-10'));
    expect(level).toBe(5);
  });
});

it('knows the latest step back of a span, both ends included, and no raise', () => {
  function lastIn(from: string, until: string) {
    return lastStepBack(RELEASE, { from: dayOfDate(from), until: dayOfDate(until) })?.on;
  }
  expect([
    lastIn('2026-01-01', '2026-02-10'),
    lastIn('2026-02-10', '2026-02-20'),
    lastIn('2026-02-21', '2026-03-31'),
  ]).toEqual(['2026-02-10', '2026-02-20', undefined]);
});

it('was open within a span that it touches', () => {
  function isOpen(from: string, until: string) {
    return wasOpenWithin(RELEASE, { from: dayOfDate(from), until: dayOfDate(until) });
  }
  expect([
    isOpen('2026-01-01', '2026-01-09'),
    isOpen('2026-01-01', '2026-01-10'),
    isOpen('2026-03-31', '2026-05-01'),
    isOpen('2026-04-01', '2026-05-01'),
  ]).toEqual([false, true, true, false]);
});

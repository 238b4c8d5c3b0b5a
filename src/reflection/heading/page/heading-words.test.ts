import { expect, it } from 'vitest';
import type { HeadingValue } from '../model.ts';
import {
  readNumber,
  sayHeading,
  sayHistory,
  sayNow,
  sayOwnHeading,
  sayValue,
} from './heading-words.ts';

const share: HeadingValue = {
  measure: 'strategy.share',
  capability: 'strategy',
  title: 'Strategic hours',
  counts: '',
  unit: 'share',
  better: 'more',
  floor: 0,
  default: 0.21,
  until: null,
  value: 0.25,
  now: null,
  source: '',
  misleads: '',
  history: [
    { on: '2026-11-24', value: 0.3 },
    { on: '2026-12-01', value: null },
    { on: '2026-12-08', value: 0.25 },
  ],
};

it('reads a share in percent, with a comma or a point, and nothing as the default', () => {
  expect([
    readNumber('30', 'share'),
    readNumber(' 12,5 % ', 'share'),
    readNumber('1.5', 'hours a week'),
    readNumber('  ', 'share'),
    readNumber('a third', 'share'),
  ]).toEqual([0.3, 0.125, 1.5, null, undefined]);
});

it('says a heading with its direction, and a band with both its sides', () => {
  const parity = { ...share, unit: 'ratio', better: 'within', default: 0.8, until: 1.25 } as const;
  expect([
    sayHeading(0.21, share),
    sayHeading(0.25, { ...share, better: 'less' }),
    sayHeading(parity.default, parity),
    // of its own, one side of .5 says the other, 2
    sayOwnHeading(0.5, parity),
    sayValue(15, 'minutes a week'),
  ]).toEqual(['21% or more', '25% or less', '0.8 to 1.25', '0.5 to 2', '15 min a week']);
});

it('says what the data shows no finer than it can be known', () => {
  expect([
    sayNow(0.1781, 'share'),
    sayNow(33.4, 'minutes a week'),
    sayNow(1.26, 'hours a week'),
    sayNow(-0.068, 'index'),
  ]).toEqual(['18%', '33 min a week', '1.3 h a week', '-0.07']);
});

it('says how a heading changed, the latest first, each from what held before it', () => {
  expect(sayHistory(share).map((line) => line.replace(/^.*\d{4}: /, ''))).toEqual([
    'the default, 21% or more, then 25% or more',
    '30% or more, then the default, 21% or more',
    'the default, 21% or more, then 30% or more',
  ]);
});

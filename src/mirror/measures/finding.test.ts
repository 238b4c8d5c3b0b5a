import { expect, it } from 'vitest';
import { findFaults, ODD_TITLES } from '../../../tests/odd-names.ts';
import type { MeasureOnTheWire } from '../../time/model.ts';
import {
  aMeasure,
  aSeries,
  aTime,
  everySelf,
  GUESSED,
  HANDS_ON,
  NO_GUESS,
  someViews,
} from './a-views.ts';
import { findFinding, findRevealed } from './finding.ts';
import { compareGuesses } from './guesses.ts';
import { describeShifts } from './rows.ts';
import type { Views } from './views.ts';

function findingOf(views: Views) {
  return findFinding(views, { shifts: describeShifts(views), comparisons: compareGuesses(views) });
}

function sentenceOf(views: Views): string {
  const { said, shown } = findingOf(views);
  return `${said} ${shown}`;
}

/** A side measure of delegation, as far away: level 2 of 1 → 5. */
const ALSO_AWAY = aMeasure({
  isAnchor: false,
  id: 'delegation.board',
  title: 'Level of authority',
  unit: 'index',
  inputs: ['board'],
  value: 2,
  low: 2,
  high: 2,
  count: { n: 6, of: 6 },
  floor: 1,
  heading: 5,
});

function viewsOf(mean: number, measures: readonly MeasureOnTheWire[]): Views {
  return someViews({ self: everySelf(mean), measures, guesses: NO_GUESS });
}

it('is the widest gap that two measures show, before any guess, with its counts', () => {
  // self 4 → 1.05, there; 49% → .314 and level 2 → .25: away, whichever is left out
  const views = someViews({ self: everySelf(4), measures: [...GUESSED, HANDS_ON, ALSO_AWAY] });
  expect(findingOf(views)).toEqual({
    said: 'You say you let go.',
    shown: 'Your calendar says you still run the meetings.',
    basis:
      '33.5 of 68 hours were coordination and hands-on work, 22 of them in “Release sync”. Level of authority: 2. Wide gap: away, from 2 of 2 measures, 2 inputs.',
    shift: 'delegation',
  });
});

it('does not call it running meetings where hands-on work outweighs them', () => {
  const byKind = [
    { kind: 'coordination' as const, hours: 30, share: 0.3, recentHours: 10 },
    { kind: 'hands-on' as const, hours: 70, share: 0.7, recentHours: 23.5 },
  ];
  const views = { ...viewsOf(4, [HANDS_ON, ALSO_AWAY]), time: aTime({ byKind }) };
  expect(sentenceOf(views)).toBe('You say you let go. Your calendar says you still do the work.');
});

it('names the records that the measure was made from, and no others', () => {
  const shownOf = (...inputs: string[]) =>
    findingOf(viewsOf(4, [{ ...ALSO_AWAY, isAnchor: true, inputs }])).shown.replace(
      / level .*/,
      '',
    );
  expect([
    shownOf('board'),
    shownOf('journal'),
    shownOf('growth', 'people', 'calendar'),
    shownOf('calendar', 'people', 'mail'),
    shownOf('tasks'),
  ]).toEqual([
    'Your delegation board says',
    'Your notes say',
    'Your calendar and log say',
    'Your calendar says',
    'Your own record says',
  ]);
});

it('is the guess furthest, in proportion, outside its range before a gap that is thin', () => {
  // .35 and .12 lie 66% apart, 3 and 1.1 h 63%, 4 and 8 h 50%; the gap stands on one measure
  const views = someViews({ self: everySelf(4), measures: [...GUESSED, HANDS_ON] });
  expect(sentenceOf(views)).toBe('You guessed 35% strategic. Your calendar says 12%.');
});

it('is a thin gap where nothing was guessed, and says that it is thin', () => {
  expect(findingOf(viewsOf(4, [HANDS_ON])).basis).toBe(
    '33.5 of 68 hours were coordination and hands-on work, 22 of them in “Release sync”. Wide gap: away, from 1 of 1 measure, 1 input. Thin so far: one measure alone.',
  );
});

it('says it the other way round where the data is ahead of what is said', () => {
  const ahead = { ...HANDS_ON, value: 0.2, low: 0.19, high: 0.21, count: { n: 13.6, of: 68 } };
  expect(sentenceOf({ ...viewsOf(2, [ahead]), subjects: new Map() })).toBe(
    'You say you hold on. Your calendar says 13.6 of 68 hours were coordination and hands-on work.',
  );
});

it('is agreement where every guess lies within its range', () => {
  const guesses = { strategyShare: 0.13, decisionMakerHours: 1.5, couldRunHours: 8 };
  expect(sentenceOf(someViews({ guesses }))).toBe(
    'You guessed 1.5 h a week with decision-makers. Your calendar agrees: 1.1 h.',
  );
});

it('is an agreement of two views where nothing was guessed', () => {
  expect(sentenceOf(viewsOf(2, [HANDS_ON]))).toBe('You say you hold on. Your calendar agrees.');
});

it('passes over a guess whose measure is not enough yet', () => {
  const measures = GUESSED.map((each) =>
    each.id === 'strategy.share' ? { ...each, enough: false } : each,
  );
  expect(sentenceOf(someViews({ measures }))).toBe(
    'You guessed 3 h a week with decision-makers. Your calendar says 1.1 h.',
  );
});

it('names the largest meeting when nothing was guessed or said', () => {
  expect(sentenceOf(someViews({ guesses: NO_GUESS }))).toBe(
    '“Release sync” is your largest meeting. 5.5 h of your week.',
  );
});

it('names a largest meeting of any title without a faulty sentence', () => {
  const said = ODD_TITLES.map((title) => {
    const time = aTime({ series: [aSeries({ title })] });
    const { said: first, shown, basis } = findingOf(someViews({ time, guesses: NO_GUESS }));
    return `${first} ${shown} ${basis}`;
  });
  const faulty = said.filter((each) => findFaults(each).length > 0);
  expect(faulty).toEqual([]);
});

it('claims nothing before a calendar is read', () => {
  const time = aTime({ hours: 0, weeks: [], byKind: [], series: [], asOf: null });
  const measures = GUESSED.map((each) => ({ ...each, enough: false, value: null }));
  expect(sentenceOf(someViews({ time, measures, readAt: undefined }))).toBe(
    'Where do your hours go? Your calendar knows. Nothing is read yet.',
  );
});

it('never says that one thing is because of another', () => {
  const all = [1, 2, 3, 4, 5].flatMap((mean) =>
    [0.05, 0.3, 0.49].map((value) =>
      JSON.stringify(findingOf(viewsOf(mean, [{ ...HANDS_ON, value, low: value, high: value }]))),
    ),
  );
  expect(all.filter((text) => /because|due to|therefore/i.test(text))).toEqual([]);
});

it('ends the first ten minutes with the guess, also where a shift shows a wider gap', () => {
  const views = someViews({ self: everySelf(4), measures: [...GUESSED, HANDS_ON, ALSO_AWAY] });
  expect(findRevealed(views, compareGuesses(views))).toMatchObject({
    said: 'You guessed 35% strategic.',
    shown: 'Your calendar says 12%.',
  });
});

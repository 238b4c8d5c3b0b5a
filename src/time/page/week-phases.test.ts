import { expect, it } from 'vitest';
import { aWeek } from './a-time.ts';
import { bracketWeeks, countBasisWeeks, splitWeeks } from './week-phases.ts';

const week = (index: number, parts = {}) => aWeek(index, { byKind: { people: 10 }, ...parts });
const twelve = Array.from({ length: 12 }, (_, index) => week(index));

it('calls the last four complete weeks recent and up to eight before them the baseline', () => {
  const phases = splitWeeks(twelve);
  expect([phases.baseline.length, phases.recent.map((entry) => entry.week)]).toEqual([
    8,
    ['2026-W15', '2026-W16', '2026-W17', '2026-W18'],
  ]);
});

it('leaves leave and incomplete weeks out of both', () => {
  const weeks = twelve.map((entry, index) => ({
    ...entry,
    isComplete: index !== 10,
    isLeave: index === 9,
  }));
  const phases = splitWeeks(weeks);
  expect([phases.baseline.length, phases.recent.map((entry) => entry.week)]).toEqual([
    6,
    ['2026-W13', '2026-W14', '2026-W15', '2026-W18'],
  ]);
});

it('names the brackets by the weeks and hours they hold', () => {
  expect(bracketWeeks(twelve, String)).toEqual([
    { first: 0, last: 7, label: 'baseline, 8 complete weeks' },
    { first: 8, last: 11, label: 'last 4, 40 h' },
  ]);
});

it('says how many weeks a baseline lacks', () => {
  expect(bracketWeeks(twelve.slice(0, 6), String).map((entry) => entry.label)).toEqual([
    '2 of the 4 weeks a baseline needs',
    'last 4, 40 h',
  ]);
});

it('does not call fewer than four weeks the last four', () => {
  const labels = [1, 3].map((count) => bracketWeeks(twelve.slice(0, count), String)[0]?.label);
  expect(labels).toEqual(['one complete week, 10 h', '3 complete weeks, 30 h']);
});

it('draws no bracket without a complete week', () => {
  expect(bracketWeeks([week(0, { isComplete: false })], String)).toEqual([]);
});

it('scales from the weeks since the first hours, leave left out', () => {
  const weeks = [aWeek(0), aWeek(1), week(2), week(3, { isLeave: true }), aWeek(4), week(5)];
  expect([countBasisWeeks(weeks), countBasisWeeks([aWeek(0)])]).toEqual([3, 0]);
});

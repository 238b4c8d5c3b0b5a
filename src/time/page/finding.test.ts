import { expect, it } from 'vitest';
import { aSeries, aTime, aWeek, someWeeks } from './a-time.ts';
import { gatherFacts, sayFinding } from './finding.ts';

const format = (hours: number) => String(Math.round(hours * 10) / 10);
const week = { strategy: 2, coordination: 7, people: 6, unsorted: 2 };
const fourWeeks = someWeeks(week, week, week, week);
const release = aSeries('Release sync', 'coordination', { hours: 22, recentHours: 22 });

it('sets everything strategic against the largest series, with counts', () => {
  expect(sayFinding(aTime({ weeks: fourWeeks, series: [release] }), format)).toEqual({
    first: 'Everything strategic took 8 of 68 hours.',
    second: 'Release sync took 22.',
    line: 'From the last four complete weeks; 60 of 68 hours are sorted, 8 are not.',
  });
});

it('counts a horizon beyond a year as strategic, once', () => {
  const series = [
    release,
    aSeries('Platform 2028', 'strategy', { recentHours: 8 }),
    aSeries('Board letter', 'people', { recentHours: 3, sorting: { horizon: 'beyond a year' } }),
  ];
  expect(gatherFacts(aTime({ weeks: fourWeeks, series })).strategic).toBe(11);
});

it('does not set strategy against a series that is itself strategic', () => {
  const series = [aSeries('Platform 2028', 'strategy', { recentHours: 7 })];
  expect(sayFinding(aTime({ weeks: fourWeeks, series }), format)).toMatchObject({
    first: 'Platform 2028 took 7 of 68 hours.',
    second: 'With it, everything strategic took 8.',
  });
});

it('says that none of the hours was strategic, instead of a zero', () => {
  const none = { coordination: 10 };
  const weeks = someWeeks(none, none, none, none);
  expect(sayFinding(aTime({ weeks, series: [release] }), format)).toMatchObject({
    first: 'Release sync took 22 of 40 hours.',
    second: 'None of them was strategic.',
  });
});

it('says no share of strategy while more than a fifth of the hours is unsorted', () => {
  const loose = { strategy: 2, coordination: 5, unsorted: 9 };
  const weeks = someWeeks(loose, loose, loose, loose);
  expect(sayFinding(aTime({ weeks, series: [release] }), format)).toEqual({
    first: '36 of 64 hours are not sorted yet.',
    second: 'Release sync, the largest series, took 22.',
    line: 'From the last four complete weeks. What is strategic can be said once 80% of the hours are sorted; they are at 43%.',
  });
});

it('says that fewer than four weeks are too few for a measure', () => {
  const weeks = someWeeks({ people: 3 }, { people: 4 });
  expect(sayFinding(aTime({ weeks }), format)).toEqual({
    first: 'None of 7 hours was strategic.',
    second: 'No meeting repeats.',
    line: 'From 2 complete weeks, too few for a measure; all 7 hours are sorted.',
  });
});

it('counts all hours of the window while no week is complete', () => {
  const weeks = [aWeek(0, { byKind: { people: 3 }, isComplete: false })];
  const series = [aSeries('Weekly', 'people', { hours: 2 })];
  expect(sayFinding(aTime({ weeks, series }), format)).toEqual({
    first: 'No complete week yet.',
    second: 'Weekly is the largest series so far.',
    line: '3 hours are counted, 3 of them sorted. A share is said from four complete weeks on.',
  });
});

it('tells a window without hours from no hours at all', () => {
  const asOf = '2026-05-10T22:00:00Z';
  expect([
    sayFinding(aTime(), format).first,
    sayFinding(aTime({ asOf }), format).first,
    sayFinding(aTime(), format, false).first,
  ]).toEqual(['No hours counted yet.', 'No hours in these weeks.', 'No hours in these weeks.']);
});

it('never lets a long title push the sentence off the page', () => {
  const series = [aSeries('x'.repeat(300), 'people', { recentHours: 9 })];
  const { second } = sayFinding(aTime({ weeks: fourWeeks, series }), format);
  expect(second).toBe(`${'x'.repeat(39)}… took 9.`);
});

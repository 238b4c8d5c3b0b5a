import { expect, it } from 'vitest';
import { CAPABILITY_IDS } from '../../kernel/capability.ts';
import type { Time } from '../../time/model.ts';
import { aMeasure, aTime, aWeek, everySelf, NO_GUESS, someViews } from './a-views.ts';
import { listMissing, sayShortage } from './missing.ts';

const RESOLVED = CAPABILITY_IDS.map((id) => aMeasure({ id: `${id}.one` }));

/** Of a hundred hours in the last four weeks; of the weeks before, none is sorted. */
function sortedBy(hours: number): Time['byKind'] {
  return [
    { kind: 'strategy', hours, share: hours / 200, recentHours: hours },
    { kind: 'unsorted', hours: 200 - hours, share: 1 - hours / 200, recentHours: 100 - hours },
  ];
}

function linesOf(views: Parameters<typeof listMissing>[0]): string[] {
  return listMissing(views).map(
    ({ shift, what, action }) => `${shift === null ? '' : `${shift}, `}${what} → ${action}`,
  );
}

it('is nothing when everything is there', () => {
  expect(linesOf(someViews({ self: everySelf(4), measures: RESOLVED }))).toEqual([]);
});

it('begins with the calendar when there is none', () => {
  expect(linesOf(someViews({ readAt: undefined, guesses: NO_GUESS }))).toEqual([
    'Your calendar → Add it',
    'Your three guesses → Guess',
    'What you say → Answer two questions a shift',
  ]);
});

it('names weeks, people and sorting with their numbers', () => {
  const time = aTime({
    weeks: [aWeek('2026-W11'), aWeek('2026-W12'), aWeek('2026-W13', false)],
    byKind: sortedBy(68.5),
  });
  const people = { reports: 0, decisionMakers: 0 };
  expect(linesOf(someViews({ time, people, self: everySelf(3) }))).toEqual([
    '2 more complete weeks → Read a longer export',
    'Your decision-makers → Name them',
    'Your reports → Name them',
    'Sorting, 68% of 80% → Sort more',
  ]);
});

it('names each shift whose measures are all below their minimum, and leads to what they need', () => {
  const measures = RESOLVED.map((measure) =>
    measure.id === 'perspective.one' ? { ...measure, enough: false, value: null } : measure,
  );
  const self = everySelf(4);
  self.delete('network');
  expect(linesOf(someViews({ measures, self }))).toEqual([
    'Network, what you say → Answer two questions a shift',
    'Perspective, data → See what it needs',
  ]);
});

it('says in a few words why a shift shows no data', () => {
  const none = aMeasure({ enough: false, value: null, low: null, high: null });
  const shortOf = (change: Parameters<typeof someViews>[0]) =>
    sayShortage('strategy', someViews({ measures: [none], ...change }));
  expect([
    shortOf({ measures: [] }),
    shortOf({ readAt: undefined }),
    shortOf({ time: aTime({ weeks: [aWeek('2026-W12')] }) }),
    shortOf({ time: aTime({ byKind: sortedBy(61) }) }),
    shortOf({}),
    shortOf({ measures: [aMeasure({ low: 0.02, high: 0.3 })] }),
    shortOf({ measures: [none, aMeasure({ isAnchor: false })] }),
  ]).toEqual([
    'nothing measured yet',
    'no calendar yet',
    'not enough data: 3 more weeks',
    'not enough data: 61% of 80% sorted',
    'not enough data',
    'its range runs from away to there',
    'none of its main measures yet',
  ]);
});

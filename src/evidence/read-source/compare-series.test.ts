import { expect, it } from 'vitest';
import { compareSeries, type SeriesText, shareKnownAgain } from './compare-series.ts';

function series(uid: string, title: string, calendar = 'Work', overrides: readonly string[] = []) {
  const text = JSON.stringify({ master: { title }, overrides });
  return { uid, calendar, text, events: 1 + overrides.length };
}

function compare(stored: readonly SeriesText[], read: readonly SeriesText[]) {
  const numbered = stored.map((one, index) => ({ ...one, number: index + 1 }));
  const { fresh, replaced, missing, added, changed } = compareSeries(numbered, read);
  return {
    fresh: fresh.map((index) => read[index]?.uid),
    replaced: replaced.map(({ number }) => number),
    missing: missing.map(({ number }) => number),
    added,
    changed,
  };
}

const NOTHING = { fresh: [], replaced: [], missing: [], added: 0, changed: 0 };

it('finds nothing to do for the same series in another order', () => {
  const [one, two] = [series('a', 'A'), series('b', 'B')];
  expect([compare([], []), compare([one, two], [two, one])]).toEqual([NOTHING, NOTHING]);
});

it('tells what is new, what differs and what is gone, overrides counted as events', () => {
  const stored = [series('a', 'A'), series('b', 'B', 'Work', ['x']), series('c', 'C')];
  const read = [
    series('a', 'A'),
    series('b', 'B', 'Work', ['x', 'y']),
    series('d', 'D', 'Work', ['z']),
  ];
  expect(compare(stored, read)).toEqual({
    fresh: ['b', 'd'],
    replaced: [2],
    missing: [3],
    added: 2,
    changed: 1,
  });
});

it('keeps the same UID in two calendars apart, and meets a renamed calendar again', () => {
  const both = [series('a', 'A', 'Work'), series('a', 'A', 'Home')];
  expect(compare(both, both.toReversed())).toEqual(NOTHING);
  expect(compare([series('a', 'A', 'Work')], [series('a', 'A', 'Job')])).toEqual({
    ...NOTHING,
    fresh: ['a'],
    replaced: [1],
    changed: 1,
  });
});

it('says how much of what is stored a reading names again', () => {
  const stored = ['a', 'b', 'c', 'd'].map((uid) => ({ uid }));
  expect([
    shareKnownAgain([], [{ uid: 'a' }]),
    shareKnownAgain(stored, []),
    shareKnownAgain(stored, [{ uid: 'b' }, { uid: 'd' }, { uid: 'e' }]),
  ]).toEqual([0, 0, 0.5]);
});

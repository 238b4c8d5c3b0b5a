import { describe, expect, it } from 'vitest';
import { someAround } from '../../../../../tests/around-builders.ts';
import { somePeople } from '../../../../../tests/facts-builders.ts';
import { aSeries } from '../../../../../tests/time-builders.ts';
import { describeCircle } from './circle.ts';

const DAYS = ['2026-03-16T09:00:00Z', '2026-03-18T09:00:00Z'];
const PEOPLE = somePeople({
  fay: { name: 'Fay', function: 'Finance' },
  fox: { name: 'Fox', function: 'Finance' },
  sue: { name: 'Sue', function: 'Support' },
  sam: { name: 'Sam', function: 'Support' },
  pat: { name: 'Pat', function: 'Product' },
});

function circle(groups: readonly (readonly string[])[], most = 80) {
  const occurrences = groups.flatMap((names, at) =>
    aSeries(
      { with: names },
      DAYS.map((day) => day.replace('T09', `T${String(8 + at).padStart(2, '0')}`)),
    ),
  );
  return describeCircle(someAround(occurrences, { people: PEOPLE, homeFunction: 'Product' }), most);
}

describe('the people around you', () => {
  it('are the strongest ties, with the ties of these among each other, each once', () => {
    const { all, ties, links } = circle(
      [['fay'], ['fay', 'fox'], ['fox', 'sue'], ['sam', 'sue']],
      3,
    );
    expect([all, ties.map(({ name }) => name), links.map(([one, other]) => [one, other])]).toEqual([
      4,
      ['Fay', 'Fox', 'Sue'],
      [
        [0, 1],
        [1, 2],
      ],
    ]);
  });

  it('are nobody without a calendar', () => {
    expect(circle([])).toEqual({ until: '2026-03-23', all: 0, ties: [], links: [], sentences: [] });
  });
});

describe('what they say together', () => {
  it('names functions that only you join, two people in each at least', () => {
    expect(circle([['fay', 'fox'], ['sue', 'sam'], ['pat']]).sentences).toEqual([
      'Of 5 live ties with a known function, 4 are outside Product.',
      'You are the only bridge between Finance and Support that your calendar shows: 2 people and 2, none of whom met one of the other with you.',
    ]);
  });

  it('names none where one of them met one of the other', () => {
    const { sentences } = circle([
      ['fay', 'fox'],
      ['sue', 'sam'],
      ['fox', 'sue'],
    ]);
    expect(sentences.filter((sentence) => sentence.includes('bridge'))).toEqual([]);
  });

  it('says what ties count for only from fifteen, half of them met with another', () => {
    // Eight pairs, each alone for an hour on two days: 16 equal ties, effective size 15.
    const pairs = Array.from({ length: 8 }, (_, at) => [`a${at}`, `b${at}`]);
    expect(circle(pairs).sentences.slice(0, 2)).toEqual([
      'Your 16 ties count for 15.0 people who are not reached through each other.',
      'Constraint, how far they know each other, is 0.14. As many equal ties have 0.06 if none of them met, 0.23 if all did.',
    ]);
    expect(circle(pairs.slice(0, 7)).sentences).toEqual([]);
  });
});

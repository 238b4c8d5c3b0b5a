import { describe, expect, it } from 'vitest';
import { measured, someFacts, somePeople } from '../../../tests/facts-builders.ts';
import { anOccurrence, aSeries, weekly } from '../../../tests/time-builders.ts';
import { breadthOf } from './measures/breadth.ts';

const MONDAYS = weekly('2026-02-23T09:00:00Z', 4);
const TUESDAYS = weekly('2026-02-24T09:00:00Z', 4);
const FUNCTIONS = ['Finance', 'Product', 'Sales'];
const PEOPLE = somePeople({
  fi: { function: 'Finance' },
  fo: { function: 'Finance' },
  pro: { function: 'Product' },
  sal: { function: 'Sales' },
  odd: { function: 'Astrology' },
});
const KNOWN = { people: PEOPLE, functions: FUNCTIONS };

describe('perspective.multi-function', () => {
  it('is the hours with two functions or more, of the hours with others', () => {
    // 2 of 5 h with others each week; the hour alone is no part of the whole.
    const occurrences = [
      ...aSeries({ hours: 2, with: ['fi', 'pro'] }, MONDAYS),
      ...aSeries({ hours: 3, with: ['fi', 'fo'] }, TUESDAYS),
      ...aSeries({ hours: 1 }, weekly('2026-02-25T09:00:00Z', 4)),
    ];
    const { value, count, weeks } = measured(
      'perspective.multi-function',
      someFacts(occurrences, KNOWN),
    );
    expect([value, count, weeks.at(-1)?.value]).toEqual([0.4, { n: 8, of: 20 }, 0.4]);
  });

  it('is unknown while functions are known of less than 80%, of outsiders that they have none', () => {
    // Of 3 h two are with a known and an unknown person, one with an outsider: (2 × ½ + 1)/3.
    const occurrences = [
      ...aSeries({ hours: 2, with: ['fi', 'odd'] }, MONDAYS),
      ...aSeries({ hours: 1, with: ['x@elsewhere.example'] }, TUESDAYS),
    ];
    const { value, missing } = measured(
      'perspective.multi-function',
      someFacts(occurrences, KNOWN),
    );
    expect([value, missing]).toEqual([
      undefined,
      'Of 12 hours with others, 8 are with people of known function; 10 needed.',
    ]);
  });
});

describe('perspective.breadth', () => {
  it('is entropy over that of K alike: counts 5, 3, 2 of three give .9372', () => {
    expect([
      breadthOf([5, 3, 2], 3),
      breadthOf([4, 4, 4], 3),
      breadthOf([9], 3),
      breadthOf([], 3),
      breadthOf([9], 1),
    ]).toEqual([expect.closeTo(0.9372, 4), expect.closeTo(1, 12), 0, undefined, undefined]);
  });

  it('splits the hours of an event equally over its people of known function', () => {
    // Each week 6 h: Finance 4, Product 2 (of three known, one unknown); 4 h Sales.
    // Shares .4, .2, .4: entropy 1.05492, over ln 3: .96023.
    const occurrences = [
      ...aSeries({ hours: 6, with: ['fi', 'fo', 'pro', 'odd'] }, MONDAYS),
      ...aSeries({ hours: 4, with: ['sal'] }, TUESDAYS),
    ];
    const { value, low, high, count } = measured(
      'perspective.breadth',
      someFacts(occurrences, KNOWN),
    );
    const found = expect.closeTo(0.96023, 5);
    expect([value, low, high, count]).toEqual([found, found, found, { n: 40, of: 40 }]);
  });

  it('is unknown below twenty hours, and with fewer than two functions', () => {
    const few = aSeries({ hours: 4, with: ['fi'] }, MONDAYS);
    const many = aSeries({ hours: 6, with: ['fi'] }, MONDAYS);
    expect([
      measured('perspective.breadth', someFacts(few, KNOWN)).missing,
      measured('perspective.breadth', someFacts(many, { ...KNOWN, functions: ['Finance'] }))
        .missing,
    ]).toEqual([
      '16 hours with people of known function; 20 needed.',
      'Fewer than two functions are listed; list at least two.',
    ]);
  });
});

describe('perspective.reached', () => {
  const WEEK = aSeries({ title: 'people: staff', hours: 6, with: ['fi'] }, MONDAYS);

  it('counts functions with two contacts in 28 days, with one person or two', () => {
    const occurrences = [
      ...WEEK,
      anOccurrence({ start: '2026-03-18T09:00:00Z', with: ['pro'] }),
      anOccurrence({ start: '2026-03-19T09:00:00Z', with: ['sal'], title: 'people: a' }),
      anOccurrence({ start: '2026-02-22T09:00:00Z', with: ['sal'], title: 'people: b' }),
    ];
    const { value, count, records } = measured(
      'perspective.reached',
      someFacts(occurrences, KNOWN),
    );
    expect([value, count, records.map(({ detail, isPart }) => [detail, isPart])]).toEqual([
      1,
      { n: 1, of: 3 },
      [
        ['4 contacts in 28 days', true],
        ['1 contact in 28 days', false],
        ['1 contact in 28 days', false],
      ],
    ]);
  });

  it('heads for half of the functions, two at least', () => {
    const headings = [FUNCTIONS, [...FUNCTIONS, 'a', 'b', 'c', 'd']].map(
      (functions) =>
        measured('perspective.reached', someFacts(WEEK, { ...KNOWN, functions })).heading,
    );
    expect(headings).toEqual([2, 3.5]);
  });

  it('is unknown while nobody has a function', () => {
    const { value, missing } = measured(
      'perspective.reached',
      someFacts(WEEK, { functions: FUNCTIONS }),
    );
    expect([value, missing]).toEqual([
      undefined,
      'No person has a function yet; say it of those you meet most.',
    ]);
  });
});

describe('perspective.outside', () => {
  it('is the hours with an outsider: by domain, unless you said who they are', () => {
    const people = somePeople({
      'ann@home.example': { relations: ['report'] },
      cust: { relations: ['customer'] },
    });
    const occurrences = [
      ...aSeries({ hours: 2, with: ['ann@home.example'] }, MONDAYS),
      ...aSeries({ hours: 2, with: ['bo', 'x@elsewhere.example'] }, TUESDAYS),
      ...aSeries({ hours: 1, with: ['cust'] }, weekly('2026-02-25T09:00:00Z', 4)),
    ];
    const { value, count } = measured('perspective.outside', someFacts(occurrences, { people }));
    expect([value, count]).toEqual([0.6, { n: 12, of: 20 }]);
  });

  it('is unknown while your own domains are', () => {
    const facts = someFacts(aSeries({ hours: 2, with: ['bo'] }, MONDAYS), { domains: new Set() });
    expect(measured('perspective.outside', facts).missing).toBe(
      'Your own domains are not known; say which count as inside.',
    );
  });
});

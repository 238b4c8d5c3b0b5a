import { describe, expect, it } from 'vitest';
import { measured, someFacts, somePeople } from '../../../../tests/facts-builders.ts';
import { anOccurrence, aSeries } from '../../../../tests/time-builders.ts';
import type { KnownPerson } from '../../../people/model.ts';

/** As of Monday 23 March; 28 days before is 23 February. */
const LAST_DAYS = ['2026-03-16T09:00:00Z', '2026-03-18T09:00:00Z'];

describe('network.senior', () => {
  const people = somePeople({
    cfo: { relations: ['decision-maker'] },
    vp: { level: 2 },
    ann: { level: -1 },
  });

  it('is the strength of ties two levels up or with decision-makers, of all', () => {
    // As of 23 March, 28 days after 23 February: each weighs half. CFO 1 h alone, VP 2 h among
    // two: 1 each; Ann 1 of those two hours and 5 h alone: 6. 2 of 8.
    const start = '2026-02-23T09:00:00Z';
    const occurrences = [
      anOccurrence({ start, with: ['cfo'] }),
      anOccurrence({ start, hours: 2, with: ['vp', 'ann'] }),
      anOccurrence({ start, hours: 5, with: ['ann'] }),
    ];
    const { value, count, records } = measured(
      'network.senior',
      someFacts(occurrences, { people }),
    );
    expect([value, count, records.map(({ detail, isPart }) => [detail, isPart])]).toEqual([
      0.25,
      { n: 2, of: 3 },
      [
        ['75.0% of tie strength, 1 level down', false],
        ['12.5% of tie strength, decision-maker', true],
        ['12.5% of tie strength, 2 levels up', true],
      ],
    ]);
  });

  it('is unknown while levels are known of less than 80% of the strength', () => {
    const occurrences = [
      anOccurrence({ hours: 3, with: ['ann'] }),
      anOccurrence({ with: ['stranger'] }),
    ];
    const { value, missing } = measured('network.senior', someFacts(occurrences, { people }));
    expect([value, missing]).toEqual([
      undefined,
      'The level of people with 75% of the tie strength is known; 80% needed.',
    ]);
  });
});

describe('network.ei', () => {
  function team(outside: number, inside: number) {
    const names = Array.from({ length: outside + inside }, (_, index) => `p${index}`);
    const said = names.map((name, index): [string, Partial<KnownPerson>] => [
      name,
      { function: index < outside ? 'Finance' : 'Product' },
    ]);
    const occurrences = names.flatMap((name) => aSeries({ with: [name] }, LAST_DAYS));
    return { people: somePeople(Object.fromEntries(said)), occurrences };
  }

  it('is outside less inside of all active ties with a known function', () => {
    // Twelve outside and three inside: 9/15. A tie of one contact, or without a function, is none.
    const { people, occurrences } = team(12, 3);
    const more = [
      anOccurrence({ start: LAST_DAYS[0] ?? '', with: ['seldom'] }),
      ...aSeries({ with: ['unknown'] }, LAST_DAYS),
    ];
    const known = new Map([...people, ...somePeople({ seldom: { function: 'Finance' } })]);
    const { value, low, high, count } = measured(
      'network.ei',
      someFacts([...occurrences, ...more], { people: known, homeFunction: 'Product' }),
    );
    expect([value, low, high, count]).toEqual([0.6, 0.6, 0.6, { n: 12, of: 15 }]);
  });

  it('agrees with seven outside and three inside: .4', () => {
    const { people, occurrences } = team(14, 6);
    const facts = someFacts(occurrences, { people, homeFunction: 'Product' });
    expect(measured('network.ei', facts).value).toBeCloseTo(0.4, 12);
  });

  it('takes the function of most reports for yours until you say otherwise', () => {
    const { people, occurrences } = team(12, 3);
    const reports = somePeople({
      a: { relations: ['report'], function: 'Product' },
      b: { relations: ['report'], function: 'Product' },
      c: { relations: ['report'], function: 'Finance' },
    });
    const known = new Map([...people, ...reports]);
    expect(measured('network.ei', someFacts(occurrences, { people: known })).value).toBe(0.6);
  });

  it('is unknown below 15 ties, and while your own function is unknown', () => {
    const { people, occurrences } = team(10, 4);
    const few = someFacts(occurrences, { people, homeFunction: 'Product' });
    const homeless = team(12, 3);
    expect([
      measured('network.ei', few).missing,
      measured('network.ei', someFacts(homeless.occurrences, homeless)).missing,
    ]).toEqual([
      '14 active ties with a known function; 15 needed.',
      'Your own function is not known; say which it is. 0 active ties with a known function; 15 needed.',
    ]);
  });
});

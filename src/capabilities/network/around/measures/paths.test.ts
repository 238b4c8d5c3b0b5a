import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { someAround } from '../../../../../tests/around-builders.ts';
import { somePeople } from '../../../../../tests/facts-builders.ts';
import { anOccurrence } from '../../../../../tests/time-builders.ts';
import type { Occurrence } from '../../../../evidence/model.ts';
import type { AroundFacts } from './facts.ts';
import { findIntroducers, readWays } from './paths.ts';

const CFO = 'cfo@acme.example';

function introducers(facts: AroundFacts, to = CFO) {
  return findIntroducers(facts, readWays(facts), to);
}

describe('a warm path', () => {
  it('leads through those whose ties with both are strongest together, two at most', () => {
    // All 28 days ago: each counts half. With Ann 3 h alone and 1 h with the CFO: own 3/2 + 1/4,
    // theirs 1/4. With Bo 1 h with the CFO alone beside: own 1/4, theirs 1/4; with Cy the same,
    // and 1 h alone: own 3/4. Ann 7/16, Cy 3/16, Bo 1/16.
    const start = '2026-02-23T09:00:00Z';
    const facts = someAround([
      anOccurrence({ start, title: 'Lunch', hours: 3, with: ['ann'] }),
      anOccurrence({ start, title: 'Budget', with: ['ann', 'cfo'] }),
      anOccurrence({ start, title: 'Prices', with: ['bo', 'cfo'] }),
      anOccurrence({ start, title: 'Prices', with: ['cy', 'cfo'] }),
      anOccurrence({ start, title: 'Walk', with: ['cy'] }),
    ]);
    const found = introducers(facts);
    expect(found.map(({ name }) => name)).toEqual(['ann@acme.example', 'cy@acme.example']);
    expect(found[0]).toEqual({
      id: 'ann@acme.example',
      name: 'ann@acme.example',
      by: 'met',
      function: null,
      ownStrength: 1.75,
      theirStrength: 0.25,
      recently: 1,
      together: 1,
      inLarger: 0,
      last: '2026-02-23',
      titles: ['Budget'],
    });
  });

  it('is guessed by function where nobody was met with them, most larger meetings first', () => {
    const crowd = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const people = somePeople({
      cfo: { function: 'Finance' },
      wen: { name: 'Wen', function: 'Finance' },
      fay: { name: 'Fay', function: 'Finance' },
      ops: { function: 'Operations' },
    });
    const facts = someAround(
      [
        anOccurrence({ with: ['fay'], hours: 4 }),
        anOccurrence({ with: ['wen'], hours: 1 }),
        anOccurrence({ with: ['ops'], hours: 9 }),
        anOccurrence({ title: 'All hands', with: ['cfo', 'wen', ...crowd] }),
      ],
      { people },
    );
    expect(
      introducers(facts).map(({ name, by, inLarger, together, theirStrength, titles }) => [
        name,
        by,
        inLarger,
        together,
        theirStrength,
        titles,
      ]),
    ).toEqual([
      ['Wen', 'function', 1, 0, null, ['All hands']],
      ['Fay', 'function', 0, 0, null, []],
    ]);
  });

  it('is none where nobody is known to be near them', () => {
    const facts = someAround([anOccurrence({ with: ['ann'] })]);
    expect([introducers(facts), introducers(someAround([]))]).toEqual([[], []]);
  });
});

describe('the way through someone', () => {
  const others = fc.subarray(['ann', 'bo', 'cy', 'cfo'], { minLength: 1 });
  const meeting = fc.record({ back: fc.integer({ min: 1, max: 300 }), others });

  function meet(meetings: readonly { back: number; others: string[] }[]): Occurrence[] {
    return meetings.map(({ back, others: met }) => {
      const start = new Date(Date.parse('2026-03-23T09:00:00Z') - back * 86_400_000);
      return anOccurrence({ start: start.toISOString(), with: met });
    });
  }

  function wayThrough(occurrences: readonly Occurrence[], until = '2026-03-23T00:00:00Z') {
    const found = introducers(someAround(occurrences, { until })).find(
      ({ id }) => id === 'ann@acme.example',
    );
    return (found?.ownStrength ?? 0) * (found?.theirStrength ?? 0);
  }

  it('never leads through whom it leads to, and always through someone with ties to both', () => {
    fc.assert(
      fc.property(fc.array(meeting), (meetings) => {
        for (const { id, ownStrength, theirStrength } of introducers(someAround(meet(meetings)))) {
          expect([id === CFO, ownStrength >= 0, (theirStrength ?? 0) >= 0]).toEqual([
            false,
            true,
            true,
          ]);
        }
      }),
    );
  });

  const pair = fc.record({
    back: fc.integer({ min: 1, max: 300 }),
    others: fc.subarray(['ann', 'cfo'], { minLength: 1 }),
  });

  it('never gets stronger by time alone', () => {
    fc.assert(
      fc.property(fc.array(pair), fc.integer({ min: 0, max: 60 }), (meetings, later) => {
        const occurrences = meet(meetings);
        const until = new Date(Date.parse('2026-03-23T00:00:00Z') + later * 86_400_000);
        expect(wayThrough(occurrences, until.toISOString())).toBeLessThanOrEqual(
          wayThrough(occurrences),
        );
      }),
    );
  });

  it('never gets weaker by one more meeting of all three', () => {
    fc.assert(
      fc.property(fc.array(pair), fc.integer({ min: 1, max: 300 }), (meetings, back) => {
        const more = [...meetings, { back, others: ['ann', 'cfo'] }];
        expect(wayThrough(meet(more))).toBeGreaterThanOrEqual(wayThrough(meet(meetings)));
      }),
    );
  });
});

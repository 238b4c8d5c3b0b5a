import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measured, someFacts } from '../../../../tests/facts-builders.ts';
import type { Delegation } from '../../../notebook/delegations/model.ts';

/** The facts are of Monday 2026-03-23. */
function aDelegation(parts: Partial<Delegation> = {}): Delegation {
  return {
    id: '1',
    what: 'Release notes',
    to: 'Priya',
    level: 4,
    stake: 2,
    hoursAWeek: null,
    since: '2026-01-05',
    ended: null,
    series: [],
    changes: [],
    ...parts,
  };
}

function several(count: number, parts: Partial<Delegation> = {}): Delegation[] {
  return Array.from({ length: count }, () => aDelegation(parts));
}

function found(id: string, delegations: readonly Delegation[]) {
  const { value, low, high, count, missing, records } = measured(
    id,
    someFacts([], { delegations }),
  );
  return { value, low, high, count, missing, records };
}

describe('delegation.authority', () => {
  it('is the mean level of what is handed on, by what is at stake', () => {
    const delegations = [
      ...several(3, { level: 2, stake: 5 }),
      ...several(2, { level: 6, stake: 1 }),
      aDelegation({ level: 7, stake: 3 }),
    ];
    // (3·5·2 + 2·1·6 + 3·7) / (15 + 2 + 3) = 63 / 20
    const { value, low, high, count } = found('delegation.authority', delegations);
    expect({ value, low, high, count }).toEqual({
      value: 3.15,
      low: 3.15,
      high: 3.15,
      count: { n: 6, of: 6 },
    });
  });

  it('leaves out what ended, and what came back until it is handed on again', () => {
    const back = { kind: 'taken-back', on: '2026-03-02' } as const;
    const delegations = [
      ...several(6),
      aDelegation({ level: 7, ended: '2026-03-01' }),
      aDelegation({ what: 'Budget', level: 7, changes: [back] }),
    ];
    const { value, count, records } = found('delegation.authority', delegations);
    expect([value, count, records.at(-1)]).toEqual([
      4,
      { n: 6, of: 7 },
      {
        title: 'Budget',
        when: '2026-01-05',
        detail: 'with you again, stake 2',
        hours: null,
        isPart: false,
      },
    ]);
    const again = { kind: 'level', on: '2026-03-09', from: 7, to: 7 } as const;
    const handedOn = aDelegation({ level: 7, changes: [back, again] });
    expect(found('delegation.authority', [...several(6), handedOn]).count).toEqual({ n: 7, of: 7 });
  });

  it('needs six', () => {
    expect(found('delegation.authority', several(5)).missing).toBe(
      '5 delegations are handed on; 6 needed.',
    );
  });

  it('never leaves the levels it is made of, and does not ask who holds what', () => {
    const some = fc.record({
      level: fc.integer({ min: 1, max: 7 }),
      stake: fc.integer({ min: 1, max: 5 }),
    });
    fc.assert(
      fc.property(fc.array(some, { minLength: 6, maxLength: 20 }), (parts) => {
        const levels = parts.map(({ level }) => level);
        const delegations = parts.map((part) => aDelegation(part));
        const { value } = found('delegation.authority', delegations);
        expect(value).toBeGreaterThanOrEqual(Math.min(...levels) - 1e-9);
        expect(value).toBeLessThanOrEqual(Math.max(...levels) + 1e-9);
        expect(found('delegation.authority', delegations.toReversed()).value).toBeCloseTo(
          value ?? Number.NaN,
          9,
        );
      }),
      { numRuns: 40 },
    );
  });
});

describe('delegation.taken-back', () => {
  it('is the share that came back or was lowered in 90 days, each once', () => {
    const delegations = [
      ...several(7),
      aDelegation({ changes: [{ kind: 'taken-back', on: '2026-03-20' }] }),
      aDelegation({
        level: 2,
        changes: [
          { kind: 'level', on: '2026-01-20', from: 5, to: 3 },
          { kind: 'level', on: '2026-02-20', from: 3, to: 2 },
        ],
      }),
      // 90 days end with today: 2025-12-23 is the day before them
      aDelegation({
        since: '2025-11-01',
        changes: [{ kind: 'taken-back', on: '2025-12-23' }],
      }),
    ];
    const { value, count, low, high, records } = found('delegation.taken-back', delegations);
    // Wilson of 2 in 10 with z 1.2816: centre (.2 + .0821) / 1.1642 = .2423,
    // reach 1.2816 × √(.016 + .00411) / 1.1642 = .1561
    expect([value, count, low, high]).toEqual([
      0.2,
      { n: 2, of: 10 },
      expect.closeTo(0.0862, 3),
      expect.closeTo(0.3984, 3),
    ]);
    expect(records.slice(0, 3).map(({ when, detail }) => [when, detail])).toEqual([
      ['2026-03-20', 'taken back'],
      ['2026-02-20', 'lowered from 3 to 2'],
      ['2026-01-05', 'not taken back'],
    ]);
  });

  it('needs ten, and counts none that ended before the 90 days', () => {
    const delegations = [...several(9), aDelegation({ since: '2025-01-01', ended: '2025-06-01' })];
    const { value, missing } = found('delegation.taken-back', delegations);
    expect([value, missing]).toEqual([
      undefined,
      '9 delegations are noted for the last 90 days; 10 needed.',
    ]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Claim, gapsWithin, mergeClaims, shareTime, uncoveredTime } from './overlap.ts';

describe('sharing time', () => {
  it('gives a moment to the strongest claim and the rest back to the weaker', () => {
    const claims = [
      { start: 4, end: 6 },
      { start: 0, end: 10 },
    ];
    expect(shareTime(claims)).toEqual([
      { start: 0, end: 4, claim: 1 },
      { start: 4, end: 6, claim: 0 },
      { start: 6, end: 10, claim: 1 },
    ]);
  });

  it('leaves gaps that nobody claims', () => {
    const claims = [
      { start: 8, end: 9 },
      { start: 0, end: 1 },
    ];
    expect(shareTime(claims)).toEqual([
      { start: 0, end: 1, claim: 1 },
      { start: 8, end: 9, claim: 0 },
    ]);
  });

  it('makes nothing of nothing', () => {
    expect(shareTime([])).toEqual([]);
  });

  it('gives each minute to the first of the claims on it, for any claims', () => {
    fc.assert(
      fc.property(fc.array(aClaim()), (claims) => {
        const given = minutes(shareTime(claims));
        const expected = new Map<number, number>();
        for (const [index, claim] of [...claims.entries()].reverse()) {
          for (let minute = claim.start; minute < claim.end; minute++) expected.set(minute, index);
        }
        expect(given).toEqual(new Map([...expected].sort((a, b) => a[0] - b[0])));
      }),
    );
  });

  it('shares the claims of ten years, each minute of them once', () => {
    const claims = Array.from({ length: 45_000 }, (_, index) => {
      const start = ((index * 7_919) % 45_000) * 100;
      return { start, end: start + 50 + (index % 7) * 60 };
    });
    const claimed = new Set<number>();
    for (const { start, end } of claims)
      for (let minute = start; minute < end; minute++) claimed.add(minute);
    const shared = shareTime(claims).reduce((sum, { start, end }) => sum + end - start, 0);
    expect(shared).toBe(claimed.size);
  });
});

describe('gaps', () => {
  it('are what merged claims leave of a span', () => {
    const merged = mergeClaims([
      { start: 5, end: 7 },
      { start: 1, end: 3 },
      { start: 2, end: 4 },
      { start: 7, end: 8 },
    ]);
    expect([merged, gapsWithin(merged, { start: 2, end: 10 })]).toEqual([
      [
        { start: 1, end: 4 },
        { start: 5, end: 8 },
      ],
      [
        { start: 4, end: 5 },
        { start: 8, end: 10 },
      ],
    ]);
  });

  it('and claims together make the span', () => {
    fc.assert(
      fc.property(fc.array(aClaim()), aClaim(), (claims, span) => {
        const merged = mergeClaims(claims);
        const covered = minutes(merged.map((claim) => ({ ...claim, claim: 0 })));
        const inside = [...covered.keys()].filter((at) => span.start <= at && at < span.end);
        expect(uncoveredTime(merged, span)).toBe(span.end - span.start - inside.length);
      }),
    );
  });
});

function aClaim(): fc.Arbitrary<Claim> {
  return fc
    .record({ start: fc.nat(60), length: fc.integer({ min: 1, max: 30 }) })
    .map(({ start, length }) => ({ start, end: start + length }));
}

function minutes(stretches: readonly (Claim & { readonly claim: number })[]): Map<number, number> {
  const given = new Map<number, number>();
  for (const { start, end, claim } of stretches) {
    for (let minute = start; minute < end; minute++) {
      expect(given.has(minute)).toBe(false);
      given.set(minute, claim);
    }
  }
  return given;
}

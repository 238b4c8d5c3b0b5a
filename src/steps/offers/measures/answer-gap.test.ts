import { expect, it } from 'vitest';
import type { CapabilityId } from '../../../kernel/capability.ts';
import type { Shift } from '../../../mirror/model.ts';
import { findFirstShift, findGap, findWidestShift, isReached } from './answer-gap.ts';

interface Parts {
  readonly self?: number;
  readonly at?: number;
  readonly size?: Shift['gap']['size'];
  readonly rank?: number;
  readonly isThin?: boolean;
  readonly importance?: number;
  readonly place?: number;
}

function aShift(capability: CapabilityId, parts: Parts = {}): Shift {
  const { self, at = null, size = 'agree', rank = null, isThin = false, place } = parts;
  const measure = `${capability}.share`;
  const near = { low: place ?? 0, high: place ?? 0, state: 'near' } as const;
  return {
    ...{ capability, title: capability, from: '', importance: parts.importance ?? 3 },
    self:
      self === undefined
        ? null
        : { position: self, state: 'near', mean: 3, answered: 2, of: 6, answeredOn: '2026-11-01' },
    others: null,
    data: {
      ...{ at, low: at, high: at, state: null, resolved: 2, measures: 5, inputs: 2 },
      ...{ isThin, isMixed: false, missing: null },
      positions: place === undefined ? [] : [{ measure, at: place, ...near }],
    },
    gap: {
      ...{ size, rank, word: 'agree', distance: null, isTied: false, isAmongWidest: true },
      sentence: null,
    },
  };
}

it('answers first what was revealed, then the widest gap on more than one measure', () => {
  const shifts = [
    aShift('strategy', { size: 'wide', rank: 2 }),
    aShift('network', { size: 'wide', rank: 1, isThin: true }),
    aShift('delegation', { size: 'some', rank: 3 }),
  ];
  expect([
    findFirstShift(shifts, 'leadership'),
    findFirstShift(shifts, undefined),
    findWidestShift(shifts),
    findWidestShift([aShift('strategy', { self: 0.3 })]),
  ]).toEqual(['leadership', 'strategy', 'strategy', undefined]);
});

it('answers without data the shift in which its owner stands lowest, by its importance', () => {
  const shifts = [
    aShift('strategy', { self: 0.3 }),
    aShift('network', { self: 0.3, importance: 5 }),
    aShift('delegation', { self: 0.9, importance: 5 }),
  ];
  expect([findFirstShift(shifts, undefined), findFirstShift([], undefined)]).toEqual([
    'network',
    undefined,
  ]);
});

it('takes the place of the measure, else of the shift by its data, else by what is said', () => {
  const shifts = [
    aShift('strategy', { place: 0.25, at: 0.75, self: 1 }),
    aShift('network', { at: 0.75, self: 1 }),
    aShift('delegation', { self: 0.5 }),
    aShift('leadership'),
  ];
  const gaps = shifts.map(({ capability: shift }) =>
    findGap({ shift, measure: `${shift}.share` }, shifts),
  );
  expect(gaps).toEqual([0.75, 0.25, 0.5, undefined]);
});

it('knows a measure that is at its heading', () => {
  const shifts = [aShift('strategy', { place: 1 }), aShift('network', { place: 0.99 })];
  expect([isReached('strategy.share', shifts), isReached('network.share', shifts)]).toEqual([
    true,
    false,
  ]);
});

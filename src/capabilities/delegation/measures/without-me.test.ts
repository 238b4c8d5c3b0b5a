import { expect, it } from 'vitest';
import { measured, someFacts } from '../../../../tests/facts-builders.ts';
import type { Decider, Decision } from '../../../notebook/decisions/model.ts';

function decided(count: number, by: Decider, on = '2026-02-02'): Decision[] {
  return Array.from({ length: count }, (_, index) => ({
    id: String(index),
    title: 'Which vendor',
    opened: '2026-01-01',
    options: [],
    expectation: '',
    confidence: null,
    reviewOn: null,
    decided: { on, by, choice: '' },
    review: null,
  }));
}

it('is the share of decisions that others made and did not pass up', () => {
  const decisions = [...decided(4, 'without-me'), ...decided(5, 'me'), ...decided(1, 'escalated')];
  const { value, low, high, count, records } = measured(
    'delegation.without-me',
    someFacts([], { decisions }),
  );
  // Wilson of 4 in 10 with z 1.2816: centre (.4 + .0821) / 1.1642 = .4141,
  // reach 1.2816 × √(.024 + .00411) / 1.1642 = .1845
  expect([value, low, high, count]).toEqual([
    0.4,
    expect.closeTo(0.2296, 3),
    expect.closeTo(0.5986, 3),
    { n: 4, of: 10 },
  ]);
  expect(new Set(records.map(({ detail, isPart }) => `${detail} ${isPart}`))).toEqual(
    new Set(['decided without you true', 'decided by you false', 'passed up false']),
  );
});

it('needs ten that were made; open ones and those after today are none', () => {
  const [open] = decided(1, 'me');
  const decisions = [
    ...decided(9, 'me'),
    ...(open === undefined ? [] : [{ ...open, decided: null }]),
    ...decided(1, 'without-me', '2026-03-24'),
  ];
  const { value, missing } = measured('delegation.without-me', someFacts([], { decisions }));
  expect([value, missing]).toEqual([undefined, '9 decisions are noted as made; 10 needed.']);
});

it('is nought where all came to you', () => {
  const { value, low } = measured(
    'delegation.without-me',
    someFacts([], { decisions: decided(10, 'me') }),
  );
  expect([value, low]).toEqual([0, 0]);
});

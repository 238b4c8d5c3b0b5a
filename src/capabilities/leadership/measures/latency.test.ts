import { expect, it } from 'vitest';
import { measured, someFacts } from '../../../../tests/facts-builders.ts';
import { dateOfDay, dayOfDate } from '../../../kernel/week.ts';
import type { Decision } from '../../../notebook/decisions/model.ts';

/** The facts are of Monday 2026-03-23. */
const TODAY = dayOfDate('2026-03-23');

/** A decision that was made after so many days, or is open since so many. */
function aDecision(days: number, isOpen = false): Decision {
  const opened = isOpen ? TODAY - days : dayOfDate('2026-01-01');
  return {
    id: '1',
    title: 'Which vendor',
    opened: dateOfDay(opened),
    options: [],
    expectation: '',
    confidence: null,
    reviewOn: null,
    decided: isOpen ? null : { on: dateOfDay(opened + days), by: 'me', choice: '' },
    review: null,
  };
}

it('is the day by which half are decided, open ones counted while they wait', () => {
  // 1 2 4 8 16, open 3 20 40: still waiting 7/8, 6/8, then of 5: × 4/5 = .6, × 3/4 = .45
  const decisions = [
    ...[1, 2, 4, 8, 16].map((days) => aDecision(days)),
    ...[3, 20, 40].map((days) => aDecision(days, true)),
  ];
  const { value, count, enough } = measured('leadership.latency', someFacts([], { decisions }));
  expect([value, count, enough]).toEqual([8, { n: 5, of: 8 }, true]);
});

it('is decided on the day that it was opened', () => {
  const decisions = Array.from({ length: 8 }, () => aDecision(0));
  expect(measured('leadership.latency', someFacts([], { decisions })).value).toBe(0);
});

it('says what is missing: decisions, or that too many are open', () => {
  const say = (decisions: readonly Decision[]) =>
    measured('leadership.latency', someFacts([], { decisions })).missing;
  const open = Array.from({ length: 7 }, (_, index) => aDecision(10 + index, true));
  expect([say([]), say([aDecision(3)]), say([aDecision(3), ...open])]).toEqual([
    'No decision is noted yet; 8 needed, open ones too.',
    '1 decision is noted; 8 needed, open ones too.',
    'Too many of your 8 decisions are still open to say by when half are decided.',
  ]);
});

it('looks back to each week as it was then', () => {
  // eight opened on 1 January: four decided after 5 days, four after 60, on 2 March
  const decisions = [5, 5, 5, 5, 60, 60, 60, 60].map((days) => aDecision(days));
  const { value, weeks } = measured('leadership.latency', someFacts([], { decisions }));
  expect([value, new Set(weeks.map((week) => week.value))]).toEqual([5, new Set([undefined, 5])]);
});

it('opens to every decision with how long it took', () => {
  const decisions = [aDecision(1), aDecision(4, true)];
  const { records } = measured('leadership.latency', someFacts([], { decisions }));
  expect(records.map(({ detail, isPart }) => [detail, isPart])).toEqual([
    ['decided after 1 day', true],
    ['open for 4 days', false],
  ]);
});

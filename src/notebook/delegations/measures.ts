import { dayOfDate } from '../../kernel/week.ts';
import type { Delegation } from './model.ts';

type Change = Delegation['changes'][number];

/** How a delegation stood at the end of a local day. */
export interface Standing {
  /** whether it had begun and not ended */
  readonly isOpen: boolean;
  /** level of authority, 1–7 */
  readonly level: number;
  /** whether it came back and was not handed on again */
  readonly isBack: boolean;
}

/**
 * How a delegation stood on a local day, from its changes.
 * Before its first change of level it stood where that change began.
 */
export function standingOn(delegation: Delegation, day: number): Standing {
  const { since, ended, changes, level } = delegation;
  const until = changes.filter(({ on }) => dayOfDate(on) <= day);
  const before = changes.find((change) => change.kind === 'level');
  const latest = until.findLast((change) => change.kind === 'level');
  return {
    isOpen: dayOfDate(since) <= day && (ended === null || dayOfDate(ended) > day),
    level: latest?.to ?? before?.from ?? level,
    isBack: until.at(-1)?.kind === 'taken-back',
  };
}

/** Whether a change took authority away: it came back whole, or its level was lowered. */
function isStepBack(change: Change): boolean {
  return change.kind === 'taken-back' || change.to < change.from;
}

/** The latest of its changes that took authority away, from one local day to another, both included. */
export function lastStepBack(
  { changes }: Delegation,
  { from, until }: { readonly from: number; readonly until: number },
): Change | undefined {
  return changes.findLast((change) => {
    const day = dayOfDate(change.on);
    return day >= from && day <= until && isStepBack(change);
  });
}

/** Whether it was open on any local day from one to another, both included. */
export function wasOpenWithin(
  { since, ended }: Delegation,
  { from, until }: { readonly from: number; readonly until: number },
): boolean {
  return dayOfDate(since) <= until && (ended === null || dayOfDate(ended) > from);
}

import { dayOfDate } from '../../../kernel/week.ts';
import { lastStepBack, standingOn } from '../measures.ts';
import type { Delegation, DelegationDraft } from '../model.ts';

/** The level as it is given on a date: a second change on one day corrects the first. */
export function giveLevel(draft: DelegationDraft, level: number, today: string): DelegationDraft {
  const last = draft.changes.at(-1);
  if (last?.kind === 'level' && last.on === today) {
    const others = draft.changes.slice(0, -1);
    const isBack = others.at(-1)?.kind === 'taken-back';
    if (last.from === level && !isBack) return { ...draft, level, changes: others };
    return { ...draft, level, changes: [...others, { ...last, to: level }] };
  }
  if (level === draft.level && last?.kind !== 'taken-back') return draft;
  const change = {
    kind: 'level',
    on: laterOf(draft, today),
    from: draft.level,
    to: level,
  } as const;
  return { ...draft, level, changes: [...draft.changes, change] };
}

/** What came back on a date; as it was where it is back already. */
export function takeBack(draft: DelegationDraft, today: string): DelegationDraft {
  if (draft.changes.at(-1)?.kind === 'taken-back') return draft;
  const change = { kind: 'taken-back', on: laterOf(draft, today) } as const;
  return { ...draft, changes: [...draft.changes, change] };
}

/** Ended on a date, or going on again. */
export function setEnded(draft: DelegationDraft, ended: string | null): DelegationDraft {
  return { ...draft, ended: ended === null ? null : laterOf(draft, ended) };
}

/** Nothing changes before what came before it. */
function laterOf({ since, changes }: DelegationDraft, today: string): string {
  const last = changes.at(-1)?.on ?? since;
  return last > today ? last : today;
}

export interface SortedDelegations {
  readonly handedOn: readonly Delegation[];
  readonly back: readonly Delegation[];
  /** not begun yet, or ended */
  readonly rest: readonly Delegation[];
}

/** Most at stake first. */
export function sortDelegations(
  delegations: readonly Delegation[],
  today: string,
): SortedDelegations {
  const day = dayOfDate(today);
  const standing = delegations.map((delegation) => ({
    delegation,
    ...standingOn(delegation, day),
  }));
  const open = standing.filter(({ isOpen }) => isOpen);
  return {
    handedOn: byStake(open.filter(({ isBack }) => !isBack)),
    back: byStake(open.filter(({ isBack }) => isBack)),
    rest: standing.filter(({ isOpen }) => !isOpen).map(({ delegation }) => delegation),
  };
}

function byStake(some: readonly { readonly delegation: Delegation }[]): readonly Delegation[] {
  return some.map(({ delegation }) => delegation).toSorted((a, b) => b.stake - a.stake);
}

/**
 * Mean level by what is at stake, of what is handed on.
 * @returns 1–7; undefined where nothing is
 * Source: docs/measures.md#delegation.authority
 */
export function meanLevel(handedOn: readonly Delegation[]): number | undefined {
  const stakes = handedOn.reduce((sum, { stake }) => sum + stake, 0);
  if (stakes === 0) return undefined;
  return handedOn.reduce((sum, { stake, level }) => sum + stake * level, 0) / stakes;
}

/** How many came back or were lowered in the 90 days that end with a date. */
export function countStepsBack(delegations: readonly Delegation[], today: string): number {
  const until = dayOfDate(today);
  const span = { from: until - 89, until };
  return delegations.filter((delegation) => lastStepBack(delegation, span) !== undefined).length;
}

import type { Outcome, Seen, StepDraft, StepState } from '../model.ts';

/** Whether the weekly measure of a step has a say beside what is seen. */
export function isMeasured({ sort, isTooSmall }: Pick<StepDraft, 'sort' | 'isTooSmall'>): boolean {
  return sort === 'rhythm' && !isTooSmall;
}

/** What can be said of a step that is judged by what is seen alone. */
export function stateOfSeen({
  outcome,
  seen,
}: {
  readonly outcome: Outcome | undefined;
  readonly seen: Seen | undefined;
}): StepState {
  if (outcome === undefined) return 'running';
  if (outcome === 'stopped') return 'stopped';
  if (outcome === 'no') return 'not done';
  return seen === undefined ? 'to be seen' : SEEN_STATES[seen];
}

const SEEN_STATES = { yes: 'seen', partly: 'partly seen', no: 'not seen' } as const;

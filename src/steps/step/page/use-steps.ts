import { restoreEndpoint } from '../../../keeping/bin/endpoints.ts';
import { callEndpoint, getQuery, useChange, useData } from '../../../ui/api.ts';
import { pathOf } from '../../../ui/path-of.ts';
import {
  answerStepEndpoint,
  deleteStepEndpoint,
  endHoldEndpoint,
  holdStepEndpoint,
  keepStepEndpoint,
  showChoicesEndpoint,
  showStepEndpoint,
  showStepsEndpoint,
  takeAnswerBackEndpoint,
} from '../endpoints.ts';
import type { Hold, OneStep, StepAnswer, StepDraft } from '../model.ts';
import { SEEN_WORDS } from './step-words.ts';

export const STEPS = getQuery(showStepsEndpoint);

export function useChoices() {
  return useData(getQuery(showChoicesEndpoint));
}

export function useStep(id: string): OneStep {
  return useData(getQuery(showStepEndpoint, { params: { id } }));
}

interface Answering {
  /** undefined takes it back */
  readonly answer: StepAnswer | undefined;
}

/** Says how a step went; its toast takes that back. */
export function useAnswer(id: string) {
  return useChange<Answering, OneStep>({
    send: ({ answer }) => {
      return answer === undefined
        ? callEndpoint(takeAnswerBackEndpoint, { params: { id } })
        : callEndpoint(answerStepEndpoint, { params: { id }, body: answer });
    },
    replaces: pathOf(showStepEndpoint, { params: { id } }),
    undo: ({ answer }, before) => {
      const outcome = before?.outcome ?? null;
      const back =
        before === undefined || outcome === null
          ? undefined
          : { outcome, line: before.line, seen: before.seen };
      if (answer !== undefined) return { said: sayKept(answer), back: { answer: back } };
      return back && { said: 'It runs again', back: { answer: back } };
    },
  });
}

function sayKept({ outcome, seen }: StepAnswer): string {
  return seen === null ? SAID[outcome] : `Kept: ${SEEN_WORDS[seen].toLowerCase()}`;
}

const SAID = {
  done: 'Kept as done',
  partly: 'Kept as partly done',
  no: 'Kept as not done',
  stopped: 'Stopped',
} as const;

/** Holds a stretch of time for a step, or lets it go. */
export function useHold(id: string) {
  return useChange<Hold | null, OneStep>({
    send: (hold) => {
      return hold === null
        ? callEndpoint(endHoldEndpoint, { params: { id } })
        : callEndpoint(holdStepEndpoint, { params: { id }, body: hold });
    },
    replaces: pathOf(showStepEndpoint, { params: { id } }),
    undo: (hold, before) => ({
      said: hold === null ? 'The time is free again' : 'Held',
      back: before?.hold ?? null,
    }),
  });
}

/** Declares a step, or changes it before its week begins. */
export function useDeclare(onDone: (step: OneStep) => void) {
  const { mutate, isPending } = useChange<StepDraft & { readonly id: string }, OneStep>({
    send: ({ id, ...body }) => callEndpoint(keepStepEndpoint, { params: { id }, body }),
  });
  return {
    isPending,
    declare: (id: string, draft: StepDraft) => mutate({ id, ...draft }, { onSuccess: onDone }),
  };
}

interface Removing {
  readonly id: string;
  readonly title: string;
  readonly isGone: boolean;
}

/** Moves a step to the bin; its toast takes it out again. */
export function useRemove() {
  const { mutate } = useChange<Removing, undefined>({
    send: async ({ id, isGone }) => {
      await (isGone
        ? callEndpoint(deleteStepEndpoint, { params: { id } })
        : callEndpoint(restoreEndpoint, { params: { kind: 'step', id } }));
      return undefined;
    },
    undo: ({ id, title, isGone }) =>
      isGone ? { said: `“${title}” is deleted`, back: { id, title, isGone: false } } : undefined,
  });
  return (step: { readonly id: string; readonly title: string }, onDone: () => void) =>
    mutate({ ...step, isGone: true }, { onSuccess: onDone });
}

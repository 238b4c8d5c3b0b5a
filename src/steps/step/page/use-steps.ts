import { binSchema } from '../../../keeping/bin/model.ts';
import { callApi, getQuery, useChange, useData } from '../../../ui/api.ts';
import { choicesSchema } from '../model/choices.ts';
import {
  type Hold,
  type OneStep,
  oneStepSchema,
  type StepAnswer,
  type StepDraft,
  stepsSchema,
} from '../model.ts';
import { SEEN_WORDS } from './step-words.ts';

export const STEPS = getQuery('/api/steps', stepsSchema);

export function useChoices() {
  return useData(getQuery('/api/steps/choices', choicesSchema));
}

export function useStep(id: string): OneStep {
  return useData(getQuery(`/api/steps/${id}`, oneStepSchema));
}

interface Answering {
  /** undefined takes it back */
  readonly answer: StepAnswer | undefined;
}

/** Says how a step went; its toast takes that back. */
export function useAnswer(id: string) {
  return useChange<Answering, OneStep>({
    send: ({ answer }) => {
      const path = `/api/steps/${id}/answer`;
      return answer === undefined
        ? callApi({ method: 'DELETE', path, answer: oneStepSchema })
        : callApi({ method: 'PUT', path, body: answer, answer: oneStepSchema });
    },
    replaces: `/api/steps/${id}`,
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
      const path = `/api/steps/${id}/hold`;
      return hold === null
        ? callApi({ method: 'DELETE', path, answer: oneStepSchema })
        : callApi({ method: 'PUT', path, body: hold, answer: oneStepSchema });
    },
    replaces: `/api/steps/${id}`,
    undo: (hold, before) => ({
      said: hold === null ? 'The time is free again' : 'Held',
      back: before?.hold ?? null,
    }),
  });
}

/** Declares a step, or changes it before its week begins. */
export function useDeclare(onDone: (step: OneStep) => void) {
  const { mutate, isPending } = useChange<StepDraft & { readonly id: string }, OneStep>({
    send: ({ id, ...body }) =>
      callApi({ method: 'PUT', path: `/api/steps/${id}`, body, answer: oneStepSchema }),
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
        ? callApi({ method: 'DELETE', path: `/api/steps/${id}`, answer: stepsSchema })
        : callApi({ method: 'POST', path: `/api/bin/step/${id}/restore`, answer: binSchema }));
      return undefined;
    },
    undo: ({ id, title, isGone }) =>
      isGone ? { said: `“${title}” is deleted`, back: { id, title, isGone: false } } : undefined,
  });
  return (step: { readonly id: string; readonly title: string }, onDone: () => void) =>
    mutate({ ...step, isGone: true }, { onSuccess: onDone });
}

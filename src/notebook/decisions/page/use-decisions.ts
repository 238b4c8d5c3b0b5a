import { callApi, getQuery, useChange, useData } from '../../../ui/api.ts';
import { type Decision, type DecisionDraft, decisionsSchema } from '../model.ts';

const DECISIONS_PATH = '/api/decisions';

interface Decisions {
  readonly decisions: readonly Decision[];
}

interface DecisionStep {
  readonly id: string;
  /** what to keep; undefined takes it away */
  readonly draft: DecisionDraft | undefined;
}

/** The owner's decisions, and what can be done to them; each change is taken back by its toast. */
export function useDecisions() {
  const { decisions } = useData(getQuery(DECISIONS_PATH, decisionsSchema));
  const change = useSaveDecision();
  return {
    decisions,
    keep: (id: string, draft: DecisionDraft) => change.mutate({ id, draft }),
    remove: (id: string) => change.mutate({ id, draft: undefined }),
  };
}

export function useSaveDecision() {
  return useChange<DecisionStep, Decisions>({
    send: sendDecision,
    replaces: DECISIONS_PATH,
    undo: ({ id, draft }, before) => {
      const old = before?.decisions.find((decision) => decision.id === id);
      const back = { id, draft: old === undefined ? undefined : draftOf(old) };
      if (draft === undefined) return old && { said: `“${old.title}” is deleted`, back };
      return { said: old === undefined ? 'Kept among your decisions' : 'Changed', back };
    },
  });
}

export function draftOf({ id: _, ...draft }: Decision): DecisionDraft {
  return draft;
}

function sendDecision({ id, draft }: DecisionStep): Promise<Decisions> {
  const path = `${DECISIONS_PATH}/${id}`;
  return draft === undefined
    ? callApi({ method: 'DELETE', path, answer: decisionsSchema })
    : callApi({ method: 'PUT', path, body: draft, answer: decisionsSchema });
}

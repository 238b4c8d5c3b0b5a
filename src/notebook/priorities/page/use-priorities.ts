import { callApi, getQuery, useChange, useData } from '../../../ui/api.ts';
import { type Priority, type PriorityDraft, prioritiesSchema } from '../model.ts';

const PRIORITIES_PATH = '/api/strategy/priorities';

interface Priorities {
  readonly priorities: readonly Priority[];
}

type PriorityStep =
  | { readonly do: 'keep'; readonly id: string; readonly draft: PriorityDraft }
  | { readonly do: 'delete'; readonly id: string }
  | { readonly do: 'order'; readonly ids: readonly string[] };

/** The owner's priorities, and what can be done to them; each change is taken back by its toast. */
export function usePriorities() {
  const { priorities } = useData(getQuery(PRIORITIES_PATH, prioritiesSchema));
  const change = useChange<PriorityStep, Priorities>({
    send: sendStep,
    replaces: PRIORITIES_PATH,
    guess: guessPriorities,
    undo: (step, before) => undoStep(step, before?.priorities ?? []),
  });
  return {
    priorities,
    keep: (id: string, draft: PriorityDraft) => change.mutate({ do: 'keep', id, draft }),
    remove: (id: string) => change.mutate({ do: 'delete', id }),
    order: (ids: readonly string[]) => change.mutate({ do: 'order', ids }),
  };
}

function sendStep(step: PriorityStep): Promise<Priorities> {
  const answer = prioritiesSchema;
  if (step.do === 'order') {
    return callApi({ method: 'PUT', path: PRIORITIES_PATH, body: { ids: step.ids }, answer });
  }
  const path = `${PRIORITIES_PATH}/${step.id}`;
  return step.do === 'delete'
    ? callApi({ method: 'DELETE', path, answer })
    : callApi({ method: 'PUT', path, body: step.draft, answer });
}

function guessPriorities({ priorities }: Priorities, step: PriorityStep): Priorities {
  if (step.do === 'delete') return { priorities: priorities.filter(({ id }) => id !== step.id) };
  if (step.do === 'order') {
    const place = new Map(step.ids.map((id, index) => [id, index]));
    const last = step.ids.length;
    return {
      priorities: priorities.toSorted(
        (a, b) => (place.get(a.id) ?? last) - (place.get(b.id) ?? last),
      ),
    };
  }
  const { id, draft } = step;
  return { priorities: priorities.map((each) => (each.id === id ? { id, ...draft } : each)) };
}

function undoStep(step: PriorityStep, before: readonly Priority[]) {
  if (step.do === 'order') {
    const back: PriorityStep = { do: 'order', ids: before.map(({ id }) => id) };
    return { said: 'The order is changed', back };
  }
  const old = before.find(({ id }) => id === step.id);
  if (old === undefined) {
    const back: PriorityStep = { do: 'delete', id: step.id };
    return { said: 'The priority is added', back };
  }
  const { id, ...draft } = old;
  const back: PriorityStep = { do: 'keep', id, draft };
  return { said: step.do === 'delete' ? `“${old.title}” is deleted` : 'Changed', back };
}

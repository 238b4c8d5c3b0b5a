import { callApi, getQuery, useChange, useData } from '../../ui/api.ts';
import { draftOf, type Kept, type KeptAnswer, type KeptThing } from '../model.ts';

/** One change to what is kept: something as it is now, something taken away, or another order. */
type KeptStep<Draft> =
  | {
      readonly id: string;
      /** what to keep; undefined takes it away */
      readonly draft: Draft | undefined;
      /** what was done, in words, where it is more than a change */
      readonly said?: string | undefined;
    }
  | { readonly ids: readonly string[] };

export type Keep<Draft> = (id: string, draft: Draft, said?: string) => void;

/** What is kept of a kind, and what can be done to it; each change is taken back by its toast. */
export function useKept<Draft extends object, List extends string>(kept: Kept<Draft, List>) {
  const { [kept.list]: things } = useData(getQuery(kept.path, kept.answer));
  const change = useKeeping(kept);
  const keep: Keep<Draft> = (id, draft, said) => change.mutate({ id, draft, said });
  return {
    things,
    keep,
    remove: (id: string) => change.mutate({ id, draft: undefined }),
    order: (ids: readonly string[]) => change.mutate({ ids }),
  };
}

/** Changes alone, where the list is not shown. */
export function useKeeping<Draft extends object, List extends string>(kept: Kept<Draft, List>) {
  return useChange<KeptStep<Draft>, KeptAnswer<Draft, List>>({
    send: (step) => sendStep(kept, step),
    replaces: kept.path,
    guess: (answer, step) => ({ ...answer, [kept.list]: guessThings(answer[kept.list], step) }),
    undo: (step, before) => undoStep(kept, step, before?.[kept.list] ?? []),
  });
}

function sendStep<Draft extends object, List extends string>(
  { path, answer }: Kept<Draft, List>,
  step: KeptStep<Draft>,
): Promise<KeptAnswer<Draft, List>> {
  if ('ids' in step) return callApi({ method: 'PUT', path, body: { ids: step.ids }, answer });
  const one = `${path}/${step.id}`;
  return step.draft === undefined
    ? callApi({ method: 'DELETE', path: one, answer })
    : callApi({ method: 'PUT', path: one, body: step.draft, answer });
}

/** What changes in its place shows at once; something new shows where the server lists it. */
function guessThings<Draft extends object>(
  things: readonly KeptThing<Draft>[],
  step: KeptStep<Draft>,
): readonly KeptThing<Draft>[] {
  if ('ids' in step) {
    const place = new Map(step.ids.map((id, index) => [id, index]));
    const last = step.ids.length;
    return things.toSorted((a, b) => (place.get(a.id) ?? last) - (place.get(b.id) ?? last));
  }
  const { id, draft } = step;
  if (draft === undefined) return things.filter((each) => each.id !== id);
  return things.map((each) => (each.id === id ? { ...each, ...draft } : each));
}

function undoStep<Draft extends object>(
  kept: Kept<Draft>,
  step: KeptStep<Draft>,
  before: readonly KeptThing<Draft>[],
): { readonly said: string; readonly back: KeptStep<Draft> } | undefined {
  if ('ids' in step)
    return { said: 'The order is changed', back: { ids: before.map(({ id }) => id) } };
  const { id, draft, said } = step;
  const old = before.find((each) => each.id === id);
  if (old === undefined)
    return draft && { said: said ?? kept.said, back: { id, draft: undefined } };
  const back = { id, draft: draftOf(kept, old) };
  if (draft === undefined) return { said: `“${kept.title.of(old)}” is deleted`, back };
  return { said: said ?? 'Changed', back };
}

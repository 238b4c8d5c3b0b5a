import { callApi, getQuery, useChange, useData } from '../../../ui/api.ts';
import { type GrowthDraft, type GrowthEntry, growthSchema, titleOf } from '../model.ts';

const GROWTH_PATH = '/api/growth';

interface Growth {
  readonly entries: readonly GrowthEntry[];
}

interface GrowthStep {
  readonly id: string;
  /** what to keep; undefined takes it away */
  readonly draft: GrowthDraft | undefined;
}

/** The growth log, and what can be done to it; each change is taken back by its toast. */
export function useGrowth() {
  const { entries } = useData(getQuery(GROWTH_PATH, growthSchema));
  const change = useSaveGrowth();
  return {
    entries,
    keep: (id: string, draft: GrowthDraft) => change.mutate({ id, draft }),
    remove: (id: string) => change.mutate({ id, draft: undefined }),
  };
}

export function useSaveGrowth() {
  return useChange<GrowthStep, Growth>({
    send: sendGrowth,
    replaces: GROWTH_PATH,
    undo: ({ id, draft }, before) => {
      const old = before?.entries.find((entry) => entry.id === id);
      const back = { id, draft: old === undefined ? undefined : draftOf(old) };
      if (draft === undefined) return old && { said: `“${titleOf(old)}” is deleted`, back };
      return { said: old === undefined ? 'Kept in your growth log' : 'Changed', back };
    },
  });
}

export function draftOf({ id: _, ...draft }: GrowthEntry): GrowthDraft {
  return draft;
}

function sendGrowth({ id, draft }: GrowthStep): Promise<Growth> {
  const path = `${GROWTH_PATH}/${id}`;
  return draft === undefined
    ? callApi({ method: 'DELETE', path, answer: growthSchema })
    : callApi({ method: 'PUT', path, body: draft, answer: growthSchema });
}

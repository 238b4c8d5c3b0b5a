import type * as z from 'zod/mini';
import { type PracticeDraft, practicesSchema } from '../../../notebook/practices/model.ts';
import { callApi, getQuery, useChange, useData } from '../../../ui/api.ts';
import { draftOf } from './practice-words.ts';

const PRACTICES_PATH = '/api/practices';
type Practices = z.infer<typeof practicesSchema>;

interface PracticeChange {
  readonly id: string;
  /** what to keep; undefined takes it away */
  readonly draft: PracticeDraft | undefined;
}

/** All practices, and what can be done to one’s own; each change is taken back by its toast. */
export function usePractices() {
  const { practices, measures } = useData(getQuery(PRACTICES_PATH, practicesSchema));
  const change = useChange<PracticeChange, Practices>({
    send: sendPractice,
    replaces: PRACTICES_PATH,
    undo: ({ id, draft }, before) => {
      const old = before?.practices.find((practice) => practice.id === id);
      const back = { id, draft: old === undefined ? undefined : draftOf(old) };
      if (draft === undefined) return old && { said: `“${old.title}” is deleted`, back };
      return { said: old === undefined ? 'Kept with your practices' : 'Changed', back };
    },
  });
  return {
    practices,
    measures,
    keep: (id: string, draft: PracticeDraft) => change.mutate({ id, draft }),
    remove: (id: string) => change.mutate({ id, draft: undefined }),
  };
}

function sendPractice({ id, draft }: PracticeChange): Promise<Practices> {
  const path = `${PRACTICES_PATH}/${id}`;
  return draft === undefined
    ? callApi({ method: 'DELETE', path, answer: practicesSchema })
    : callApi({ method: 'PUT', path, body: draft, answer: practicesSchema });
}

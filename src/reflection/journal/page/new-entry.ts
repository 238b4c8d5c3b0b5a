import type { JournalDraft, Prompt } from '../model.ts';

/** An entry that is not written yet. */
export interface NewEntry {
  readonly id: string;
  readonly draft: JournalDraft;
}

/** An empty entry of a date, for a prompt or for anything. */
export function makeEntry(on: string, prompt?: Prompt): NewEntry {
  return {
    id: crypto.randomUUID(),
    draft: {
      on,
      text: '',
      prompt: prompt?.id ?? null,
      asked: prompt?.text ?? null,
      links: prompt === undefined ? [] : [{ kind: 'shift', target: prompt.shift }],
    },
  };
}

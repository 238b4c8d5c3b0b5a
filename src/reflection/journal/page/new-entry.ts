import { today } from '../../../ui/today.ts';
import type { JournalDraft, Prompt } from '../model.ts';

/** An entry that is not written yet. */
export interface NewEntry {
  readonly id: string;
  readonly draft: JournalDraft;
}

/** An empty entry of today, for a prompt or for anything. */
export function makeEntry(prompt?: Prompt): NewEntry {
  return {
    id: crypto.randomUUID(),
    draft: {
      on: today(),
      text: '',
      prompt: prompt?.id ?? null,
      asked: prompt?.text ?? null,
      links: prompt === undefined ? [] : [{ kind: 'shift', target: prompt.shift }],
    },
  };
}

import * as z from 'zod/mini';
import { type JournalDraft, journalDraftSchema } from '../model.ts';

const PREFIX = 'bearings-unsent-entry:';

/** What is written and not yet on the server; it stays in this browser until it is. */
export function keepUnsent(id: string, draft: JournalDraft): void {
  try {
    localStorage.setItem(PREFIX + id, JSON.stringify(draft));
  } catch {
    // a browser that keeps nothing still sends what is on screen
  }
}

export function forgetUnsent(id: string): void {
  localStorage.removeItem(PREFIX + id);
}

/** The drafts that never arrived; what cannot be read is left alone. */
export function listUnsent(): ReadonlyMap<string, JournalDraft> {
  const drafts = new Map<string, JournalDraft>();
  for (const key of Object.keys(localStorage).filter((each) => each.startsWith(PREFIX))) {
    const read = z.safeParse(journalDraftSchema, readJson(localStorage.getItem(key)));
    if (read.success) drafts.set(key.slice(PREFIX.length), read.data);
  }
  return drafts;
}

function readJson(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return undefined;
  }
}

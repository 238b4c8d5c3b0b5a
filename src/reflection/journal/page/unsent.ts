import * as z from 'zod/mini';
import { forgetHere, keepHere, listHere, readHere } from '../../../ui/kept-here.ts';
import { type JournalDraft, journalDraftSchema } from '../model.ts';

const PREFIX = 'unsent-entry:';

/** What is written and not yet on the server; it stays in this browser until it is. */
export function keepUnsent(workspace: string, id: string, draft: JournalDraft): void {
  keepHere(workspace, PREFIX + id, JSON.stringify(draft));
}

export function forgetUnsent(workspace: string, id: string): void {
  forgetHere(workspace, PREFIX + id);
}

/** The drafts of a workspace that never arrived; what cannot be read is left alone. */
export function listUnsent(workspace: string): ReadonlyMap<string, JournalDraft> {
  const drafts = new Map<string, JournalDraft>();
  for (const name of listHere(workspace).filter((each) => each.startsWith(PREFIX))) {
    const read = z.safeParse(journalDraftSchema, readJson(readHere(workspace, name)));
    if (read.success) drafts.set(name.slice(PREFIX.length), read.data);
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

import { useEffect, useMemo, useState } from 'react';
import { useWorkspace } from '../../../accounts/page/use-workspace.ts';
import { ApiError, callEndpoint, sayError } from '../../../ui/api.ts';
import { keepEntryEndpoint } from '../endpoints.ts';
import type { JournalDraft } from '../model.ts';
import { forgetUnsent, keepUnsent } from './unsent.ts';

const PAUSE = 700;
const TRY_AGAIN = 5_000;

/** Where what is written lies. */
export type Kept =
  | { readonly at: 'nowhere' | 'server' | 'on its way' | 'browser' }
  | { readonly at: 'refused'; readonly why: string };

interface Autosave {
  readonly draft: JournalDraft;
  readonly kept: Kept;
  readonly change: (change: Partial<JournalDraft>) => void;
  /** sends what is left; true once the server has it all, or there is nothing to keep */
  readonly finish: () => Promise<boolean>;
}

interface Written {
  /** whose journal it belongs to, whatever is shown once it is sent */
  readonly workspace: string;
  readonly id: string;
  readonly draft: JournalDraft;
  /** whether the server has it already */
  readonly isKept: boolean;
}

/** Keeps an entry while it is written: in this browser at once, on the server at each pause. */
export function useAutosave({ id, draft: first, isKept }: Omit<Written, 'workspace'>): Autosave {
  const workspace = useWorkspace();
  const [draft, setDraft] = useState(first);
  const [kept, setKept] = useState<Kept>({ at: isKept ? 'server' : 'nowhere' });
  // biome-ignore lint/correctness/useExhaustiveDependencies: an editor keeps one entry for its life
  const keeper = useMemo(() => makeKeeper({ workspace, id, draft: first, isKept }, setKept), [id]);

  useEffect(() => {
    const send = () => void keeper.send();
    window.addEventListener('online', send);
    window.addEventListener('pagehide', send);
    return () => {
      window.removeEventListener('online', send);
      window.removeEventListener('pagehide', send);
      send();
    };
  }, [keeper]);

  function change(step: Partial<JournalDraft>): void {
    const next = { ...draft, ...step };
    setDraft(next);
    keeper.take(next);
  }

  return { draft, kept, change, finish: keeper.send };
}

/** Sends one version at a time, the latest; a pause between letters is what starts it. */
export function makeKeeper({ workspace, id, draft, isKept }: Written, say: (kept: Kept) => void) {
  let latest = draft;
  let sent = isKept ? draft : undefined;
  let sending: Promise<boolean> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function take(next: JournalDraft): void {
    latest = next;
    if (isNothing()) {
      forgetUnsent(workspace, id);
      say({ at: 'nowhere' });
    } else {
      keepUnsent(workspace, id, next);
      say({ at: 'on its way' });
      wait(PAUSE);
    }
  }

  /** A new entry without a word is none. */
  function isNothing(): boolean {
    return sent === undefined && latest.text.trim() === '';
  }

  function wait(milliseconds: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void send(), milliseconds);
  }

  async function send(): Promise<boolean> {
    clearTimeout(timer);
    if (sending !== undefined) await sending;
    if (latest === sent || isNothing()) return true;
    sending = put(latest);
    const isThere = await sending;
    sending = undefined;
    return isThere && latest !== sent ? await send() : isThere;
  }

  async function put(version: JournalDraft): Promise<boolean> {
    try {
      await sendEntry(id, version, workspace);
      sent = version;
      if (latest !== version) return true;
      forgetUnsent(workspace, id);
      say({ at: 'server' });
      return true;
    } catch (error) {
      const isAway = error instanceof ApiError && error.status === 0;
      say(isAway ? { at: 'browser' } : { at: 'refused', why: sayError(error) });
      if (isAway) wait(TRY_AGAIN);
      return false;
    }
  }

  return { take, send };
}

/** Keeps an entry on the server as it is now, in the journal shown unless another one is named. */
export async function sendEntry(
  id: string,
  draft: JournalDraft,
  workspace?: string,
): Promise<unknown> {
  return await callEndpoint(keepEntryEndpoint, { params: { id }, body: draft, workspace });
}

import { useSyncExternalStore } from 'react';

export interface Door<W> {
  readonly open: (what: W) => void;
  readonly close: () => void;
  /** what it was opened for; undefined while it is closed */
  readonly useOpened: () => W | undefined;
}

/** Opens something that lies beside every page, from anywhere: by a key, a button, another door. */
export function makeDoor<W>(): Door<W> {
  const listeners = new Set<() => void>();
  let opened: W | undefined;

  function turn(what: W | undefined): void {
    opened = what;
    for (const listener of listeners) listener();
  }

  function subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  return {
    open: turn,
    close: () => turn(undefined),
    useOpened: () => useSyncExternalStore(subscribe, () => opened),
  };
}

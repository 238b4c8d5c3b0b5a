import { useSyncExternalStore } from 'react';

const PHONE = '(max-width: 760px)';

/** Whether the page is laid out for a phone, where a table becomes a card and a list. */
export function useIsPhone(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(PHONE).matches);
}

function subscribe(listener: () => void): () => void {
  const query = matchMedia(PHONE);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

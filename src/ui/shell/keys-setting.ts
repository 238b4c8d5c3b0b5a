import { useSyncExternalStore } from 'react';

const KEY = 'bearings-keys';
const listeners = new Set<() => void>();

/** Single-key shortcuts get in the way of some who dictate; they can be switched off in Settings. */
export function useAreKeysOn(): readonly [boolean, (areOn: boolean) => void] {
  return [useSyncExternalStore(subscribe, readSetting), saveSetting];
}

function readSetting(): boolean {
  return localStorage.getItem(KEY) !== 'off';
}

function saveSetting(areOn: boolean): void {
  if (areOn) localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, 'off');
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

import { useSyncExternalStore } from 'react';

type Theme = 'system' | 'light' | 'dark';

const KEY = 'bearings-theme';
const listeners = new Set<() => void>();

/** The owner's choice, kept in this browser alone. `theme.js` applies it before the first paint. */
export function useTheme(): readonly [Theme, (theme: Theme) => void] {
  return [useSyncExternalStore(subscribe, readTheme), saveTheme];
}

/** Whether the page is dark now, by choice or by the system. */
export function useIsDark(): boolean {
  const [theme] = useTheme();
  const isSystemDark = useSyncExternalStore(subscribeSystem, readSystem);
  return theme === 'system' ? isSystemDark : theme === 'dark';
}

function readTheme(): Theme {
  const stored = document.documentElement.dataset.theme;
  return stored === 'light' || stored === 'dark' ? stored : 'system';
}

function saveTheme(theme: Theme): void {
  if (theme === 'system') {
    delete document.documentElement.dataset.theme;
    localStorage.removeItem(KEY);
  } else {
    document.documentElement.dataset.theme = theme;
    localStorage.setItem(KEY, theme);
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function subscribeSystem(listener: () => void): () => void {
  const query = matchMedia('(prefers-color-scheme: dark)');
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

function readSystem(): boolean {
  return matchMedia('(prefers-color-scheme: dark)').matches;
}

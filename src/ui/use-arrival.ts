import { useRouterState } from '@tanstack/react-router';
import { useEffect } from 'react';

/** Brings what the address names after `#` into view, with the focus on it. */
export function useArrival(): void {
  const id = useRouterState({ select: (state) => state.location.hash });
  useEffect(() => {
    const target = id === '' ? null : document.getElementById(id);
    target?.scrollIntoView({ block: 'center' });
    target?.focus({ preventScroll: true });
  }, [id]);
}

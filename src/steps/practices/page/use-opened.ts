import { useNavigate, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';

/**
 * Which practice is open: the one that the address names after `#`, so that a link leads to it. What
 * is opened by hand moves the address along, but not the page.
 */
export function useOpened() {
  const hash = useRouterState({ select: (state) => state.location.hash });
  const navigate = useNavigate();
  const [opened, setOpened] = useState(hash);
  const byHand = useRef<string>(undefined);

  useEffect(() => {
    if (hash === byHand.current) return;
    byHand.current = undefined;
    setOpened(hash);
  }, [hash]);

  // once it is open and as high as it will be
  useEffect(() => {
    if (opened === '' || opened === byHand.current) return;
    const target = document.getElementById(opened);
    target?.scrollIntoView({ block: 'start' });
    const title = target?.querySelector<HTMLElement>('[data-practice-title]');
    const isShift = target?.tagName === 'SECTION';
    (isShift ? target : title)?.focus({ preventScroll: true });
  }, [opened]);

  function toggle(id: string): void {
    const next = id === opened ? '' : id;
    byHand.current = next;
    setOpened(next);
    void navigate({
      to: '.',
      search: true,
      hash: next,
      replace: true,
      resetScroll: false,
      hashScrollIntoView: false,
    });
  }

  return { opened, toggle };
}

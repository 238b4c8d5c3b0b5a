import { useRouterState } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { IconButton } from '../controls/button.tsx';
import { Icon } from '../icon.tsx';
import { BottomBar } from './bottom-bar.tsx';
import { KeysHelp } from './keys-help.tsx';
import type { NavigationGroup } from './navigation.ts';
import { Rail } from './rail.tsx';
import styles from './shell.module.css';
import { Wordmark } from './wordmark.tsx';

interface ShellProps {
  readonly groups: readonly NavigationGroup[];
  /** above every page */
  readonly notice?: ReactNode;
  /** beside every page: dialogs that any page opens */
  readonly beside?: ReactNode;
  /** in the middle of a phone's bar: how something is noted */
  readonly plus?: ReactNode;
  /** opens what finds and does */
  readonly onFind?: (() => void) | undefined;
  readonly children: ReactNode;
}

/** The frame of every page but the first ten minutes: the rail, or on a phone the two bars. */
export function Shell({ groups, notice, beside, plus, onFind, children }: ShellProps) {
  const path = useRouterState({ select: (state) => state.location.pathname });
  const main = useFocusOnNavigation(path);
  return (
    <div className={styles.shell}>
      <a href="#page" className={styles.skip}>
        Skip to the page
      </a>
      <header className={styles.top}>
        <Wordmark />
        {onFind === undefined ? null : (
          <IconButton label="Find or do" aria-haspopup="dialog" onClick={onFind}>
            <Icon name="search" size={18} />
          </IconButton>
        )}
      </header>
      <Rail groups={groups} path={path} onFind={onFind} />
      <main id="page" tabIndex={-1} ref={main} className={styles.main}>
        {notice}
        {children}
      </main>
      {beside}
      <BottomBar groups={groups} path={path} plus={plus} />
      <KeysHelp groups={groups} />
    </div>
  );
}

/** A reader of the screen hears the new page; the first page keeps the browser's own start. */
function useFocusOnNavigation(path: string) {
  const main = useRef<HTMLElement>(null);
  const last = useRef(path);
  useEffect(() => {
    if (last.current === path) return;
    last.current = path;
    main.current?.focus({ preventScroll: true });
  }, [path]);
  return main;
}

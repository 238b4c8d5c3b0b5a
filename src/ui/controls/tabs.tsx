import { useEffect, useRef } from 'react';
import { AppLink } from '../link.tsx';
import styles from './tabs.module.css';

interface TabsProps {
  readonly label: string;
  readonly current: string;
  readonly tabs: readonly { readonly to: string; readonly title: string }[];
}

/** Hairline sub-tabs: the pages of one shift, each a link of its own. */
export function Tabs({ label, current, tabs }: TabsProps) {
  const row = useRef<HTMLElement>(null);
  // on a phone the row is longer than the screen
  useEffect(() => {
    const nav = row.current;
    const shown = nav?.querySelector<HTMLElement>(`[href="${current}"]`);
    if (nav === null || shown === null || shown === undefined) return;
    nav.scrollLeft = shown.offsetLeft + shown.offsetWidth / 2 - nav.clientWidth / 2;
  }, [current]);
  return (
    <nav ref={row} className={styles.tabs} aria-label={label}>
      {tabs.map((tab) => (
        <AppLink
          key={tab.to}
          to={tab.to}
          className={styles.tab}
          aria-current={tab.to === current ? 'page' : undefined}
        >
          {tab.title}
        </AppLink>
      ))}
    </nav>
  );
}

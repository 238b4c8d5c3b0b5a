import { type ReactNode, useState } from 'react';
import { Dialog } from '../controls/dialog.tsx';
import { Icon } from '../icon.tsx';
import { AppLink } from '../link.tsx';
import styles from './bottom-bar.module.css';
import { isLit, type NavigationEntry, type NavigationGroup } from './navigation.ts';
import { PrivacyLine, ThemeButton } from './rail.tsx';

interface BottomBarProps {
  readonly groups: readonly NavigationGroup[];
  readonly path: string;
  /** stands in the middle: how something is noted */
  readonly plus: ReactNode;
}

/** A phone's way around: the pages most used, and the rest under “More”. */
export function BottomBar({ groups, path, plus }: BottomBarProps) {
  const [isOpen, setOpen] = useState(false);
  const entries = groups.flatMap((group) => group.entries);
  const shown = entries.filter((entry) => entry.onPhone !== undefined);
  const rest = entries.filter((entry) => entry.onPhone === undefined);
  const middle = Math.floor((shown.length + 1) / 2);
  const isInRest = rest.some((entry) => isLit(entry, path));
  return (
    <>
      <nav aria-label="Main pages" className={styles.bar}>
        <BarEntries entries={shown.slice(0, middle)} path={path} />
        {plus}
        <BarEntries entries={shown.slice(middle)} path={path} />
        <button
          type="button"
          className={styles.entry}
          aria-haspopup="dialog"
          data-lit={isInRest || undefined}
          onClick={() => setOpen(true)}
        >
          <Icon name="dots" size={18} />
          More
        </button>
      </nav>
      <Dialog title="More" isOpen={isOpen} onClose={() => setOpen(false)}>
        <MoreList entries={rest} path={path} onChosen={() => setOpen(false)} />
        <div className={styles.foot}>
          <PrivacyLine />
          <ThemeButton />
        </div>
      </Dialog>
    </>
  );
}

interface BarEntriesProps {
  readonly entries: readonly NavigationEntry[];
  readonly path: string;
}

function BarEntries({ entries, path }: BarEntriesProps) {
  return entries.map((entry) => (
    <AppLink
      key={entry.to}
      to={entry.to}
      className={styles.entry}
      aria-current={isLit(entry, path) ? 'page' : undefined}
    >
      <Icon name={entry.icon} size={18} />
      {entry.onPhone}
    </AppLink>
  ));
}

interface MoreListProps extends BarEntriesProps {
  readonly onChosen: () => void;
}

function MoreList({ entries, path, onChosen }: MoreListProps) {
  return (
    <ul className={styles.more}>
      {entries.map((entry) => (
        <li key={entry.to}>
          <AppLink
            to={entry.to}
            className={styles.moreEntry}
            aria-current={isLit(entry, path) ? 'page' : undefined}
            onClick={onChosen}
          >
            <Icon name={entry.icon} size={18} />
            {entry.title}
          </AppLink>
        </li>
      ))}
    </ul>
  );
}

import { IconButton } from '../controls/button.tsx';
import { Icon } from '../icon.tsx';
import { AppLink } from '../link.tsx';
import { sayModifier } from '../modifier-key.ts';
import { useIsDark, useTheme } from '../theme.ts';
import { isLit, type NavigationGroup } from './navigation.ts';
import styles from './rail.module.css';
import { Wordmark } from './wordmark.tsx';

interface RailProps {
  readonly groups: readonly NavigationGroup[];
  readonly path: string;
  readonly onFind?: (() => void) | undefined;
}

export function Rail({ groups, path, onFind }: RailProps) {
  return (
    <header className={styles.rail}>
      <div className={styles.head}>
        <Wordmark />
      </div>
      {onFind === undefined ? null : <FindButton onFind={onFind} />}
      <nav aria-label="Pages" className={styles.groups}>
        {groups.map((group) => (
          <div key={group.title} className={styles.group}>
            <h2 className={styles.title}>{group.title}</h2>
            <ul className={styles.entries}>
              {group.entries.map((entry) => (
                <li key={entry.to}>
                  <AppLink
                    to={entry.to}
                    className={styles.entry}
                    aria-current={isLit(entry, path) ? 'page' : undefined}
                  >
                    <Icon name={entry.icon} />
                    {entry.title}
                  </AppLink>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
      <div className={styles.foot}>
        <PrivacyLine />
        <ThemeButton />
      </div>
    </header>
  );
}

function FindButton({ onFind }: { readonly onFind: () => void }) {
  return (
    <button type="button" className={styles.find} aria-haspopup="dialog" onClick={onFind}>
      <Icon name="search" />
      Find or do
      <span className={styles.findKeys} aria-hidden="true">
        {sayModifier()} K
      </span>
    </button>
  );
}

export function PrivacyLine() {
  return (
    <p className={styles.privacy}>
      <span>Only you see this</span>
      <br />
      <AppLink to="/privacy">Kept on this machine</AppLink>
    </p>
  );
}

export function ThemeButton() {
  const isDark = useIsDark();
  const [, setTheme] = useTheme();
  return (
    <IconButton
      label={isDark ? 'Show in light' : 'Show in dark'}
      onClick={() => setTheme(isDark ? 'light' : 'dark')}
    >
      <Icon name={isDark ? 'sun' : 'moon'} />
    </IconButton>
  );
}

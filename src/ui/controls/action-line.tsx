import type { ReactNode } from 'react';
import { AppLink } from '../link.tsx';
import styles from './action-line.module.css';

interface ActionLineProps {
  /** at its start: the keys */
  readonly start?: ReactNode | undefined;
  /** back first, the one action last */
  readonly children: ReactNode;
}

/** The line at the end of a step. */
export function ActionLine({ start, children }: ActionLineProps) {
  return (
    <div className={styles.line}>
      {start}
      <div className={styles.ways}>{children}</div>
    </div>
  );
}

interface QuietLinkProps {
  readonly to: string;
  readonly label?: string | undefined;
  readonly children: ReactNode;
}

/** A way beside the one action. */
export function QuietLink({ to, label, children }: QuietLinkProps) {
  return (
    <AppLink to={to} className={styles.quiet} aria-label={label}>
      {children}
    </AppLink>
  );
}

interface QuietButtonProps {
  readonly onClick: () => void;
  readonly children: ReactNode;
}

export function QuietButton({ onClick, children }: QuietButtonProps) {
  return (
    <button type="button" className={styles.quiet} onClick={onClick}>
      {children}
    </button>
  );
}

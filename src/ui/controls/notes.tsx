import type { ReactNode } from 'react';
import { Icon } from '../icon.tsx';
import { Button } from './button.tsx';
import styles from './notes.module.css';

interface ErrorNoteProps {
  /** what happened and what to do */
  readonly children: ReactNode;
  readonly onRetry?: (() => void) | undefined;
}

export function ErrorNote({ children, onRetry }: ErrorNoteProps) {
  return (
    <div className={styles.error} role="alert">
      <Icon name="warning" />
      <div>{children}</div>
      {onRetry === undefined ? null : (
        <Button look="text" onClick={onRetry}>
          Try again
        </Button>
      )}
    </div>
  );
}

interface EmptyStateProps {
  /** what is missing, in a sentence */
  readonly title: string;
  /** what the page will answer once it is there */
  readonly children: ReactNode;
  /** the one action that supplies it */
  readonly action?: ReactNode | undefined;
}

export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <p className={styles.title}>{title}</p>
      <p className={styles.text}>{children}</p>
      {action === undefined ? null : <div className={styles.action}>{action}</div>}
    </div>
  );
}

interface DisclosureProps {
  readonly title: ReactNode;
  readonly isOpen?: boolean | undefined;
  readonly children: ReactNode;
}

/** What can wait, one press away. */
export function Disclosure({ title, isOpen, children }: DisclosureProps) {
  return (
    <details className={styles.disclosure} open={isOpen}>
      <summary className={styles.summary}>
        <Icon name="right" size={12} />
        {title}
      </summary>
      <div className={styles.inside}>{children}</div>
    </details>
  );
}

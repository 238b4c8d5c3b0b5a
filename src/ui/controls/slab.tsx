import type { ReactNode } from 'react';
import styles from './slab.module.css';

interface SlabProps {
  /** small, above: what this is */
  readonly label: string;
  /** small, above, at the end */
  readonly aside?: string | undefined;
  /** the step or finding, in a few words */
  readonly title: ReactNode;
  /** why, with its record */
  readonly children: ReactNode;
  readonly actions?: ReactNode | undefined;
}

/** The one filled surface of a page: it holds the one action. */
export function Slab({ label, aside, title, children, actions }: SlabProps) {
  return (
    <section className={styles.slab} aria-label={label}>
      <div className={styles.head}>
        <span>{label}</span>
        {aside === undefined ? null : <span>{aside}</span>}
      </div>
      <h2 className={styles.title}>{title}</h2>
      <div className={styles.text}>{children}</div>
      {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
    </section>
  );
}

import type { ReactNode } from 'react';
import { joinClasses } from '../../ui/classes.ts';
import styles from './lines.module.css';

/** Parts of a text by their names, parted by hairlines. */
export function Lines({ children }: { readonly children: ReactNode }) {
  return <dl className={styles.lines}>{children}</dl>;
}

interface LineProps {
  readonly title: string;
  /** words to be said aloud stand in the face of prose */
  readonly isSpoken?: boolean | undefined;
  readonly children: ReactNode;
}

export function Line({ title, isSpoken, children }: LineProps) {
  return (
    <div className={joinClasses(styles.line, isSpoken === true && styles.spoken)}>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}

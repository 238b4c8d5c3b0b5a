import type { ReactNode } from 'react';
import styles from './privacy-note.module.css';

interface PrivacyNoteProps {
  readonly id?: string | undefined;
  readonly children: ReactNode;
}

/** Who sees what is asked for here, in a sentence beside the input. */
export function PrivacyNote({ id, children }: PrivacyNoteProps) {
  return (
    <p id={id} className={styles.note}>
      {children}
    </p>
  );
}

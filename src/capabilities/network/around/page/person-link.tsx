import type { ReactNode } from 'react';
import { AppLink } from '../../../../ui/link.tsx';
import styles from './around.module.css';

interface PersonLinkProps {
  /** in the people list, else the address */
  readonly id: string;
  readonly children: ReactNode;
}

/** A name that leads to all that is known of the person. */
export function PersonLink({ id, children }: PersonLinkProps) {
  return (
    <AppLink to={`/people/${encodeURIComponent(id)}`} className={styles.person}>
      {children}
    </AppLink>
  );
}

import { AppLink } from '../link.tsx';
import { Mark } from '../mark.tsx';
import styles from './wordmark.module.css';

/** The mark and the name; leads home. */
export function Wordmark() {
  return (
    <AppLink to="/" className={styles.wordmark}>
      <Mark />
      Bearings
    </AppLink>
  );
}

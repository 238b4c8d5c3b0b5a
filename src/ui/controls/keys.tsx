import type { ReactNode } from 'react';
import styles from './keys.module.css';

/** One key, as it stands on the keyboard: `↑`, `P`, `Enter`. */
export function Key({ children }: { readonly children: ReactNode }) {
  return <kbd className={styles.key}>{children}</kbd>;
}

interface KeyHintsProps {
  readonly hints: readonly { readonly keys: readonly string[]; readonly does: string }[];
}

/** A line of keys and what they do; a phone has none and shows none. */
export function KeyHints({ hints }: KeyHintsProps) {
  return (
    <ul className={styles.hints} aria-label="Keys">
      {hints.map((hint) => (
        <li key={hint.does} className={styles.hint}>
          {hint.keys.map((key) => (
            <Key key={key}>{key}</Key>
          ))}
          {hint.does}
        </li>
      ))}
    </ul>
  );
}

import type { Item } from '../model.ts';
import styles from './week.module.css';
import { sayItem } from './week-words.ts';

/** What was decided on a card so far, a line each. */
export function DecidedList({ items }: { readonly items: readonly Item[] }) {
  if (items.length === 0) return null;
  return (
    <ul className={styles.decided} aria-label="Decided on this card">
      {items.map((item) => (
        <li key={item.id}>{sayItem(item)}</li>
      ))}
    </ul>
  );
}

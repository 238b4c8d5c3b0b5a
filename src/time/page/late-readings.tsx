import { LinkButton } from '../../ui/controls/button.tsx';
import type { Time } from '../model.ts';
import { sayLate } from './late-words.ts';
import styles from './week-notes.module.css';

interface LateReadingsProps {
  readonly readings: Time['lateReadings'];
  /** local date */
  readonly today: string;
}

/** Calendars that were not read for a week, each with the way to read it again. */
export function LateReadings({ readings, today }: LateReadingsProps) {
  const late = sayLate(readings, today);
  if (late.length === 0) return null;
  return (
    <ul className={styles.notes} aria-label="Calendars not read for a week">
      {late.map(({ name, said, way }) => (
        <li key={name} className={styles.note}>
          <p>{said}</p>
          <div className={styles.actions}>
            <LinkButton to="/sources">{way}</LinkButton>
          </div>
        </li>
      ))}
    </ul>
  );
}

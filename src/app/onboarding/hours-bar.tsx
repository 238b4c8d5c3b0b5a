import type { CSSProperties } from 'react';
import { shorten } from '../../kernel/say-title.ts';
import type { Time } from '../../time/model.ts';
import { sayHours, sayNumber } from '../../ui/numbers.ts';
import { SectionHead } from '../../ui/page.tsx';
import styles from './hours-bar.module.css';
import { type HoursPart, splitHours } from './hours-parts.ts';
import { scopeOf } from './sort-rows.ts';

/** Below this share of the bar a name would not find room; it is heard and pointed at. */
const ROOM_FOR_NAME = 0.045;
/** A name is whole where it is shown; one longer than this is cut at a word. */
const LONGEST_NAME = 48;

/** All counted hours in one bar by series; on a phone a bar a series. */
export function HoursBar({ time }: { readonly time: Time }) {
  const parts = splitHours(time);
  const all = parts.reduce((sum, part) => sum + part.hours, 0);
  const most = Math.max(...parts.map((part) => part.hours));
  if (parts.length === 0) return null;
  return (
    <section className={styles.hours} aria-label={`All ${sayNumber(all)} hours, by series`}>
      <SectionHead
        title={`All ${sayNumber(all)} hours`}
        note={`${scopeOf(time).said}, by series`}
      />
      <ul className={styles.bar}>
        {parts.map((part) => (
          <Part key={part.key} part={part} share={part.hours / all} length={part.hours / most} />
        ))}
      </ul>
    </section>
  );
}

interface PartProps {
  readonly part: HoursPart;
  /** of all hours */
  readonly share: number;
  /** of the longest part */
  readonly length: number;
}

function Part({ part, share, length }: PartProps) {
  const style: CSSProperties & Record<'--share' | '--length', string> = {
    '--share': String(share),
    '--length': `${length * 100}%`,
  };
  const title = part.title === '' ? 'No title' : part.title;
  return (
    <li className={styles.part} style={style} title={`${title}, ${sayHours(part.hours)}`}>
      <span className={styles.mass} data-look={part.look} aria-hidden="true" />
      <span className={styles.number}>{sayHours(part.hours)}</span>
      <span className={styles.title} data-narrow={share < ROOM_FOR_NAME || undefined}>
        {shorten(title, LONGEST_NAME)}
      </span>
    </li>
  );
}

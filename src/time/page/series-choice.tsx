import { useState } from 'react';
import { Input } from '../../ui/controls/field.tsx';
import { sayHours } from '../../ui/numbers.ts';
import styles from './series-choice.module.css';
import { findSeries, type SeriesHours } from './series-hours.ts';

interface SeriesChoiceProps {
  readonly legend: string;
  /** titles that are chosen */
  readonly chosen: readonly string[];
  readonly series: readonly SeriesHours[];
  readonly onToggle: (title: string) => void;
}

const FIRST = 8;

/** The owner's own series with their hours; those chosen stay in sight. */
export function SeriesChoice({ legend, chosen, series, onToggle }: SeriesChoiceProps) {
  const [words, setWords] = useState('');
  const linked = new Set(chosen);
  const gone = [...linked].filter((title) => !series.some((each) => each.title === title));
  const open = findSeries(series, words).filter(({ title }) => !linked.has(title));
  const shown = [
    ...series.filter(({ title }) => linked.has(title)),
    ...gone.map((title) => ({ title, perWeek: 0 })),
    ...open.slice(0, FIRST),
  ];
  return (
    <fieldset className={styles.series}>
      <legend className={styles.legend}>{legend}</legend>
      <Input
        type="search"
        aria-label="Find among your series"
        placeholder="Find among your series"
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        onKeyDown={(event) => {
          // it would send the form
          if (event.key === 'Enter') event.preventDefault();
        }}
      />
      <ul className={styles.options}>
        {shown.map(({ title, perWeek }) => (
          <li key={title}>
            <label className={styles.option}>
              <input type="checkbox" checked={linked.has(title)} onChange={() => onToggle(title)} />
              <span>{title}</span>
              <span className={styles.quiet}>{`${sayHours(perWeek)} a week`}</span>
            </label>
          </li>
        ))}
      </ul>
      <p className={styles.quiet}>{sayRest(open.length, series.length)}</p>
    </fieldset>
  );
}

function sayRest(open: number, all: number): string {
  if (all === 0) return 'No series yet. They come with your calendar; you can link them later.';
  if (open === 0) return 'Nothing else matches.';
  return open > FIRST ? `${open - FIRST} more; find them by a word of their title.` : '';
}

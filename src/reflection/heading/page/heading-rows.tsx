import { CAPABILITY_IDS } from '../../../kernel/capability.ts';
import { SHIFTS } from '../../../kernel/shifts.ts';
import type { HeadingValue } from '../model.ts';
import { HeadingInput } from './heading-input.tsx';
import styles from './heading-rows.module.css';
import { sayHeading, sayHistory, sayNow } from './heading-words.ts';

interface HeadingRowsProps {
  readonly headings: readonly HeadingValue[];
}

/** The heading of every measure: the default, where it comes from, how it misleads, and the own one. */
export function HeadingRows({ headings }: HeadingRowsProps) {
  return (
    <table className={styles.rows}>
      <caption className="hidden">The heading of every measure</caption>
      <thead>
        <tr>
          <th scope="col">Measure</th>
          <th scope="col">You now</th>
          <th scope="col">Your heading</th>
          <th scope="col">Default and its source</th>
          <th scope="col">How it can mislead</th>
        </tr>
      </thead>
      {CAPABILITY_IDS.map((id) => {
        const own = headings.filter(({ capability }) => capability === id);
        if (own.length === 0) return null;
        return (
          <tbody key={id}>
            <tr>
              <th scope="rowgroup" colSpan={5} className={styles.shift}>
                {SHIFTS[id].title}
              </th>
            </tr>
            {own.map((heading) => (
              <HeadingRow key={heading.measure} heading={heading} />
            ))}
          </tbody>
        );
      })}
    </table>
  );
}

function HeadingRow({ heading }: { readonly heading: HeadingValue }) {
  const { title, counts, unit, now, misleads, source } = heading;
  return (
    <tr className={styles.row} id={heading.measure}>
      <th scope="row" className={styles.measure}>
        <span className={styles.title}>{title}</span>
        <span className={styles.counts}>{counts}</span>
      </th>
      <td data-label="You now">
        {now === null ? (
          <span className={styles.quiet}>too little data</span>
        ) : (
          <span className={styles.now}>{sayNow(now, unit)}</span>
        )}
      </td>
      <td data-label="Your heading">
        <HeadingInput heading={heading} />
        <History heading={heading} />
      </td>
      <td data-label="Default and its source">
        <strong className={styles.default}>{sayHeading(heading.default, heading)}</strong>
        <span className={styles.counts}>{source}</span>
      </td>
      <td data-label="How it can mislead">{misleads}</td>
    </tr>
  );
}

function History({ heading }: { readonly heading: HeadingValue }) {
  const lines = sayHistory(heading);
  if (lines.length === 0) return null;
  return (
    <details className={styles.history}>
      <summary>{lines.length === 1 ? '1 change' : `${lines.length} changes`}</summary>
      <ul className={styles.changes}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}

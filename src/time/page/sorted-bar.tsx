import { joinClasses } from '../../ui/classes.ts';
import { sayHours, sayNumber, sayShare } from '../../ui/numbers.ts';
import { SectionHead } from '../../ui/page.tsx';
import type { Time } from '../model.ts';
import styles from './sorted-bar.module.css';

/** How many of the hours are sorted, and by whom: what every share on the page rests on. */
export function SortedBar({ time }: { readonly time: Time }) {
  const { sorted, hours } = time;
  const parts = SORTED_BY.map(({ by, title }) => ({ by, title, hours: sorted[by] })).filter(
    (part) => part.hours > 0,
  );
  const unsorted = Math.max(0, hours - sorted.hours);
  return (
    <section className={styles.sorted} aria-label="Sorted hours">
      <SectionHead
        title="Sorted"
        note={
          hours === 0
            ? 'no hours yet'
            : `${sayNumber(sorted.hours)} of ${sayHours(hours)} in these weeks`
        }
      />
      <div className={styles.bar} aria-hidden="true">
        {parts.map((part) => (
          <span
            key={part.by}
            className={joinClasses(styles.part, styles[part.by])}
            style={{ flexGrow: part.hours }}
          />
        ))}
        {unsorted > 0 ? (
          <span
            className={joinClasses(styles.part, styles.unsorted)}
            style={{ flexGrow: unsorted }}
          />
        ) : null}
        <span className={styles.enough} />
      </div>
      <p className={styles.mark} aria-hidden="true">
        80% to measure
      </p>
      <table className={styles.table}>
        <caption className="hidden">Hours by who sorted them</caption>
        <tbody>
          {parts.map((part) => (
            <Line key={part.by} of={part.by} title={part.title} hours={part.hours} all={hours} />
          ))}
          {unsorted > 0 ? (
            <Line of="unsorted" title="not sorted yet" hours={unsorted} all={hours} />
          ) : null}
        </tbody>
      </table>
    </section>
  );
}

const SORTED_BY = [
  { by: 'rule', title: 'by your rules' },
  { by: 'you', title: 'by you' },
  { by: 'learned', title: 'learned from your answers' },
  { by: 'words', title: 'by the word list' },
] as const;

interface LineProps {
  readonly of: 'rule' | 'you' | 'learned' | 'words' | 'unsorted';
  readonly title: string;
  readonly hours: number;
  readonly all: number;
}

function Line({ of, title, hours, all }: LineProps) {
  return (
    <tr>
      <th scope="row">
        <span className={joinClasses(styles.key, styles[of])} aria-hidden="true" />
        {title}
      </th>
      <td>{sayHours(hours)}</td>
      <td>{all === 0 ? '' : sayShare(hours / all)}</td>
    </tr>
  );
}

import { KindChips } from '../../time/page/kind-chips.tsx';
import { Button } from '../../ui/controls/button.tsx';
import { sayHours } from '../../ui/numbers.ts';
import { isAnswered, kindOf } from './sort-answers.ts';
import styles from './sort-card.module.css';
import { sortingNow } from './sort-rows.ts';
import type { SortRowsProps } from './sort-table.tsx';
import { sayGuess, sayRowPlace, sayWhy } from './words.ts';

/** On a phone: the open row as a card, and the others below it. */
export function SortCard(props: SortRowsProps) {
  const { rows, asked, scope, time, state, onPress } = props;
  const row = rows[state.open];
  const asking = asked[state.open];
  if (row === undefined || asking === undefined) return null;
  const kind = kindOf(state, asking);
  return (
    <>
      <section className={styles.card} aria-label={row.title}>
        <p className={styles.quiet}>{sayRowPlace(row, state.open, rows.length, scope)}</p>
        <h2 className={styles.title}>{row.title === '' ? 'No title' : row.title}</h2>
        <p className={styles.guess}>
          {isAnswered(state, asking) ? 'You sorted it.' : sayGuess(sortingNow(time, row))}
        </p>
        <Button look="primary" onClick={() => onPress({ do: 'keep' })}>
          Keep {kind}
        </Button>
        <KindChips
          of={row.title === '' ? 'this' : row.title}
          kind={kind}
          className={styles.kinds}
          onChoose={(chosen) => onPress({ do: 'answer', kind: chosen })}
        />
        {state.history.length === 0 ? null : (
          <Button look="text" onClick={() => onPress({ do: 'undo' })}>
            Undo the last answer
          </Button>
        )}
      </section>
      <OtherRows {...props} />
    </>
  );
}

/** Those still to be answered first; the answered ones stay within reach at the end. */
function OtherRows({ rows, asked, time, state, onPress }: SortRowsProps) {
  const others = rows.flatMap((row, index) => {
    const asking = asked[index];
    if (index === state.open || asking === undefined) return [];
    return [{ row, index, kind: kindOf(state, asking), isDone: isAnswered(state, asking) }];
  });
  const ordered = [
    ...others.filter((other) => !other.isDone),
    ...others.filter((other) => other.isDone),
  ];
  return (
    <ul className={styles.rows} aria-label="The other series">
      {ordered.map(({ row, index, kind, isDone }) => {
        const sorting = sortingNow(time, row);
        return (
          <li key={row.title}>
            <button
              type="button"
              className={styles.row}
              data-done={isDone || undefined}
              onClick={() => {
                onPress({ do: 'open', row: index });
                scrollTo({ top: 0 });
              }}
            >
              <span className={styles.name}>{row.title === '' ? 'No title' : row.title}</span>
              <span className={styles.its}>{isDone ? `${kind}, you` : sorting.kind}</span>
              <span className={styles.quiet}>{sayWhy(row, kind, isDone, sorting)}</span>
              <span className={styles.its}>{row.isBlock ? '–' : sayHours(row.hours)}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

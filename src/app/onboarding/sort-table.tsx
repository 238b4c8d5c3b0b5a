import type { Time } from '../../time/model.ts';
import { KindChips } from '../../time/page/kind-chips.tsx';
import { joinClasses } from '../../ui/classes.ts';
import { Icon } from '../../ui/icon.tsx';
import { sayNumber } from '../../ui/numbers.ts';
import {
  type AskedRow,
  isAnswered,
  kindOf,
  type SortCommand,
  type SortState,
} from './sort-answers.ts';
import { guessOf, type Scope, type SortRow, sortingNow } from './sort-rows.ts';
import styles from './sort-table.module.css';
import { sayConfidence, sayWhy } from './words.ts';

export interface SortRowsProps {
  readonly rows: readonly SortRow[];
  readonly asked: readonly AskedRow[];
  readonly scope: Scope;
  readonly time: Time;
  readonly state: SortState;
  readonly onPress: (command: SortCommand) => void;
}

/** All rows of the round, one of them open. */
export function SortTable({ rows, asked, scope, time, state, onPress }: SortRowsProps) {
  return (
    <table className={styles.table}>
      <caption className="hidden">Series to sort, most hours at stake first</caption>
      <colgroup>
        <col className={styles.place} />
        <col className={styles.series} />
        <col />
        <col className={styles.hour} />
        <col className={styles.sorted} />
        <col className={styles.sure} />
      </colgroup>
      <thead>
        <tr>
          <th scope="col" className={styles.number}>
            <abbr title="Number">#</abbr>
          </th>
          <th scope="col">Series</th>
          <th scope="col">Why the guess</th>
          <th scope="col" className={styles.hours}>
            Hours, {scope.said}
          </th>
          <th scope="col">Kind</th>
          <th scope="col">Confidence</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => {
          const asking = asked[index];
          if (asking === undefined) return null;
          const Row = index === state.open ? OpenRow : ClosedRow;
          return (
            <Row
              key={row.title}
              index={index}
              row={row}
              asked={asking}
              sorting={sortingNow(time, row)}
              state={state}
              onPress={onPress}
            />
          );
        })}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly index: number;
  readonly row: SortRow;
  readonly asked: AskedRow;
  readonly sorting: SortRow['sorting'];
  readonly state: SortState;
  readonly onPress: (command: SortCommand) => void;
}

function ClosedRow({ index, row, asked, sorting, state, onPress }: RowProps) {
  const isDone = isAnswered(state, asked);
  const kind = kindOf(state, asked);
  return (
    <tr className={joinClasses(isDone && styles.done)}>
      <td className={styles.number}>{index + 1}</td>
      <th scope="row">
        <button
          type="button"
          className={styles.title}
          onClick={() => onPress({ do: 'open', row: index })}
        >
          {row.title === '' ? 'No title' : row.title}
        </button>
      </th>
      <td className={styles.why}>{sayWhy(row, kind, isDone, sorting)}</td>
      <td className={styles.hours}>{row.isBlock ? '–' : sayNumber(row.hours)}</td>
      <td>
        {isDone || sorting.kind !== 'unsorted' ? (
          isDone ? (
            kind
          ) : (
            sorting.kind
          )
        ) : (
          <Unsorted sorting={sorting} />
        )}
      </td>
      <td>
        {isDone ? (
          <span className={styles.you}>
            <Icon name="check" size={12} />
            you
          </span>
        ) : (
          sayConfidence(sorting.confidence)
        )}
      </td>
    </tr>
  );
}

function Unsorted({ sorting }: Pick<RowProps, 'sorting'>) {
  return (
    <>
      <span className={styles.unsorted}>unsorted</span> perhaps {guessOf(sorting)}
    </>
  );
}

function OpenRow({ index, row, asked, sorting, state, onPress }: RowProps) {
  const isDone = isAnswered(state, asked);
  const kind = kindOf(state, asked);
  const title = row.title === '' ? 'No title' : row.title;
  return (
    <>
      <tr className={styles.open} aria-current="true">
        <td className={styles.number}>{index + 1}</td>
        <th scope="row">
          <span className={styles.openTitle}>{title}</span>
        </th>
        <td className={styles.why}>{sayWhy(row, kind, isDone, sorting)}</td>
        <td className={styles.hours}>{row.isBlock ? '–' : sayNumber(row.hours)}</td>
        <td>
          <button
            type="button"
            className={styles.keep}
            aria-label={`Keep ${kind} for ${title}`}
            onClick={() => onPress({ do: 'keep' })}
          >
            Keep {kind}
          </button>
        </td>
        <td>{isDone ? 'yours' : sayConfidence(sorting.confidence)}</td>
      </tr>
      <tr className={styles.choices}>
        <td />
        <td colSpan={5}>
          <KindChips
            of={title}
            kind={kind}
            onChoose={(chosen) => onPress({ do: 'answer', kind: chosen })}
          />
        </td>
      </tr>
    </>
  );
}

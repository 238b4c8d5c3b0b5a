import type { ComponentProps, ReactNode } from 'react';
import { joinClasses } from '../classes.ts';
import { Icon } from '../icon.tsx';
import styles from './table.module.css';

export interface Sort<K extends string> {
  readonly by: K;
  readonly order: 'ascending' | 'descending';
}

interface TableProps extends ComponentProps<'table'> {
  /** what the table shows, for those who hear it */
  readonly caption: string;
}

/** A table of hairlines under a heading in ink. Wide ones scroll inside themselves. */
export function Table({ caption, className, children, ...rest }: TableProps) {
  return (
    <div className={styles.scroller}>
      <table className={joinClasses(styles.table, className)} {...rest}>
        <caption className="hidden">{caption}</caption>
        {children}
      </table>
    </div>
  );
}

interface ColumnProps extends Omit<ComponentProps<'th'>, 'scope'> {
  readonly isNumber?: boolean | undefined;
}

export function Column({ isNumber, className, ...rest }: ColumnProps) {
  return <th scope="col" className={joinClasses(isNumber && styles.number, className)} {...rest} />;
}

interface SortableColumnProps<K extends string> extends ColumnProps {
  readonly id: K;
  readonly sort: Sort<K>;
  readonly onSort: (sort: Sort<K>) => void;
  readonly children: ReactNode;
}

/** Numbers start with the largest, words with A; a second press turns the order. */
export function SortableColumn<K extends string>(props: SortableColumnProps<K>) {
  const { id, sort, onSort, isNumber, children, ...rest } = props;
  const isSorted = sort.by === id;
  const first = isNumber === true ? 'descending' : 'ascending';
  const other = sort.order === 'ascending' ? 'descending' : 'ascending';
  return (
    <Column isNumber={isNumber} aria-sort={isSorted ? sort.order : undefined} {...rest}>
      <button
        type="button"
        className={styles.sort}
        onClick={() => onSort({ by: id, order: isSorted ? other : first })}
      >
        {children}
        {isSorted ? <Icon name={sort.order === 'ascending' ? 'up' : 'down'} size={11} /> : null}
      </button>
    </Column>
  );
}

interface CellProps extends ComponentProps<'td'> {
  readonly isNumber?: boolean | undefined;
  /** not the point of the row */
  readonly isQuiet?: boolean | undefined;
}

export function Cell({ isNumber, isQuiet, className, ...rest }: CellProps) {
  return (
    <td
      className={joinClasses(isNumber && styles.number, isQuiet && styles.quiet, className)}
      {...rest}
    />
  );
}

/** Rows in the order asked for; ties keep the order they came in. */
export function sortRows<R, K extends string>(
  rows: readonly R[],
  sort: Sort<K>,
  readValue: (row: R, by: K) => string | number,
): readonly R[] {
  const sign = sort.order === 'ascending' ? 1 : -1;
  return rows.toSorted(
    (a, b) => sign * compareValues(readValue(a, sort.by), readValue(b, sort.by)),
  );
}

function compareValues(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a).localeCompare(String(b), navigator.language, {
    sensitivity: 'base',
    numeric: true,
  });
}

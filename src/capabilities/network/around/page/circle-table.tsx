import { useState } from 'react';
import {
  Cell,
  Column,
  type Sort,
  SortableColumn,
  sortRows,
  Table,
} from '../../../../ui/controls/table.tsx';
import { sayDate, sayNumber } from '../../../../ui/numbers.ts';
import type { Circle, Tie } from '../model.ts';
import styles from './circle.module.css';
import { PersonLink } from './person-link.tsx';

type By = 'name' | 'function' | 'strength' | 'recently' | 'last' | 'gap' | 'among';

interface Row extends Tie {
  /** of the others shown, how many they meet */
  readonly among: number;
}

/** The strongest ties in rows: all that the drawing shows, and the counts. */
export function CircleTable({ circle }: { readonly circle: Circle }) {
  const [sort, setSort] = useState<Sort<By>>({ by: 'strength', order: 'descending' });
  const sorting = { sort, onSort: setSort };
  const rows = sortRows(listRows(circle), sort, readBy);
  const strongest = Math.max(0, ...circle.ties.map(({ strength }) => strength));
  return (
    <Table caption="Your strongest ties, with their counts" className={styles.table}>
      <thead>
        <tr>
          <SortableColumn id="name" {...sorting}>
            Person
          </SortableColumn>
          <SortableColumn id="function" className={styles.wide} {...sorting}>
            Function
          </SortableColumn>
          <SortableColumn id="strength" isNumber {...sorting}>
            Strength
          </SortableColumn>
          <Column className={styles.wide} aria-hidden="true" />
          <SortableColumn id="recently" isNumber {...sorting}>
            90 days
          </SortableColumn>
          <SortableColumn id="last" className={styles.wide} {...sorting}>
            Last contact
          </SortableColumn>
          <SortableColumn id="gap" isNumber className={styles.wide} {...sorting}>
            Usual gap
          </SortableColumn>
          <SortableColumn id="among" isNumber className={styles.wide} {...sorting}>
            Meets, of these
          </SortableColumn>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <PersonLink id={row.id}>{row.name}</PersonLink>
            </th>
            <Cell className={styles.wide}>{row.function ?? '–'}</Cell>
            <Cell isNumber>{row.strength.toFixed(1)}</Cell>
            <td className={styles.wide} aria-hidden="true">
              <svg aria-hidden="true" width="100%" height="6" className={styles.bar}>
                <rect width={`${(row.strength / (strongest || 1)) * 100}%`} height="6" />
              </svg>
            </td>
            <Cell isNumber>{row.recently}</Cell>
            <Cell className={styles.wide}>{row.last === null ? '–' : sayDate(row.last)}</Cell>
            <Cell isNumber className={styles.wide}>
              {row.gap === null ? '–' : sayNumber(row.gap)}
            </Cell>
            <Cell isNumber className={styles.wide}>
              {row.among}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function listRows({ ties, links }: Circle): Row[] {
  const among = new Map<number, number>();
  for (const [one, other] of links) {
    among.set(one, (among.get(one) ?? 0) + 1);
    among.set(other, (among.get(other) ?? 0) + 1);
  }
  return ties.map((tie, at) => ({ ...tie, among: among.get(at) ?? 0 }));
}

function readBy(row: Row, by: By): string | number {
  return row[by] ?? (by === 'gap' ? Number.POSITIVE_INFINITY : '');
}

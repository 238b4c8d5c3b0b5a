import { type KeyboardEvent, useRef, useState } from 'react';
import { joinClasses } from '../../ui/classes.ts';
import { Column, Table } from '../../ui/controls/table.tsx';
import { sayNumber } from '../../ui/numbers.ts';
import type { Time } from '../model.ts';
import { sayWeekSpan, weekNumber } from './dates.ts';
import { sayTenths } from './figures.ts';
import type { StackPart } from './kind-order.ts';
import { Swatch, sayPart } from './kind-words.tsx';
import { hoursOfPart, meanOfPart, type StackLayout } from './stack-layout.ts';
import { type Week, whyLeftOut } from './week-phases.ts';
import styles from './weeks-table.module.css';

/** A layer of a week, or, without a part, the week itself. */
export interface WeekCell {
  readonly week: string;
  readonly part: StackPart | undefined;
}

interface WeeksTableProps {
  readonly time: Time;
  readonly layout: Pick<StackLayout, 'parts' | 'names'>;
  readonly isShown: boolean;
  readonly onFocus: (cell: WeekCell | undefined) => void;
  readonly onPick: (cell: WeekCell) => void;
}

/**
 * The weeks as a table in the order of the stacks, top to bottom. One tab stop; the arrow keys
 * move, Enter opens. While it is hidden the drawing shows where the focus is.
 */
export function WeeksTable({ time, layout, isShown, onFocus, onPick }: WeeksTableProps) {
  const rows = [...layout.parts.toReversed(), undefined];
  const grid = useGrid(time.weeks.length, rows.length);
  const cellProps = (row: number, column: number, cell: WeekCell) => ({
    ...grid.propsOf(row, column),
    onFocus: () => {
      grid.moveTo(row, column);
      onFocus(cell);
    },
    onClick: () => onPick(cell),
  });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys move between the buttons inside
    <div
      ref={grid.ref}
      className={isShown ? styles.shown : 'hidden'}
      onKeyDown={grid.onKeyDown}
      onBlur={() => onFocus(undefined)}
    >
      <Table caption="Hours by kind in each week. Arrow keys move, Enter opens the events.">
        <thead>
          <tr>
            <Column>Kind</Column>
            <Column isNumber>Mean</Column>
            {time.weeks.map((week) => (
              <Column key={week.week} isNumber>
                {weekNumber(week.week)}
              </Column>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((part, row) =>
            part === undefined ? null : (
              <PartRow
                key={part}
                time={time}
                layout={layout}
                part={part}
                cellProps={(column, week) => cellProps(row, column, { week: week.week, part })}
              />
            ),
          )}
        </tbody>
        <tfoot>
          <tr className={styles.total}>
            <th scope="row">All</th>
            <td />
            {time.weeks.map((week) => (
              <td key={week.week} className={styles.number}>
                {sayTenths(week.hours)}
              </td>
            ))}
          </tr>
          <tr className={styles.marks}>
            <th scope="row">Counts</th>
            <td />
            {time.weeks.map((week, column) => (
              <td key={week.week} className={styles.number}>
                <button
                  type="button"
                  className={styles.cell}
                  aria-label={`Week ${weekNumber(week.week)}, ${sayWeekSpan(week.from)}: ${whyLeftOut(week) ?? 'complete'}`}
                  {...cellProps(rows.length - 1, column, { week: week.week, part: undefined })}
                >
                  {shortMark(week)}
                </button>
              </td>
            ))}
          </tr>
        </tfoot>
      </Table>
    </div>
  );
}

function shortMark(week: Week): string {
  if (week.isLeave) return 'leave';
  return week.isComplete ? 'yes' : 'no';
}

interface PartRowProps {
  readonly time: Time;
  readonly layout: Pick<StackLayout, 'names'>;
  readonly part: StackPart;
  readonly cellProps: (column: number, week: Week) => object;
}

function PartRow({ time, layout: { names }, part, cellProps }: PartRowProps) {
  const mean = meanOfPart(time, part, names);
  return (
    <tr>
      <th scope="row" className={styles.part}>
        <Swatch part={part} names={names} />
        {sayPart(part, names)}
      </th>
      <td className={styles.number}>{mean === undefined ? '' : sayTenths(mean)}</td>
      {time.weeks.map((week, column) => {
        const hours = hoursOfPart(week, part, names);
        return (
          <td key={week.week} className={styles.number}>
            <button
              type="button"
              className={joinClasses(styles.cell, hours === 0 && styles.none)}
              aria-label={`${sayPart(part, names)}, week ${weekNumber(week.week)}: ${sayNumber(hours)} hours`}
              {...cellProps(column, week)}
            >
              {hours === 0 ? '–' : sayTenths(hours)}
            </button>
          </td>
        );
      })}
    </tr>
  );
}

/** One tab stop for a grid of buttons; arrows, Home and End move within it. */
function useGrid(columns: number, rows: number) {
  const ref = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ row: rows - 1, column: columns - 1 });
  const row = Math.min(place.row, rows - 1);
  const column = Math.min(place.column, columns - 1);

  function focus(nextRow: number, nextColumn: number): void {
    const name = `${clamp(nextRow, rows)}/${clamp(nextColumn, columns)}`;
    ref.current?.querySelector<HTMLElement>(`[data-place="${name}"]`)?.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    const step = STEPS[event.key];
    if (step === undefined || event.metaKey || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    focus(row + step[0], column + step[1]);
  }

  function propsOf(ofRow: number, ofColumn: number) {
    const isHere = ofRow === row && ofColumn === column;
    return { 'data-place': `${ofRow}/${ofColumn}`, tabIndex: isHere ? 0 : -1 };
  }

  return {
    ref,
    onKeyDown,
    propsOf,
    moveTo: (nextRow: number, nextColumn: number) => setPlace({ row: nextRow, column: nextColumn }),
  };
}

const FAR = 1_000;
const STEPS: Readonly<Record<string, readonly [number, number] | undefined>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [0, -FAR],
  End: [0, FAR],
};

function clamp(value: number, length: number): number {
  return Math.min(length - 1, Math.max(0, value));
}

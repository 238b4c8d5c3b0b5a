import { useId } from 'react';
import { HatchPattern } from '../../ui/charts/hatch.tsx';
import { sayNumber } from '../../ui/numbers.ts';
import { weekNumber } from './dates.ts';
import { sayTenths } from './figures.ts';
import { fillOf, sayPart } from './kind-words.tsx';
import type { StackColumn, StackLabel, StackLayout } from './stack-layout.ts';
import { type Bracket, whyLeftOut } from './week-phases.ts';
import styles from './weeks-drawing.module.css';
import type { WeekCell } from './weeks-table.tsx';

interface WeeksDrawingProps {
  readonly layout: StackLayout;
  readonly brackets: readonly Bracket[];
  readonly width: number;
  /** the cell of the table that has the focus: shown here while the table is hidden */
  readonly focused: WeekCell | undefined;
  readonly onPick: (cell: WeekCell) => void;
}

/**
 * The weeks as the eye reads them. Hidden from screen readers and without tab stops: the table
 * beside it says and does the same.
 */
export function WeeksDrawing({ layout, brackets, width, focused, onPick }: WeeksDrawingProps) {
  const hatch = useId();
  const height = layout.baseY + FOOT;
  const first = layout.columns.findIndex(({ week }) => week.hours > 0);
  return (
    <svg
      className={styles.drawing}
      aria-hidden="true"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      <defs>
        <HatchPattern id={hatch} />
      </defs>
      {layout.columns.map((column, index) => (
        <Column
          key={column.week.week}
          column={column}
          layout={layout}
          hasBegun={first >= 0 && index >= first}
          hatch={`url(#${hatch})`}
          focused={focused?.week === column.week.week ? focused : undefined}
          onPick={onPick}
        />
      ))}
      <line className={styles.axis} x1={0} x2={endOf(layout)} y1={layout.baseY} y2={layout.baseY} />
      {brackets.map((bracket) => (
        <BracketMark key={bracket.label} bracket={bracket} layout={layout} />
      ))}
      {layout.labels.map((label) => (
        <LabelMark key={label.part} label={label} layout={layout} />
      ))}
    </svg>
  );
}

const FOOT = 46;
const LEADER = 16;

interface ColumnProps {
  readonly column: StackColumn;
  readonly layout: StackLayout;
  /** before the first hours of a calendar, an empty week needs no reason */
  readonly hasBegun: boolean;
  readonly hatch: string;
  readonly focused: WeekCell | undefined;
  readonly onPick: (cell: WeekCell) => void;
}

function Column({ column, layout, hasBegun, hatch, focused, onPick }: ColumnProps) {
  const { week, x, width } = column;
  const middle = x + width / 2;
  const why = hasBegun ? whyLeftOut(week) : undefined;
  return (
    <g className={why === undefined ? undefined : styles.leftOut}>
      {column.segments.map((segment) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: the table's buttons do this by keyboard
        <rect
          key={segment.part}
          className={styles.segment}
          data-focused={focused?.part === segment.part || undefined}
          x={x}
          width={width}
          y={segment.top}
          height={Math.max(0.5, segment.height - 1)}
          fill={segment.part === 'unsorted' ? hatch : fillOf(segment.part, layout.names)}
          onClick={() => onPick({ week: week.week, part: segment.part })}
        >
          <title>
            {`Week ${weekNumber(week.week)}, ${sayPart(segment.part, layout.names)}: ${sayNumber(segment.hours)} h`}
          </title>
        </rect>
      ))}
      {column.segments.length === 0 ? null : (
        <text className={styles.total} x={middle} y={column.top - 7}>
          {sayTenths(week.hours)}
        </text>
      )}
      {why === undefined ? null : (
        <text
          className={styles.why}
          transform={`translate(${middle + 4} ${column.top - (column.segments.length === 0 ? 8 : 24)}) rotate(-90)`}
        >
          {why}
        </text>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the table's buttons do this by keyboard */}
      <g className={styles.number} onClick={() => onPick({ week: week.week, part: undefined })}>
        <rect
          className={styles.numberGround}
          data-focused={(focused !== undefined && focused.part === undefined) || undefined}
          x={x}
          width={width}
          y={layout.baseY + 2}
          height={20}
          rx={4}
        />
        <text x={middle} y={layout.baseY + 16}>
          {weekNumber(week.week)}
        </text>
      </g>
    </g>
  );
}

function BracketMark({
  bracket,
  layout,
}: {
  readonly bracket: Bracket;
  readonly layout: StackLayout;
}) {
  const first = layout.columns[bracket.first];
  const last = layout.columns[bracket.last];
  if (first === undefined || last === undefined) return null;
  const from = first.x;
  const to = last.x + last.width;
  const y = layout.baseY + 25;
  return (
    <g>
      <path className={styles.bracket} d={`M${from} ${y - 3}V${y + 1}H${to}V${y - 3}`} />
      <text className={styles.bracketLabel} x={(from + to) / 2} y={y + 16}>
        {bracket.label}
      </text>
    </g>
  );
}

function LabelMark({
  label,
  layout,
}: {
  readonly label: StackLabel;
  readonly layout: StackLayout;
}) {
  const from = layout.edge + 3;
  return (
    <g>
      <path
        className={styles.leader}
        d={`M${from} ${label.anchor}L${from + LEADER - 4} ${label.y}`}
      />
      <text className={styles.label} x={from + LEADER} y={label.y + 4.5}>
        {sayPart(label.part, layout.names)}
        <tspan className={styles.mean}> {sayTenths(label.mean)}</tspan>
      </text>
    </g>
  );
}

function endOf(layout: StackLayout): number {
  const last = layout.columns.at(-1);
  return last === undefined ? 0 : last.x + last.width;
}

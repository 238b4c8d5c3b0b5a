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
      <FocusRing layout={layout} focused={focused} />
    </svg>
  );
}

const FOOT = 46;
const LEADER = 16;
const NUMBER_HEIGHT = 20;

interface ColumnProps {
  readonly column: StackColumn;
  readonly layout: StackLayout;
  /** before the first hours of a calendar, an empty week needs no reason */
  readonly hasBegun: boolean;
  readonly hatch: string;
  readonly onPick: (cell: WeekCell) => void;
}

function Column({ column, layout, hasBegun, hatch, onPick }: ColumnProps) {
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
          x={x}
          width={width}
          y={layout.baseY + 2}
          height={NUMBER_HEIGHT}
          rx={4}
        />
        <text x={middle} y={layout.baseY + 16}>
          {weekNumber(week.week)}
        </text>
      </g>
    </g>
  );
}

interface FocusRingProps {
  readonly layout: StackLayout;
  readonly focused: WeekCell | undefined;
}

/** Around what the hidden table has the focus on; paper parts it from any hue. */
function FocusRing({ layout, focused }: FocusRingProps) {
  const column = layout.columns.find(({ week }) => week.week === focused?.week);
  if (column === undefined || focused === undefined) return null;
  const segment = column.segments.find(({ part }) => part === focused.part);
  const number = { top: layout.baseY + 2, height: NUMBER_HEIGHT };
  const { top, height } = focused.part === undefined ? number : (segment ?? nothingAt(layout));
  const frame = { x: column.x - 2, y: top - 2, width: column.width + 4, height: height + 3, rx: 3 };
  return (
    <g>
      <rect className={styles.halo} {...frame} />
      <rect className={styles.ring} {...frame} />
    </g>
  );
}

/** A layer without hours in a week: its ring lies on the axis. */
function nothingAt(layout: StackLayout) {
  return { top: layout.baseY - 2, height: 2 };
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

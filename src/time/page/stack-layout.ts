import { scaleBand, scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';
import type { Time } from '../model.ts';
import { type KindNames, nameKinds, partOf, type StackPart, stackParts } from './kind-order.ts';
import { placeLabels } from './place-labels.ts';
import { splitWeeks, type Week } from './week-phases.ts';

interface StackSegment {
  readonly part: StackPart;
  readonly hours: number;
  readonly top: number;
  readonly height: number;
}

export interface StackColumn {
  readonly week: Week;
  readonly x: number;
  readonly width: number;
  /** of the whole stack; where its total is written */
  readonly top: number;
  /** from bottom to top, those without hours left out; none in a week of leave */
  readonly segments: readonly StackSegment[];
}

export interface StackLabel {
  readonly part: StackPart;
  /** hours a week */
  readonly mean: number;
  /** where the layer lies beside the last column */
  readonly anchor: number;
  /** where its text lies */
  readonly y: number;
}

export interface StackLayout {
  readonly names: KindNames;
  /** from bottom to top */
  readonly parts: readonly StackPart[];
  readonly columns: readonly StackColumn[];
  /** empty where there is no room beside the columns */
  readonly labels: readonly StackLabel[];
  /** right edge of the last column with hours, where leaders begin */
  readonly edge: number;
  readonly baseY: number;
}

interface StackFrame {
  readonly width: number;
  /** from the top of the frame to the foot of the columns */
  readonly height: number;
  /** kept free at the right for labels; 0 writes none */
  readonly labelWidth: number;
}

/**
 * Places the weeks of a window as stacks by kind on one scale, with the labels beside the last.
 * @returns positions in the frame's unit; no columns for an empty list of weeks
 */
export function layoutStack(time: Time, frame: StackFrame): StackLayout {
  const names = nameKinds(time.byKind);
  const parts = stackParts(time.byKind, names);
  const columns = layoutColumns(time.weeks, { names, parts, frame });
  const last = columns.findLast((column) => column.segments.length > 0);
  return {
    names,
    parts,
    columns,
    labels: frame.labelWidth === 0 ? [] : layoutLabels(time, { names, parts, last, frame }),
    edge: last === undefined ? 0 : last.x + last.width,
    baseY: frame.height,
  };
}

/**
 * Mean hours a week of a part over the last complete weeks (at most four).
 * @returns hours a week; undefined without a complete week
 */
export function meanOfPart(time: Time, part: StackPart, names: KindNames): number | undefined {
  const weeks = splitWeeks(time.weeks).recent.length;
  if (weeks === 0) return undefined;
  const hours = time.byKind
    .filter((entry) => partOf(entry.kind, names) === part)
    .reduce((sum, entry) => sum + entry.recentHours, 0);
  return hours / weeks;
}

/** Hours of a part in one week; 0 when it has none. */
export function hoursOfPart(week: Week, part: StackPart, names: KindNames): number {
  return Object.entries(week.byKind)
    .filter(([kind]) => partOf(kind, names) === part)
    .reduce((sum, [, hours]) => sum + hours, 0);
}

/** Room above the highest column for its total. */
const HEAD = 18;
const LABEL_GAP = 17;
const COLUMN_PADDING = 0.24;

interface Plan {
  readonly names: KindNames;
  readonly parts: readonly StackPart[];
  readonly frame: StackFrame;
}

function layoutColumns(weeks: readonly Week[], { names, parts, frame }: Plan): StackColumn[] {
  const x = scaleBand(
    weeks.map((week) => week.week),
    [0, frame.width - frame.labelWidth],
  ).paddingInner(COLUMN_PADDING);
  const drawn = weeks.map((week) => (week.isLeave ? 0 : week.hours));
  const most = Math.max(1, ...drawn);
  const y = scaleLinear([0, most], [frame.height, HEAD]);
  const layers = stack<unknown, Week, StackPart>()
    .keys(parts)
    .value((week, part) => hoursOfPart(week, part, names))([...weeks]);
  return weeks.map((week, index) => {
    const segments = (week.isLeave ? [] : layers).flatMap((layer) => {
      const [from, to] = layer[index] ?? [0, 0];
      const hours = to - from;
      return hours > 0 ? [{ part: layer.key, hours, top: y(to), height: y(from) - y(to) }] : [];
    });
    return {
      week,
      x: x(week.week) ?? 0,
      width: x.bandwidth(),
      top: segments.at(-1)?.top ?? frame.height,
      segments,
    };
  });
}

function layoutLabels(
  time: Time,
  { names, parts, last, frame }: Plan & { readonly last: StackColumn | undefined },
): readonly StackLabel[] {
  let foot = frame.height;
  const labelled = parts.flatMap((part) => {
    const segment = last?.segments.find((candidate) => candidate.part === part);
    const anchor = segment === undefined ? foot : segment.top + segment.height / 2;
    foot = segment?.top ?? foot;
    const mean = meanOfPart(time, part, names);
    return mean === undefined ? [] : [{ part, mean, anchor }];
  });
  const downwards = labelled.toReversed();
  const places = placeLabels(
    downwards.map((label) => label.anchor),
    { gap: LABEL_GAP, low: HEAD / 2, high: frame.height - HEAD / 3 },
  );
  return downwards.map((label, index) => ({ ...label, y: places[index] ?? label.anchor }));
}

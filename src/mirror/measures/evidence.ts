import {
  type Heading,
  positionOf,
  type Standing,
  type State,
  standingOf,
  stateOf,
} from '../../kernel/reading.ts';
import { medianOf } from '../../kernel/statistics.ts';

/** What the mirror reads of a measure. */
export interface Placed {
  readonly id: string;
  readonly inputs: readonly string[];
  /** a shift is placed only where one of these is resolved */
  readonly isAnchor: boolean;
  /** undefined for a trend, which has no place on the mirror */
  readonly heading: Heading | undefined;
  readonly enough: boolean;
  readonly value: number | undefined;
  readonly low: number | undefined;
  readonly high: number | undefined;
}

/** A measure on the axis of the mirror. */
export interface Position {
  readonly id: string;
  readonly inputs: readonly string[];
  readonly isAnchor: boolean;
  readonly at: number;
  readonly low: number;
  readonly high: number;
  /** undefined when the minimum is not met or the interval covers all three states */
  readonly state: State | undefined;
}

/** What the data shows of one shift. */
export interface Evidence {
  /**
   * median position of the resolved measures; undefined, as its range and state, where no anchor is
   * resolved or the range covers all three states
   */
  readonly at: number | undefined;
  /** median of their lows, median of their highs */
  readonly low: number | undefined;
  readonly high: number | undefined;
  readonly state: Standing | undefined;
  /** "3 of 5 measures, 2 inputs" */
  readonly resolved: number;
  readonly measures: number;
  readonly inputs: number;
  /** fewer than two resolved measures that are independent */
  readonly isThin: boolean;
  /** leaving out some one measure moves the median by a quarter of the axis from floor to heading */
  readonly isMixed: boolean;
  readonly positions: readonly Position[];
}

/**
 * Places a measure on the mirror.
 * @returns undefined for a trend and for a measure without a value
 * Source: docs/measures.md#position
 */
export function placeMeasure(measure: Placed): Position | undefined {
  const { heading, value } = measure;
  if (heading === undefined || value === undefined) return undefined;
  const at = positionOf(value, heading);
  const [low, high] = placeRange(measure, heading, at);
  const isOpen = stateOf(low) === 'away' && stateOf(high) === 'there';
  const state = measure.enough && !isOpen ? stateOf(at) : undefined;
  const { id, inputs, isAnchor } = measure;
  return { id, inputs, isAnchor, at, low, high, state };
}

/** With a heading of two sides an interval may hold the band while both its ends lie outside. */
function placeRange(measure: Placed, heading: Heading, at: number): readonly [number, number] {
  const { low, high, value } = measure;
  const ends = [
    positionOf(low ?? value ?? 0, heading),
    positionOf(high ?? value ?? 0, heading),
    at,
  ];
  const holdsBand =
    heading.until !== undefined && (low ?? 0) <= heading.until && (high ?? 0) >= heading.heading;
  return [Math.min(...ends), holdsBand ? Math.max(1, ...ends) : Math.max(...ends)];
}

/**
 * What the data shows of a shift: the median position of its resolved measures, from the median of
 * their lows to the median of their highs, and how far it can be relied on.
 * @returns `at` 0 … 1.25; undefined where no anchor is resolved, or the range covers all three states
 * Source: docs/measures.md#evidence
 */
export function weighEvidence(measures: readonly Placed[]): Evidence {
  const withHeading = measures.filter((measure) => measure.heading !== undefined);
  const positions = withHeading.flatMap((measure) => placeMeasure(measure) ?? []);
  const resolved = positions.filter((position) => position.state !== undefined);
  return {
    ...placeShift(resolved),
    resolved: resolved.length,
    measures: withHeading.length,
    inputs: new Set(resolved.flatMap((position) => position.inputs)).size,
    isThin: !hasIndependentPair(resolved),
    isMixed: isMixed(resolved),
    positions,
  };
}

/** Nothing of it is known where the measures leave the shift open: no half of a place is shown. */
function placeShift(resolved: readonly Position[]) {
  const at = medianOf(resolved.map((position) => position.at));
  const low = medianOf(resolved.map((position) => position.low));
  const high = medianOf(resolved.map((position) => position.high));
  const hasAnchor = resolved.some((position) => position.isAnchor);
  if (!hasAnchor || low === undefined || high === undefined) return NOWHERE;
  const state = standingOf(low, high);
  return state === undefined ? NOWHERE : { at, low, high, state };
}

const NOWHERE = { at: undefined, low: undefined, high: undefined, state: undefined } as const;

function hasIndependentPair(positions: readonly Position[]): boolean {
  return positions.some((one, index) =>
    positions.slice(index + 1).some((other) => areIndependent(one, other)),
  );
}

/** Two measures are independent when each reads an input that the other does not. */
function areIndependent(one: Position, other: Position): boolean {
  return (
    one.inputs.some((input) => !other.inputs.includes(input)) &&
    other.inputs.some((input) => !one.inputs.includes(input))
  );
}

function isMixed(positions: readonly Position[]): boolean {
  const places = positions.map((position) => position.at);
  const whole = medianOf(places);
  if (whole === undefined) return false;
  return places.some((_, index) => {
    const rest = medianOf(places.toSpliced(index, 1));
    return rest !== undefined && Math.abs(rest - whole) >= MIXED_BY;
  });
}

/** A quarter of the axis, less what binary fractions lose. */
const MIXED_BY = 0.25 - 1e-9;

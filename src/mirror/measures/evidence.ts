import { type Heading, positionOf, type State, stateOf } from '../../kernel/reading.ts';

/** What the mirror reads of a measure. */
export interface Placed {
  readonly id: string;
  readonly inputs: readonly string[];
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
  readonly at: number;
  readonly low: number;
  readonly high: number;
  /** undefined when the minimum is not met or the interval covers all three states */
  readonly state: State | undefined;
}

/** What the data shows of one shift. */
export interface Evidence {
  /** median position of the resolved measures; undefined without one */
  readonly at: number | undefined;
  readonly low: number | undefined;
  readonly high: number | undefined;
  readonly state: State | undefined;
  /** "3 of 5 measures, 2 inputs" */
  readonly resolved: number;
  readonly measures: number;
  readonly inputs: number;
  /** fewer than two resolved measures that are independent */
  readonly isThin: boolean;
  /** leaving out any one measure changes the state */
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
  return { id: measure.id, inputs: measure.inputs, at, low, high, state };
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
 * What the data shows of a shift: the median position of its resolved measures, their range from
 * the lowest low to the highest high, and how far it can be relied on.
 * @returns `at` 0 … 1.25; undefined when no measure is resolved
 * Source: docs/measures.md#evidence
 */
export function weighEvidence(measures: readonly Placed[]): Evidence {
  const withHeading = measures.filter((measure) => measure.heading !== undefined);
  const positions = withHeading.flatMap((measure) => placeMeasure(measure) ?? []);
  const resolved = positions.filter((position) => position.state !== undefined);
  const at = medianOf(resolved);
  return {
    at,
    low: at === undefined ? undefined : Math.min(...resolved.map((position) => position.low)),
    high: at === undefined ? undefined : Math.max(...resolved.map((position) => position.high)),
    state: at === undefined ? undefined : stateOf(at),
    resolved: resolved.length,
    measures: withHeading.length,
    inputs: new Set(resolved.flatMap((position) => position.inputs)).size,
    isThin: !hasIndependentPair(resolved),
    isMixed: isMixed(resolved),
    positions,
  };
}

function medianOf(positions: readonly Position[]): number | undefined {
  const sorted = positions.map((position) => position.at).sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  return upper === undefined || lower === undefined ? undefined : (upper + lower) / 2;
}

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
  const whole = medianOf(positions);
  if (whole === undefined || positions.length < 2) return false;
  return positions.some((left) => {
    const rest = medianOf(positions.filter((position) => position !== left));
    return rest !== undefined && stateOf(rest) !== stateOf(whole);
  });
}

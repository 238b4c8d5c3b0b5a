import { UserError } from './user-error.ts';

/** Where a value stands between clearly absent and where its owner wants to be. */
export const STATES = ['away', 'near', 'there'] as const;
export type State = (typeof STATES)[number];

/** Where a range of positions lies: in one state, or across the border between two. */
export const STANDINGS = ['away', 'away to near', 'near', 'near to there', 'there'] as const;
export type Standing = (typeof STANDINGS)[number];

/** The axis of the mirror ends a quarter beyond the heading. */
export const FURTHEST = 1.25;

/** From clearly absent to the heading; below or above each other as the measure asks. */
export interface Heading {
  readonly floor: number;
  readonly heading: number;
  /** the upper end of a heading with two sides, as a ratio that should be near 1 */
  readonly until?: number;
}

/**
 * Position of a value on the mirror's axis.
 * A heading with two sides is reached inside its band and falls linearly to 0 at the floor and at
 * the floor's reciprocal.
 * @returns 0 … 1.25, where 1 is the heading
 * @throws UserError `heading-is-floor` where no axis lies between the two
 * Source: docs/measures.md#position
 */
export function positionOf(value: number, { floor, heading, until }: Heading): number {
  if (floor === heading) {
    throw new UserError('heading-is-floor', 'A heading must differ from the floor of its measure.');
  }
  if (until === undefined) return clip((value - floor) / (heading - floor));
  if (value < heading) return clip((value - floor) / (heading - floor), 1);
  if (value > until) return clip((1 / floor - value) / (1 / floor - until), 1);
  return 1;
}

/**
 * Position of a rating from 1 to 5, through 1 → 0, 2.5 → .5, 3.75 → 1, 5 → 1.25.
 * @returns 0 … 1.25
 * Source: docs/measures.md#ratings
 */
export function positionOfRating(rating: number): number {
  if (rating <= 2.5) return clip((rating - 1) / 3);
  if (rating <= 3.75) return 0.5 + (rating - 2.5) / 2.5;
  return clip(1 + (rating - 3.75) / 5);
}

/** The zone that a position lies in; its borders belong to the zone above them. */
export function stateOf(position: number): State {
  if (position < 0.5 - LOST) return 'away';
  return position < 1 - LOST ? 'near' : 'there';
}

/** What binary fractions lose: 42.5% of 60 → 25 is half the way, and not a hair less. */
const LOST = 1e-9;

/**
 * What a range of positions allows to say: a state, or between two where it covers their border;
 * undefined where it covers all three and tells nothing.
 * Source: docs/measures.md#evidence
 */
export function standingOf(low: number, high: number): Standing | undefined {
  const [from, to] = [stateOf(low), stateOf(high)];
  if (from === to) return from;
  if (from === 'away') return to === 'near' ? 'away to near' : undefined;
  return 'near to there';
}

function clip(position: number, most = FURTHEST): number {
  return Math.min(most, Math.max(0, position));
}

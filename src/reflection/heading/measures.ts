import type { MeasureDefinition } from '../../kernel/measure.ts';
import { UserError } from '../../kernel/user-error.ts';

/** A measure with a heading, with both its ends known. */
export type HeadedDefinition = MeasureDefinition & {
  readonly floor: number;
  readonly better: 'more' | 'less' | 'within';
};

/** Whether a measure can be given a heading: trends are read against their own history alone. */
export function hasHeading(definition: MeasureDefinition): definition is HeadedDefinition {
  return definition.floor !== undefined && !definition.better.startsWith('trend');
}

/**
 * Whether the value can be the heading of a measure: within its unit, on the right side of its
 * floor, and not the floor itself, since no axis lies between the two.
 * @throws UserError `heading-out-of-unit`, `heading-is-floor`, `heading-behind-floor`
 * Source: docs/measures.md#position
 */
export function refuseUnfitHeading(definition: HeadedDefinition, value: number): void {
  const { floor, better, unit } = definition;
  const [least, most] = UNIT_ENDS[unit] ?? [0, Number.POSITIVE_INFINITY];
  if (value < least || value > most) {
    throw new UserError('heading-out-of-unit', `A ${sayUnit(unit)} is ${sayEnds(least, most)}.`);
  }
  const isAtFloor = value === floor || (better === 'within' && value === 1 / floor);
  if (isAtFloor) {
    throw new UserError(
      'heading-is-floor',
      'This is where the measure counts as clearly absent. Set a heading away from it.',
    );
  }
  if (isBehind(value, definition)) {
    throw new UserError('heading-behind-floor', SAY_BEHIND[better]);
  }
}

function isBehind(value: number, { floor, better }: HeadedDefinition): boolean {
  if (better === 'within') return value < floor || value > 1 / floor;
  return better === 'more' ? value < floor : value > floor;
}

const SAY_BEHIND = {
  more: 'More is better here, and this lies below where it counts as clearly absent. Set a higher heading.',
  less: 'Less is better here, and this lies above where it counts as clearly absent. Set a lower heading.',
  within: 'This lies beyond where it counts as clearly absent. Set a heading nearer to 1.',
} as const;

const UNIT_ENDS: Readonly<Partial<Record<MeasureDefinition['unit'], readonly [number, number]>>> = {
  share: [0, 1],
  index: [-1, 1],
  'hours a week': [0, 168],
  'minutes a week': [0, 10_080],
  months: [0, 600],
  days: [0, 18_250],
  level: [1, 7],
};

const PLAIN_UNITS: ReadonlySet<MeasureDefinition['unit']> = new Set([
  'share',
  'ratio',
  'index',
  'level',
]);

function sayUnit(unit: MeasureDefinition['unit']): string {
  return PLAIN_UNITS.has(unit) ? unit : `number of ${unit}`;
}

function sayEnds(least: number, most: number): string {
  return most === Number.POSITIVE_INFINITY ? `not below ${least}` : `from ${least} to ${most}`;
}

import type { CapabilityId } from '../../kernel/capability.ts';
import type { MeasureOnTheWire } from '../../time/model.ts';
import type { Shift } from '../model.ts';
import type { Evidence, Position } from './evidence.ts';
import { asSentence, sayMeasure } from './say-measure.ts';
import type { Views } from './views.ts';
import { CLAIMS } from './words.ts';

interface ShiftViews {
  readonly capability: CapabilityId;
  readonly self: NonNullable<Shift['self']>;
  readonly data: Evidence;
}

/**
 * A gap in plain words: what the owner says of the shift, and the measure at the median of its data,
 * with its count. Undefined where nothing is resolved.
 */
export function sayGap(
  { capability, self, data }: ShiftViews,
  { measures }: Pick<Views, 'measures'>,
): string | undefined {
  const middle = findMiddle(data, measures);
  if (middle.length === 0) return undefined;
  return `${CLAIMS[capability][self.state]} ${asSentence(middle.map(sayMeasure).join('; '))}`;
}

/** The measure at the median of a shift, or the two that the median lies between. */
export function findMiddle(
  data: Pick<Evidence, 'at' | 'positions'>,
  measures: readonly MeasureOnTheWire[],
): MeasureOnTheWire[] {
  const { at } = data;
  const resolved = data.positions.filter((position) => position.state !== undefined);
  const isEven = resolved.length % 2 === 0;
  const typical = findTypical(data, measures);
  const isOnIt = resolved.some((position) => position.at === at);
  return typical.slice(0, isEven && !isOnIt ? 2 : 1);
}

/**
 * The resolved measures of a shift, those that stand for it best first: nearest to the median that
 * the mirror shows, so that no extreme is picked out.
 */
export function findTypical(
  data: Pick<Evidence, 'at' | 'positions'>,
  measures: readonly MeasureOnTheWire[],
): MeasureOnTheWire[] {
  const { at } = data;
  if (at === undefined) return [];
  const distance = (position: Position) => Math.abs(position.at - at);
  return data.positions
    .filter((position) => position.state !== undefined)
    .toSorted((a, b) => distance(a) - distance(b))
    .flatMap((position) => measures.find((measure) => measure.id === position.id) ?? []);
}

import { stateOf } from '../../kernel/reading.ts';
import type { MeasureOnTheWire } from '../../time/model.ts';
import type { Evidence, Position } from './evidence.ts';

/** What a sentence about a shift rests on. */
type Data = Pick<Evidence, 'at' | 'positions'>;

/** A measure nearer to the rating than this shows no gap of its own. */
const APART = 0.25 - 1e-9;

/**
 * The measures that make the gap between a rating and the data, those that make most of it first:
 * anchors that are apart from the rating, then by their distance from it. One on the other side of
 * the rating makes no part of the gap, and one that has reached its heading is none.
 * Source: docs/measures.md#gap
 */
export function listCited(
  rating: number,
  { at, positions }: Data,
  measures: readonly MeasureOnTheWire[],
): MeasureOnTheWire[] {
  if (at === undefined) return [];
  const isBelow = at < rating;
  const makers = positions.filter((position) => {
    if (position.state === undefined || position.at === rating) return false;
    if (position.at < rating !== isBelow) return false;
    return !(isBelow && stateOf(position.at) === 'there');
  });
  const distance = (position: Position) => Math.abs(position.at - rating);
  const isFirst = (position: Position) => position.isAnchor && distance(position) >= APART;
  return toMeasures(
    makers.toSorted((a, b) => Number(isFirst(b)) - Number(isFirst(a)) || distance(b) - distance(a)),
    measures,
  );
}

/**
 * The resolved measures of a shift, those that stand for it best first: anchors, nearest to the
 * median that the mirror shows, so that no extreme is picked out.
 */
export function listTypical(
  { at, positions }: Data,
  measures: readonly MeasureOnTheWire[],
): MeasureOnTheWire[] {
  if (at === undefined) return [];
  const distance = (position: Position) => Math.abs(position.at - at);
  return toMeasures(
    positions
      .filter((position) => position.state !== undefined)
      .toSorted((a, b) => Number(b.isAnchor) - Number(a.isAnchor) || distance(a) - distance(b)),
    measures,
  );
}

function toMeasures(
  positions: readonly Position[],
  measures: readonly MeasureOnTheWire[],
): MeasureOnTheWire[] {
  return positions.flatMap(({ id }) => measures.find((measure) => measure.id === id) ?? []);
}

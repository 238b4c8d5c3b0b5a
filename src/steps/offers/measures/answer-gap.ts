import { CAPABILITY_IDS, type CapabilityId } from '../../../kernel/capability.ts';
import { isOutsideRange, listCompared } from '../../../mirror/measures/guesses.ts';
import type { Comparison, Shift } from '../../../mirror/model.ts';
import type { Offer } from '../model.ts';

/**
 * What was just revealed; else the shift whose views lie furthest apart, on evidence that more than one measure carries; without
 * any such gap the one in which the owner places themselves lowest, the more important first.
 * @returns undefined where neither is known
 * Source: docs/measures.md#offers
 */
export function findFirstShift(
  shifts: readonly Shift[],
  revealed: CapabilityId | undefined,
): CapabilityId | undefined {
  if (revealed !== undefined) return revealed;
  const widest = findWidestShift(shifts);
  if (widest !== undefined) return widest;
  const [lowest] = shifts
    .flatMap(({ capability, importance, self }) =>
      self === null ? [] : [{ capability, importance, at: self.position }],
    )
    .toSorted((a, b) => a.at - b.at || b.importance - a.importance);
  return lowest?.capability;
}

/** The shift whose views lie furthest apart, on evidence that more than one measure carries. */
export function findWidestShift(shifts: readonly Shift[]): CapabilityId | undefined {
  const [widest] = shifts
    .filter(({ gap }) => gap.size === 'wide' || gap.size === 'some')
    .filter(({ data }) => !data.isThin && !data.isMixed)
    .toSorted((a, b) => (a.gap.rank ?? Infinity) - (b.gap.rank ?? Infinity));
  return widest?.capability;
}

/** The shift of the guess that lies furthest outside what the calendar says: what the reveal tells. */
export function findRevealedShift(comparisons: readonly Comparison[]): CapabilityId | undefined {
  const furthest = listCompared(comparisons).find(isOutsideRange);
  return CAPABILITY_IDS.find((id) => id === furthest?.measure.capability);
}

/**
 * How far the measure is from its heading on the axis of the mirror; one without a place there, as
 * a trend, is as far as the shift that the step is to serve, by its data or else by what the owner
 * says.
 * @returns 0 at the heading and beyond, 1 at the floor; undefined where none is known
 * Source: docs/measures.md#offers
 */
export function findGap(
  { measure, shift }: Pick<Offer, 'measure' | 'shift'>,
  shifts: readonly Shift[],
): number | undefined {
  const served = shifts.find(({ capability }) => capability === shift);
  const at = findPlace(measure, shifts) ?? served?.data.at ?? served?.self?.position;
  return at === undefined ? undefined : 1 - Math.min(1, at);
}

/** Whether the measure is where its owner wants it, so that no step is needed for it. */
export function isReached(measure: string, shifts: readonly Shift[]): boolean {
  const at = findPlace(measure, shifts);
  return at !== undefined && at >= 1;
}

function findPlace(measure: string | null, shifts: readonly Shift[]): number | undefined {
  return shifts
    .flatMap(({ data }) => data.positions)
    .find((each) => each.measure === measure && each.state !== null)?.at;
}

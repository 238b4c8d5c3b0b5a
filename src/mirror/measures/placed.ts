import type { CapabilityId } from '../../kernel/capability.ts';
import type { Heading } from '../../kernel/reading.ts';
import type { MeasureOnTheWire } from '../../time/model.ts';
import { type Evidence, type Placed, weighEvidence } from './evidence.ts';

/** What of a measure its place depends on. */
export type PlacedParts = Pick<
  MeasureOnTheWire,
  | 'id'
  | 'capability'
  | 'inputs'
  | 'isAnchor'
  | 'enough'
  | 'value'
  | 'low'
  | 'high'
  | 'floor'
  | 'heading'
  | 'until'
>;

interface Weighed {
  readonly measures: readonly PlacedParts[];
  readonly headings: ReadonlyMap<string, number>;
}

/**
 * What the data shows of one shift.
 * Source: docs/measures.md#evidence
 */
export function weighShift(capability: CapabilityId, { measures, headings }: Weighed): Evidence {
  const own = measures.filter((measure) => measure.capability === capability);
  return weighEvidence(own.map((measure) => toPlaced(measure, headings)));
}

/** A measure as the mirror places it; unknown is undefined. */
export function toPlaced(measure: PlacedParts, headings: ReadonlyMap<string, number>): Placed {
  return {
    id: measure.id,
    inputs: measure.inputs,
    isAnchor: measure.isAnchor,
    heading: headingOf(measure, headings),
    enough: measure.enough,
    value: measure.value ?? undefined,
    low: measure.low ?? undefined,
    high: measure.high ?? undefined,
  };
}

type HeadingParts = Pick<PlacedParts, 'id' | 'floor' | 'heading' | 'until'>;

/** The owner's own heading of a measure; one at the floor leaves no axis and does not hold. */
export function ownHeading(
  { id, floor }: Pick<HeadingParts, 'id' | 'floor'>,
  headings: ReadonlyMap<string, number>,
): number | undefined {
  const own = headings.get(id);
  return floor === null || own === floor ? undefined : own;
}

/**
 * From the floor to the heading that holds, the owner's own before the measure's; undefined for a
 * trend. A band lies around 1, so that one of its ends says the other.
 * Source: docs/measures.md#position
 */
export function headingOf(
  measure: HeadingParts,
  headings: ReadonlyMap<string, number>,
): Heading | undefined {
  const { floor, heading, until } = measure;
  if (floor === null || heading === null) return undefined;
  const own = ownHeading(measure, headings);
  if (until === null) return { floor, heading: own ?? heading };
  if (own === undefined || own <= 0) return { floor, heading, until };
  return { floor, heading: Math.min(own, 1 / own), until: Math.max(own, 1 / own) };
}

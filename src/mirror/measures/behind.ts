import type { MeasureOnTheWire } from '../../time/model.ts';
import type { Behind, BehindMeasure, Shift } from '../model.ts';
import { placeMeasure } from './evidence.ts';
import { headingOf, ownHeading, toPlaced } from './placed.ts';
import { sayBehind } from './say-shift.ts';
import type { Views } from './views.ts';

/** What is behind a shift: its views, and its measures, each against the heading that holds. */
export function describeBehind(shift: Shift, views: Views): Behind {
  const own = views.measures.filter((measure) => measure.capability === shift.capability);
  return {
    shift,
    finding: sayBehind(shift, views),
    measures: own.map((measure) => describeMeasure(measure, views.headings)),
    readAt: views.readAt ?? null,
  };
}

function describeMeasure(
  measure: MeasureOnTheWire,
  headings: ReadonlyMap<string, number>,
): BehindMeasure {
  const isOwnHeading = ownHeading(measure, headings) !== undefined;
  const held = headingOf(measure, headings);
  return {
    ...measure,
    heading: held?.heading ?? null,
    until: held?.until ?? null,
    headingSource: isOwnHeading ? 'Set by you.' : measure.headingSource,
    isOwnHeading,
    state: stateOfMeasure(measure, headings),
  };
}

/**
 * Where a measure stands: its state, that it cannot be told below its minimum or where its range
 * covers all three, or that only its own history can be read.
 * Source: docs/measures.md#position
 */
function stateOfMeasure(
  measure: MeasureOnTheWire,
  headings: ReadonlyMap<string, number>,
): BehindMeasure['state'] {
  if (headingOf(measure, headings) === undefined) return 'trend only';
  const place = placeMeasure(toPlaced(measure, headings));
  return place?.state ?? 'cannot tell';
}

import * as z from 'zod/mini';
import { DEFINITIONS, describeMeasure, measureAll } from '../capabilities/catalog.ts';
import { loadFacts } from '../capabilities/load-facts.ts';
import { loadMeasures } from '../capabilities/load-measures.ts';
import { loadSpan } from '../evidence/store/sources.ts';
import { dateOfDay, localDay } from '../kernel/week.ts';
import { findZone, UTC, type Zone } from '../kernel/zone.ts';
import { fromInstant } from '../platform/database/values.ts';
import type { HoursGround } from '../time/load-hours.ts';
import { loadMade } from '../time/load-summary.ts';
import { type MeasureOnTheWire, measureSchema } from '../time/model.ts';
import type { PlacedParts } from './measures/placed.ts';
import { listQuarters, type QuarterMeasures } from './measures/trend.ts';

/** Two years: what the small charts can hold. */
const QUARTERS_SHOWN = 8;

/**
 * The measures as they stood at the end of each of the last quarters, sorted and placed as
 * everything is today. One row is read unless something changed since it was made.
 */
export async function loadQuarters(ground: HoursGround): Promise<readonly QuarterMeasures[]> {
  const { body, made } = await loadMade(ground, {
    name: 'quarters',
    schema: quartersSchema,
    basis: JSON.stringify([...DEFINITIONS.values()]),
    // The running quarter stands where the measures stand, which count up to today.
    lasts: 'day',
    make: async () => await measureQuarters(ground),
  });
  return made ?? z.parse(quartersSchema, JSON.parse(body));
}

const quartersSchema = z.array(
  z.object({
    quarter: z.string(),
    isRunning: z.boolean(),
    measures: z.array(
      z.pick(measureSchema, {
        id: true,
        capability: true,
        inputs: true,
        isAnchor: true,
        enough: true,
        value: true,
        low: true,
        high: true,
        floor: true,
        heading: true,
        until: true,
      }),
    ),
  }),
);

async function measureQuarters(
  ground: HoursGround,
): Promise<{ readonly made: QuarterMeasures[]; readonly zone: Zone }> {
  const { measures, time } = await loadMeasures(ground);
  const zone = findZone(time.zone) ?? UTC;
  const span = await loadSpan(ground.database, ground.workspace);
  if (time.asOf === null || span?.from === undefined) return { made: [], zone };
  const first = dateOfDay(localDay(zone, fromInstant(span.from)));
  const until = dateOfDay(localDay(zone, fromInstant(time.asOf)));
  const made: QuarterMeasures[] = [];
  for (const { name, to } of listQuarters(first, until, QUARTERS_SHOWN)) {
    const isRunning = to > until;
    const found = isRunning ? measures : await measureAsOf(ground, to);
    made.push({ quarter: name, isRunning, measures: found.map(pickPlaced) });
  }
  return { made, zone };
}

async function measureAsOf(ground: HoursGround, to: string): Promise<MeasureOnTheWire[]> {
  const { facts } = await loadFacts(ground, { to });
  return measureAll(facts).map(describeMeasure);
}

function pickPlaced(measure: MeasureOnTheWire): PlacedParts {
  const { id, capability, inputs, isAnchor, enough, value, low, high } = measure;
  const { floor, heading, until } = measure;
  return { id, capability, inputs, isAnchor, enough, value, low, high, floor, heading, until };
}

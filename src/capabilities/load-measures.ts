import * as z from 'zod/mini';
import type { Hours, HoursGround } from '../time/load-hours.ts';
import { loadKept } from '../time/load-summary.ts';
import { describeMeasure, measureAll } from './catalog.ts';
import { type Measures, measuresSchema } from './model.ts';
import { decisionMakerHoursAWeek } from './network/measures.ts';

/** Every measure of the catalogue. One row is read unless something changed since it was made. */
export async function loadMeasures(ground: HoursGround): Promise<Measures> {
  const { body, made } = await loadKept(ground, { name: 'measures', make: showMeasures });
  return made ?? z.parse(measuresSchema, JSON.parse(body));
}

function showMeasures({ facts }: Hours): Measures {
  const { value, low, high } = decisionMakerHoursAWeek(facts);
  return {
    measures: measureAll(facts).map(describeMeasure),
    decisionMakerHours: { value: value ?? null, low: low ?? null, high: high ?? null },
  };
}

import * as z from 'zod/mini';
import { findLargestMeeting } from '../time/core/largest-meeting.ts';
import type { Hours, HoursGround } from '../time/load-hours.ts';
import { loadKept, showTime } from '../time/load-summary.ts';
import type { Time } from '../time/model.ts';
import { describeMeasure, measureAll } from './catalog.ts';
import { type Measures, measuresSchema } from './model.ts';
import { decisionMakerHoursAWeek } from './network/measures.ts';

/** Every measure of the catalogue. One row is read unless something changed since it was made. */
export async function loadMeasures(ground: HoursGround): Promise<Measures> {
  const { body, made } = await loadKept(ground, { name: 'measures', make: showMeasures });
  return made ?? z.parse(measuresSchema, JSON.parse(body));
}

function showMeasures(hours: Hours): Measures {
  const { facts } = hours;
  const { value, low, high } = decisionMakerHoursAWeek(facts);
  return {
    measures: measureAll(facts).map(describeMeasure),
    decisionMakerHours: { value: value ?? null, low: low ?? null, high: high ?? null },
    time: shorten(showTime(hours)),
  };
}

/** A page that opens with one finding need not read two hundred series. */
function shorten(time: Time): Time {
  const largest = findLargestMeeting(time);
  return { ...time, series: largest === undefined ? [] : [largest], ask: [], blocks: [] };
}

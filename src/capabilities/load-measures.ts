import * as z from 'zod/mini';
import { findLargestMeeting } from '../time/core/largest-meeting.ts';
import type { HoursGround } from '../time/load-hours.ts';
import { loadMade, showTime } from '../time/load-summary.ts';
import type { Time } from '../time/model.ts';
import { DEFINITIONS, describeMeasure, measureAll } from './catalog.ts';
import { type LoadedFacts, loadFacts } from './load-facts.ts';
import { findSubjects, listFilled } from './measures/subjects.ts';
import { type Measures, measuresSchema } from './model.ts';
import { decisionMakerHoursAWeek } from './network/measures.ts';

/** Another heading, title or measure is another catalogue. */
const BASIS = JSON.stringify([...DEFINITIONS.values()]);

/** Every measure of the catalogue. One row is read unless something changed since it was made. */
export async function loadMeasures(ground: HoursGround): Promise<Measures> {
  const { body, made } = await loadMade(ground, {
    name: 'measures',
    schema: measuresSchema,
    basis: BASIS,
    // The growth log is counted up to today.
    lasts: 'day',
    make: async () => {
      const loaded = await loadFacts(ground);
      return { made: showMeasures(loaded), zone: loaded.hours.zone };
    },
  });
  return made ?? z.parse(measuresSchema, JSON.parse(body));
}

function showMeasures({ hours, facts }: LoadedFacts): Measures {
  const { value, low, high } = decisionMakerHoursAWeek(facts);
  const measures = measureAll(facts);
  return {
    measures: measures.map(describeMeasure),
    subjects: findSubjects(facts, measures),
    filled: listFilled(facts),
    decisionMakerHours: { value: value ?? null, low: low ?? null, high: high ?? null },
    time: shorten(showTime(hours)),
  };
}

/** A page that opens with one finding need not read two hundred series. */
function shorten(time: Time): Time {
  const largest = findLargestMeeting(time);
  return { ...time, series: largest === undefined ? [] : [largest], ask: [], blocks: [] };
}

import type { CalendarReading, Series } from './calendar.ts';
import { isNewer } from './group-series.ts';

/** What several files say, as if they were one: the same UID is one series, the newer master counts. */
export function joinReadings(readings: readonly CalendarReading[]): CalendarReading {
  const [only] = readings;
  if (only !== undefined && readings.length === 1) return only;
  const series = new Map<string, Series>();
  let calendars = 0;
  for (const reading of readings) {
    for (const one of reading.series) {
      const placed = { ...one, calendar: one.calendar + calendars };
      const known = series.get(one.uid);
      series.set(one.uid, known === undefined ? placed : joinSeries(known, placed));
    }
    calendars += reading.calendars.length;
  }
  return {
    calendars: readings.flatMap((reading) => reading.calendars),
    series: [...series.values()],
    warnings: readings.flatMap((reading) => reading.warnings),
  };
}

function joinSeries(known: Series, more: Series): Series {
  const isMoreNewer =
    more.master !== undefined && (known.master === undefined || isNewer(more.master, known.master));
  const zones = { ...known.zones, ...more.zones };
  return {
    ...(isMoreNewer ? more : known),
    overrides: [...known.overrides, ...more.overrides],
    ...(Object.keys(zones).length > 0 && { zones }),
  };
}

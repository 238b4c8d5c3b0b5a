import type { KeptOccurrence } from './kept-series.ts';
import { type Protection, protectSeries } from './protect-series.ts';
import { type ReadSeries, type SourceReading, withText } from './read-source.ts';

/** Takes away what exclusions made after the reading leave out. */
export function protectReading(reading: SourceReading, protection: Protection): SourceReading {
  const places = new Map<number, number>();
  const series: ReadSeries[] = [];
  let excluded = reading.excluded;
  reading.series.forEach(({ kept }, index) => {
    const result = protectSeries(kept, protection);
    excluded += result.excluded;
    if (result.kept === undefined) return;
    places.set(index, series.length);
    series.push(withText(result.kept));
  });
  const occurrences = reading.occurrences.flatMap((occurrence): KeptOccurrence[] => {
    const place = places.get(occurrence.series);
    if (place === undefined) return [];
    const isHidden = series[place]?.kept.hidden.includes(occurrence.component) === true;
    return isHidden ? [] : [{ ...occurrence, series: place }];
  });
  return { ...reading, series, occurrences, excluded };
}

import { type Protection, protectSeries } from './protect-series.ts';
import { type ReadSeries, type SourceReading, withText } from './read-source.ts';

/** Takes away what exclusions made after the reading leave out. */
export function protectReading(reading: SourceReading, protection: Protection): SourceReading {
  const series: ReadSeries[] = [];
  let excluded = reading.excluded;
  for (const { kept, times } of reading.series) {
    const result = protectSeries(kept, protection);
    excluded += result.excluded;
    if (result.kept === undefined) continue;
    const { hidden } = result.kept;
    const left = times.filter(({ component }) => !hidden.includes(component));
    series.push(withText(result.kept, left));
  }
  return { ...reading, series, excluded };
}

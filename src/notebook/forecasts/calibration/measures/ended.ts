import type { Forecast } from '../../model.ts';
import { findTenth, type Resolved } from '../measures.ts';

/** A forecast that happened or did not. */
export interface EndedForecast extends Forecast {
  readonly resolved: { readonly outcome: 'yes' | 'no'; readonly on: string };
}

/** Those that happened or did not by a local date; void ones tell nothing. */
export function listEnded(forecasts: readonly Forecast[], today: string): EndedForecast[] {
  return forecasts.filter((forecast): forecast is EndedForecast => {
    const { resolved } = forecast;
    return resolved !== null && resolved.outcome !== 'void' && resolved.on <= today;
  });
}

/**
 * A forecast as calibration reads it.
 * @returns the percentage as a share 0–1, and the tenth of the percentage as it was written
 * Source: docs/measures.md#calibration
 */
export function toResolved({ percent, resolved }: EndedForecast): Resolved {
  return {
    forecast: percent / 100,
    tenth: findTenth(String(percent / 100)),
    happened: resolved.outcome === 'yes',
  };
}

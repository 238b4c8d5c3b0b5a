import type { Shelf } from '../../accounts/bin/model.ts';

/** Forecasts in the bin. */
export const FORECAST_SHELF: Shelf = {
  kind: 'forecast',
  table: 'forecast',
  title: 'title',
  isMeasured: true,
};

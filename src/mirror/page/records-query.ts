import { recordsSchema } from '../../time/model.ts';
import { getQuery } from '../../ui/api.ts';

/** The events behind a measure. */
export function recordsQuery(measure: string) {
  return getQuery(`/api/time/records?measure=${encodeURIComponent(measure)}`, recordsSchema);
}

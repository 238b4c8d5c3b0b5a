import { type Records, recordsSchema } from '../../time/model.ts';
import { getQuery, type Query } from '../../ui/api.ts';

/** The events behind a measure. */
export function recordsQuery(measure: string): Query<Records> {
  return getQuery(`/api/time/records?measure=${encodeURIComponent(measure)}`, recordsSchema);
}

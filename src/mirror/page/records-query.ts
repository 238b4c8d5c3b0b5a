import { showRecordsEndpoint } from '../../time/endpoints.ts';
import type { Records } from '../../time/model.ts';
import { getQuery, type Query } from '../../ui/api.ts';

/** The events behind a measure. */
export function recordsQuery(measure: string): Query<Records> {
  return getQuery(showRecordsEndpoint, { query: { measure } });
}

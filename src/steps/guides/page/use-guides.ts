import { getQuery, useData } from '../../../ui/api.ts';
import { showGuidesEndpoint } from '../endpoints.ts';
import type { Guide } from '../model.ts';

/** The conversation guides, by shift. */
export function useGuides(): readonly Guide[] {
  return useData(getQuery(showGuidesEndpoint)).guides;
}

import { getQuery, useData } from '../../../ui/api.ts';
import { type Guide, guidesSchema } from '../model.ts';

/** The conversation guides, by shift. */
export function useGuides(): readonly Guide[] {
  return useData(getQuery('/api/guides', guidesSchema)).guides;
}

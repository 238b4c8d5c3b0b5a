import { getQuery, useData } from '../../ui/api.ts';
import { today } from '../../ui/today.ts';
import { meSchema } from '../model.ts';

/** Today's date in the owner's time zone, wherever the browser is. */
export function useToday(): string {
  return today(useData(getQuery('/api/me', meSchema)).profile.zone);
}

import { getQuery, useData } from '../../ui/api.ts';
import { today } from '../../ui/today.ts';
import { showMeEndpoint } from '../endpoints.ts';

/** Today's date in the owner's time zone, wherever the browser is. */
export function useToday(): string {
  return today(useData(getQuery(showMeEndpoint)).profile.zone);
}

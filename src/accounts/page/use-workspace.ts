import { getQuery, useData } from '../../ui/api.ts';
import { showMeEndpoint } from '../endpoints.ts';

/** What stands for the workspace that is shown, in this browser and in what it sends. */
export function useWorkspace(): string {
  return useData(getQuery(showMeEndpoint)).workspace;
}

import { getQuery, useData } from '../../ui/api.ts';
import { meSchema } from '../model.ts';

/** What stands for the workspace that is shown, in this browser and in what it sends. */
export function useWorkspace(): string {
  return useData(getQuery('/api/me', meSchema)).workspace;
}

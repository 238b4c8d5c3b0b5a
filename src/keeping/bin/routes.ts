import { mayOwn } from '../../accounts/may-own.ts';
import { UserError } from '../../kernel/user-error.ts';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { restoreEndpoint, showBinEndpoint } from './endpoints.ts';
import type { Shelf } from './model.ts';
import { loadBin, restoreBinned } from './store.ts';

export function binRoutes(shelves: readonly Shelf[]): readonly Route[] {
  const showBin = defineRoute(
    {
      ...showBinEndpoint,
      access: mayOwn,
      summary: 'What you deleted in the last 30 days and can take back.',
    },
    async ({ database, workspace }) => await loadBin(database, workspace, shelves),
  );

  const restore = defineRoute(
    {
      ...restoreEndpoint,
      access: mayOwn,
      summary: 'Takes something out of the bin, to where it was.',
    },
    async ({ database, workspace, params: { kind, id } }) => {
      const shelf = shelves.find((each) => each.kind === kind);
      const isBack = shelf && (await restoreBinned(database, workspace, { shelf, id }));
      if (isBack !== true) throw notInBin();
      return await loadBin(database, workspace, shelves);
    },
  );

  return [showBin, restore];
}

function notInBin(): UserError {
  return new UserError(
    'not-in-bin',
    'It does not lie in the bin: it was taken back already, or its 30 days are over.',
    404,
  );
}

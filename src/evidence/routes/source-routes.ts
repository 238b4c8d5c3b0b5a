import { mayOwn } from '../../accounts/may-own.ts';
import { bumpRevision } from '../../accounts/revision-store.ts';
import { withTransaction } from '../../platform/database/transaction.ts';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { applyExclusions } from '../imports/apply-exclusions.ts';
import { readPreviewsAgain } from '../imports/import-actions.ts';
import { sourceNotFound } from '../imports/receive-upload.ts';
import { cancelSourceWork } from '../imports/source-work.ts';
import { refreshSource, type SubscriptionGround } from '../imports/subscriptions.ts';
import { saveEstimate } from '../store/estimate.ts';
import { showImport } from '../store/import-work.ts';
import { changeSource, deleteSource } from '../store/sources.ts';
import { showSources } from './show-sources.ts';
import {
  changeSourceEndpoint,
  estimateEndpoint,
  excludeEndpoint,
  listSourcesEndpoint,
  refreshSourceEndpoint,
  removeSourceEndpoint,
} from './source-endpoints.ts';

export function sourceRoutes(ground: SubscriptionGround): readonly Route[] {
  const listSources = defineRoute(
    {
      ...listSourcesEndpoint,
      access: mayOwn,
      summary: 'The calendars, what is excluded, and the estimate by hand.',
    },
    async ({ database, workspace }) => await showSources(database, workspace),
  );

  const refresh = defineRoute(
    {
      ...refreshSourceEndpoint,
      access: mayOwn,
      summary: 'Reads a subscription again now, and saves what changed.',
    },
    async ({ database, workspace, params: { id }, now }) => {
      return showImport(await refreshSource(ground, { database, workspace, source: id, now }));
    },
  );

  const change = defineRoute(
    {
      ...changeSourceEndpoint,
      access: mayOwn,
      summary: 'Renames a calendar, or lets it count for nothing while its records stay.',
    },
    async ({ database, workspace, params: { id }, body }) => {
      await withTransaction(database, async (transaction) => {
        const isThere = await changeSource(transaction, { workspace, source: id }, body);
        if (!isThere) throw sourceNotFound();
        await bumpRevision(transaction, workspace);
      });
      return await showSources(database, workspace);
    },
  );

  const remove = defineRoute(
    {
      ...removeSourceEndpoint,
      access: mayOwn,
      summary: 'Deletes a calendar with all its records, for good.',
    },
    async ({ database, workspace, params: { id } }) => {
      await withTransaction(database, async (transaction) => {
        const isThere = await deleteSource(transaction, { workspace, source: id });
        if (!isThere) throw sourceNotFound();
        await cancelSourceWork(transaction, { workspace, source: id });
        await bumpRevision(transaction, workspace);
      });
      return await showSources(database, workspace);
    },
  );

  const exclude = defineRoute(
    {
      ...excludeEndpoint,
      access: mayOwn,
      summary: 'Replaces what must not be stored, and deletes what it matches.',
    },
    async ({ database, workspace, body }) => {
      await applyExclusions(database, workspace, body.exclusions);
      await readPreviewsAgain({ database, desk: ground.desk }, workspace);
      return await showSources(database, workspace);
    },
  );

  return [listSources, refresh, change, remove, exclude, estimate];
}

const estimate = defineRoute(
  {
    ...estimateEndpoint,
    access: mayOwn,
    summary: 'Keeps last week’s half-days as allocated by hand: an estimate, never a measure.',
  },
  async ({ database, workspace, body }) => {
    await withTransaction(database, (transaction) => saveEstimate(transaction, workspace, body));
    return await showSources(database, workspace);
  },
);

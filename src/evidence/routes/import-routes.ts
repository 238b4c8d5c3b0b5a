import { mayOwn } from '../../accounts/may-own.ts';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { endImport, mapColumns, saveImport } from '../imports/import-actions.ts';
import { receiveUpload } from '../imports/receive-upload.ts';
import { type SubscriptionGround, subscribe } from '../imports/subscriptions.ts';
import { undoImport } from '../imports/undo-import.ts';
import { showImport } from '../store/import-work.ts';
import {
  addSubscriptionEndpoint,
  cancelImportEndpoint,
  mapColumnsEndpoint,
  saveImportEndpoint,
  showImportEndpoint,
  undoImportEndpoint,
  uploadEndpoint,
} from './import-endpoints.ts';
import { showSources } from './show-sources.ts';

export function importRoutes(ground: SubscriptionGround): readonly Route[] {
  const { desk } = ground;

  const upload = defineRoute(
    {
      ...uploadEndpoint,
      access: mayOwn,
      summary:
        'Reads a calendar (.ics, or a .zip of them), contacts (.vcf, .csv) or a mailbox (.mbox), sent as the form field “file” and recognised by what is in it; “source” names the source it brings up to date.',
    },
    async ({ database, workspace, now, context }) => {
      return await receiveUpload(context.req.raw, desk, { database, workspace, now });
    },
  );

  const addSubscription = defineRoute(
    {
      ...addSubscriptionEndpoint,
      access: mayOwn,
      summary: 'Reads a calendar from its address; once saved it is read again every hour.',
    },
    async ({ database, workspace, now, body: { url, name } }) => {
      return await subscribe(ground, { database, workspace, now, address: url, name });
    },
  );

  const show = defineRoute(
    {
      ...showImportEndpoint,
      access: mayOwn,
      summary: 'How an import stands: its progress, then what saving it would do.',
    },
    async ({ workspace, params: { id } }) => showImport(await desk.find(workspace, id)),
  );

  const save = defineRoute(
    {
      ...saveImportEndpoint,
      access: mayOwn,
      summary:
        'Saves what the preview shows. With ?as=new it becomes a calendar of its own, though it looks like one that is there.',
    },
    async ({ database, workspace, params: { id }, query }) =>
      await saveImport({ database, desk, workspace, id }, query.as === 'new'),
  );

  const cancel = defineRoute(
    {
      ...cancelImportEndpoint,
      access: mayOwn,
      summary: 'Cancels an import: nothing of it is stored.',
    },
    async ({ database, workspace, params: { id } }) => {
      await endImport({ database, desk, workspace, id });
      return undefined;
    },
  );

  const map = defineRoute(
    {
      ...mapColumnsEndpoint,
      access: mayOwn,
      summary: 'Says what the columns of a table of people mean, and reads it again by that.',
    },
    async ({ database, workspace, params: { id }, body }) =>
      await mapColumns({ database, desk, workspace, id }, body.mapping),
  );

  return [upload, addSubscription, show, save, cancel, map, undo];
}

const undo = defineRoute(
  {
    ...undoImportEndpoint,
    access: mayOwn,
    summary: 'Takes the latest import of a calendar back whole.',
  },
  async ({ database, workspace, params: { id }, now }) => {
    await undoImport(database, { workspace, id, now });
    return await showSources(database, workspace);
  },
);

import * as z from 'zod/mini';
import { mayOwn } from '../../accounts/may-own.ts';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { mappingSchema } from '../contacts/model.ts';
import { endImport, mapColumns, saveImport } from '../imports/import-actions.ts';
import { receiveUpload } from '../imports/receive-upload.ts';
import { type SubscriptionGround, subscribe } from '../imports/subscriptions.ts';
import { undoImport } from '../imports/undo-import.ts';
import { importSchema, sourcesSchema } from '../model.ts';
import { showImport } from '../store/import-work.ts';
import { showSources } from './show-sources.ts';

const params = z.object({ id: z.string() });
const subscription = z.object({
  url: z.string().check(z.trim(), z.minLength(1), z.maxLength(2000)),
  name: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(200))),
});

export function importRoutes(ground: SubscriptionGround): readonly Route[] {
  const { desk } = ground;

  const upload = defineRoute(
    {
      method: 'post',
      path: '/api/imports',
      access: mayOwn,
      summary:
        'Reads a calendar (.ics, or a .zip of them), contacts (.vcf, .csv) or a mailbox (.mbox), sent as the form field “file” and recognised by what is in it; “source” names the source it brings up to date.',
      answer: importSchema,
      success: 202,
    },
    async ({ database, workspace, now, context }) => {
      return await receiveUpload(context.req.raw, desk, { database, workspace, now });
    },
  );

  const addSubscription = defineRoute(
    {
      method: 'post',
      path: '/api/imports/subscription',
      access: mayOwn,
      summary: 'Reads a calendar from its address; once saved it is read again every hour.',
      body: subscription,
      answer: importSchema,
      success: 202,
    },
    async ({ database, workspace, now, body: { url, name } }) => {
      return await subscribe(ground, { database, workspace, now, address: url, name });
    },
  );

  const show = defineRoute(
    {
      method: 'get',
      path: '/api/imports/:id',
      access: mayOwn,
      summary: 'How an import stands: its progress, then what saving it would do.',
      params,
      answer: importSchema,
    },
    async ({ workspace, params: { id } }) => showImport(await desk.find(workspace, id)),
  );

  const save = defineRoute(
    {
      method: 'post',
      path: '/api/imports/:id/save',
      access: mayOwn,
      summary:
        'Saves what the preview shows. With ?as=new it becomes a calendar of its own, though it looks like one that is there.',
      params,
      query: z.object({ as: z.optional(z.literal('new')) }),
      answer: importSchema,
    },
    async ({ database, workspace, params: { id }, query }) =>
      await saveImport({ database, desk, workspace, id }, query.as === 'new'),
  );

  const cancel = defineRoute(
    {
      method: 'delete',
      path: '/api/imports/:id',
      access: mayOwn,
      summary: 'Cancels an import: nothing of it is stored.',
      params,
    },
    async ({ database, workspace, params: { id } }) => {
      await endImport({ database, desk, workspace, id });
      return undefined;
    },
  );

  const map = defineRoute(
    {
      method: 'put',
      path: '/api/imports/:id/columns',
      access: mayOwn,
      summary: 'Says what the columns of a table of people mean, and reads it again by that.',
      params,
      body: mappingSchema,
      answer: importSchema,
    },
    async ({ database, workspace, params: { id }, body }) =>
      await mapColumns({ database, desk, workspace, id }, body.mapping),
  );

  return [upload, addSubscription, show, save, cancel, map, undo];
}

const undo = defineRoute(
  {
    method: 'post',
    path: '/api/imports/:id/undo',
    access: mayOwn,
    summary: 'Takes the latest import of a calendar back whole.',
    params,
    answer: sourcesSchema,
  },
  async ({ database, workspace, params: { id }, now }) => {
    await undoImport(database, { workspace, id, now });
    return await showSources(database, workspace);
  },
);

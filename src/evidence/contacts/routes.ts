import * as z from 'zod/mini';
import { mayOwn } from '../../accounts/may-own.ts';
import { bumpRevision } from '../../accounts/revision-store.ts';
import { UserError } from '../../kernel/user-error.ts';
import { contactsSaySchema } from '../../people/model.ts';
import { withTransaction } from '../../platform/database/transaction.ts';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { sourcesSchema } from '../model.ts';
import { showSources } from '../routes/show-sources.ts';
import { listWork } from './list-work.ts';
import { loadContactCards } from './records-store.ts';
import { changeContactSource, deleteContactSource } from './store.ts';

const params = z.object({ id: z.string() });
const sourceChange = z.object({
  name: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(200))),
  isExcluded: z.optional(z.boolean()),
});

const change = defineRoute(
  {
    method: 'patch',
    path: '/api/contact-sources/:id',
    access: mayOwn,
    summary: 'Renames contacts or mail, or lets them count for nothing while their records stay.',
    params,
    body: sourceChange,
    answer: sourcesSchema,
  },
  async ({ database, workspace, params: { id }, body }) => {
    await withTransaction(database, async (transaction) => {
      const key = { workspace, source: id };
      if (!(await changeContactSource(transaction, key, body))) throw notFound();
      await bumpRevision(transaction, workspace);
    });
    return await showSources(database, workspace);
  },
);

const remove = defineRoute(
  {
    method: 'delete',
    path: '/api/contact-sources/:id',
    access: mayOwn,
    summary: 'Deletes contacts or mail with all that came from them, for good.',
    params,
    answer: sourcesSchema,
  },
  async ({ database, workspace, params: { id } }) => {
    await withTransaction(database, async (transaction) => {
      const key = { workspace, source: id };
      if (!(await deleteContactSource(transaction, key))) throw notFound();
      await bumpRevision(transaction, workspace);
    });
    return await showSources(database, workspace);
  },
);

const listSaid = defineRoute(
  {
    method: 'get',
    path: '/api/contact-sources/people',
    access: mayOwn,
    summary:
      'What contacts that count say of the organisation, title and department at an address.',
    answer: contactsSaySchema,
  },
  async ({ database, workspace }) => ({
    said: listWork(await loadContactCards(database, workspace)),
  }),
);

/** Address books and mailboxes; they are imported where calendars are. */
export const contactRoutes: readonly Route[] = [listSaid, change, remove];

function notFound(): UserError {
  return new UserError('source-not-found', 'There is no such source any more.', 404);
}

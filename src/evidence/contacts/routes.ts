import { mayOwn } from '../../accounts/may-own.ts';
import { bumpRevision } from '../../accounts/revision-store.ts';
import { UserError } from '../../kernel/user-error.ts';
import { listContactsSayEndpoint } from '../../people/endpoints.ts';
import { withTransaction } from '../../platform/database/transaction.ts';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { showSources } from '../routes/show-sources.ts';
import { changeContactsEndpoint, removeContactsEndpoint } from './endpoints.ts';
import { listWork } from './list-work.ts';
import { loadContactCards } from './records-store.ts';
import { changeContactSource, deleteContactSource } from './store.ts';

const change = defineRoute(
  {
    ...changeContactsEndpoint,
    access: mayOwn,
    summary: 'Renames contacts or mail, or lets them count for nothing while their records stay.',
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
    ...removeContactsEndpoint,
    access: mayOwn,
    summary: 'Deletes contacts or mail with all that came from them, for good.',
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
    ...listContactsSayEndpoint,
    access: mayOwn,
    summary:
      'What contacts that count say of the organisation, title and department at an address.',
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

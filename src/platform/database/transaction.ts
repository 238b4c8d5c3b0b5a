import { AsyncLocalStorage } from 'node:async_hooks';
import type { Database } from './database.ts';

/**
 * Runs the work in one transaction: all of it is kept, or none. Inside a transaction it joins it.
 * The work must use the database it is given, not the one outside.
 */
export async function withTransaction<T>(
  database: Database,
  work: (transaction: Database) => Promise<T>,
): Promise<T> {
  if (database.isTransaction) return await work(database);
  return await database.transaction().execute(async (transaction) => {
    const scope = { isOpen: true };
    try {
      return await openScopes.run(scope, () => work(transaction));
    } finally {
      scope.isOpen = false;
    }
  });
}

/** Turns into an error what would wait for itself: a statement past the transaction it stands in. */
export function refuseInsideTransaction(): void {
  if (openScopes.getStore()?.isOpen !== true) return;
  throw new Error('a statement inside withTransaction must use the transaction it was given');
}

const openScopes = new AsyncLocalStorage<{ isOpen: boolean }>();

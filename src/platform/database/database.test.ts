import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { forEachDatabase } from '../../../tests/databases.ts';
import { type Database, databaseKind } from './database.ts';
import { insertRows } from './insert-rows.ts';
import { openDatabase } from './open-database.ts';
import { withTransaction } from './transaction.ts';
import { newId } from './values.ts';

type Tables = {
  readonly thing: { readonly workspace_id: string; readonly id: string; readonly size: number };
};

forEachDatabase((test) => {
  beforeAll(async () => {
    await test.database.schema
      .createTable('thing')
      .addColumn('workspace_id', 'text', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('size', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('thing_key', ['workspace_id', 'id'])
      .execute();
  });

  function things(database: Database, workspace: string) {
    return database.withTables<Tables>().selectFrom('thing').where('workspace_id', '=', workspace);
  }

  async function sizes(database: Database, workspace: string): Promise<readonly number[]> {
    const rows = await things(database, workspace).select('size').orderBy('size').execute();
    return rows.map((row) => row.size);
  }

  async function addThing(database: Database, workspace: string, size: number): Promise<void> {
    const row = { workspace_id: workspace, id: newId(), size };
    await database.withTables<Tables>().insertInto('thing').values(row).execute();
  }

  it('says which kind it is, inside a transaction too', async () => {
    const kinds = await withTransaction(test.database, async (transaction) => [
      databaseKind(test.database),
      databaseKind(transaction),
    ]);
    expect(kinds).toEqual([test.kind, test.kind]);
  });

  it('keeps all of a transaction or nothing', async () => {
    const workspace = newId();
    await withTransaction(test.database, async (transaction) => {
      await addThing(transaction, workspace, 1);
      await addThing(transaction, workspace, 2);
    });
    const failed = withTransaction(test.database, async (transaction) => {
      await addThing(transaction, workspace, 3);
      throw new Error('cut short');
    });
    await expect(failed).rejects.toThrow('cut short');
    expect(await sizes(test.database, workspace)).toEqual([1, 2]);
  });

  it('joins the transaction it stands in', async () => {
    const workspace = newId();
    const failed = withTransaction(test.database, async (outer) => {
      await withTransaction(outer, (inner) => addThing(inner, workspace, 1));
      throw new Error('cut short');
    });
    await expect(failed).rejects.toThrow('cut short');
    expect(await sizes(test.database, workspace)).toEqual([]);
  });

  it('lets no other statement into a transaction', async () => {
    const workspace = newId();
    const inside = Promise.withResolvers<void>();
    const seen: number[][] = [];
    const writing = withTransaction(test.database, async (transaction) => {
      await addThing(transaction, workspace, 1);
      inside.resolve();
      await new Promise((resolve) => setTimeout(resolve, 30));
      await addThing(transaction, workspace, 2);
    });
    await inside.promise;
    seen.push([...(await sizes(test.database, workspace))]);
    await writing;
    expect([[], [1, 2]]).toContainEqual(seen[0]);
  });

  it('waits for a second connection without failing or holding up others', async () => {
    const workspace = newId();
    const second = await openDatabase(test.settings);
    const writing = withTransaction(second, async (transaction) => {
      await addThing(transaction, workspace, 1);
      await new Promise((resolve) => setTimeout(resolve, 100));
    });
    await Promise.all([writing, addThing(test.database, workspace, 2)]);
    await second.destroy();
    expect(await sizes(test.database, workspace)).toEqual([1, 2]);
  });

  it('inserts more rows than one statement can carry, and reads wide numbers as numbers', async () => {
    const workspace = newId();
    const rows = Array.from({ length: 25_001 }, (_, size) => ({
      workspace_id: workspace,
      id: String(size),
      size: size + 1_700_000_000_000,
    }));
    await withTransaction(test.database, (transaction) =>
      insertRows(transaction, 'thing', { rows }),
    );
    const counted = await things(test.database, workspace)
      .select((is) => [is.fn.countAll<number>().as('count'), is.fn.max('size').as('largest')])
      .executeTakeFirst();
    expect({ ...counted }).toEqual({ count: 25_001, largest: 1_700_000_025_000 });
  });

  it('keeps or updates the row that is there, as it is told', async () => {
    const workspace = newId();
    const row = { workspace_id: workspace, id: 'a' };
    const keys = ['workspace_id', 'id'];
    async function insert(size: number, update?: string[]): Promise<readonly number[]> {
      const onConflict = update && { keys, update };
      await insertRows(test.database, 'thing', {
        rows: [{ ...row, size }],
        ...(onConflict && { onConflict }),
      });
      return await sizes(test.database, workspace);
    }
    await insert(1);
    await expect(insert(2)).rejects.toThrow(/unique|UNIQUE/);
    expect(await insert(3, [])).toEqual([1]);
    expect(await insert(4, ['size'])).toEqual([4]);
  });
});

describe('on sqlite', () => {
  it('fails a statement that would wait for its own transaction', async () => {
    const database = await openDatabase({ kind: 'sqlite', file: ':memory:' });
    const stuck = withTransaction(database, () => sql`select 1`.execute(database));
    await expect(stuck).rejects.toThrow('must use the transaction');
    await database.destroy();
  });
});

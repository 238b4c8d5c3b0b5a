import { bumpRevision } from '../accounts/revision-store.ts';
import type { Database } from '../platform/database/database.ts';
import { withTransaction } from '../platform/database/transaction.ts';
import { newId } from '../platform/database/values.ts';
import type { Person, PersonChange, Relation } from './model.ts';

type Tables = {
  person: {
    workspace_id: string;
    id: string;
    name: string;
    level: number | null;
    function: string | null;
    deleted_at: string | null;
  };
  person_address: { workspace_id: string; address: string; person_id: string };
  person_relation: { workspace_id: string; person_id: string; relation: string };
};

/** Everyone the owner has said something about, by name. */
export async function loadPeople(database: Database, workspace: string): Promise<Person[]> {
  const tables = database.withTables<Tables>();
  const rows = await tables
    .selectFrom('person')
    .select(['id', 'name', 'level', 'function'])
    .where('workspace_id', '=', workspace)
    .where('deleted_at', 'is', null)
    .execute();
  const addresses = await tables
    .selectFrom('person_address')
    .select(['person_id', 'address'])
    .where('workspace_id', '=', workspace)
    .orderBy('address')
    .execute();
  const relations = await tables
    .selectFrom('person_relation')
    .select(['person_id', 'relation'])
    .where('workspace_id', '=', workspace)
    .orderBy('relation')
    .execute();
  const addressesOf = Map.groupBy(addresses, (row) => row.person_id);
  const relationsOf = Map.groupBy(relations, (row) => row.person_id);
  const people = rows.map((row) => ({
    id: row.id,
    name: row.name,
    level: row.level,
    function: row.function,
    addresses: (addressesOf.get(row.id) ?? []).map((each) => each.address),
    relations: (relationsOf.get(row.id) ?? []).map((each) => each.relation as Relation),
  }));
  return people.sort((a, b) => a.name.localeCompare(b.name) || a.id.localeCompare(b.id));
}

export interface PersonAtAddress {
  /** lower case */
  readonly address: string;
  readonly change: PersonChange;
}

/** Says something of the person at an address; a new address is a new person. */
export async function savePerson(
  database: Database,
  workspace: string,
  { address, change }: PersonAtAddress,
): Promise<void> {
  await savePeople(database, workspace, [{ address, change }]);
}

/** Says something of several people, all of it or none. */
export async function savePeople(
  database: Database,
  workspace: string,
  changes: readonly PersonAtAddress[],
): Promise<void> {
  await withTransaction(database, async (transaction) => {
    for (const { address, change } of changes) {
      const id = (await findPersonId(transaction, workspace, address)) ?? newId();
      await savePersonRow(transaction, workspace, { id, address, change });
      if (change.relations !== undefined) {
        await saveRelations(transaction, workspace, { id, relations: change.relations });
      }
    }
    await bumpRevision(transaction, workspace);
  });
}

/**
 * Moves the people at these addresses to the bin, with what was said of them.
 * @returns how many there were
 */
export async function binPeople(
  database: Database,
  workspace: string,
  { addresses, at }: { readonly addresses: readonly string[]; readonly at: string },
): Promise<number> {
  return await withTransaction(database, async (transaction) => {
    const { numUpdatedRows } = await transaction
      .withTables<Tables>()
      .updateTable('person')
      .set({ deleted_at: at })
      .where('workspace_id', '=', workspace)
      .where('deleted_at', 'is', null)
      .where('id', 'in', (people) =>
        people
          .selectFrom('person_address')
          .select('person_id')
          .where('workspace_id', '=', workspace)
          .where('address', 'in', [...addresses]),
      )
      .executeTakeFirst();
    if (numUpdatedRows > 0n) await bumpRevision(transaction, workspace);
    return Number(numUpdatedRows);
  });
}

async function findPersonId(
  database: Database,
  workspace: string,
  address: string,
): Promise<string | undefined> {
  const row = await database
    .withTables<Tables>()
    .selectFrom('person_address')
    .select('person_id')
    .where('workspace_id', '=', workspace)
    .where('address', '=', address)
    .executeTakeFirst();
  return row?.person_id;
}

async function savePersonRow(
  database: Database,
  workspace: string,
  { id, address, change }: PersonAtAddress & { readonly id: string },
): Promise<void> {
  const tables = database.withTables<Tables>();
  const { relations: _, ...columns } = change;
  const said = Object.fromEntries(
    Object.entries(columns).filter(([, value]) => value !== undefined),
  );
  await tables
    .insertInto('person')
    .values({ workspace_id: workspace, id, name: '', level: null, function: null, ...said })
    .onConflict((conflict) =>
      // who is spoken of again comes out of the bin
      conflict.columns(['workspace_id', 'id']).doUpdateSet({ ...said, deleted_at: null }),
    )
    .execute();
  await tables
    .insertInto('person_address')
    .values({ workspace_id: workspace, address, person_id: id })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'address']).doNothing())
    .execute();
}

async function saveRelations(
  database: Database,
  workspace: string,
  { id, relations }: { readonly id: string; readonly relations: readonly Relation[] },
): Promise<void> {
  const tables = database.withTables<Tables>();
  await tables
    .deleteFrom('person_relation')
    .where('workspace_id', '=', workspace)
    .where('person_id', '=', id)
    .execute();
  const rows = [...new Set(relations)].map((relation) => ({
    workspace_id: workspace,
    person_id: id,
    relation,
  }));
  if (rows.length > 0) await tables.insertInto('person_relation').values(rows).execute();
}

import { bumpRevision } from '../accounts/revision-store.ts';
import type { Workspace } from '../kernel/authorized.ts';
import { UserError } from '../kernel/user-error.ts';
import type { Database } from '../platform/database/database.ts';
import { withTransaction } from '../platform/database/transaction.ts';
import { fromFlag, fromJson, newId } from '../platform/database/values.ts';
import { loadBlockList } from './block-store.ts';
import type { Importance } from './model/attributes.ts';
import { type Person, provenanceSchema, type Relation } from './model.ts';
import {
  findById,
  findPerson,
  type PeopleTables,
  type PersonAtAddress,
  type PersonColumns,
  saveAddresses,
  savePersonRow,
  saveRelations,
} from './rows-store.ts';

/** Everyone the owner has said something about, by name. */
export async function loadPeople(database: Database, workspace: Workspace): Promise<Person[]> {
  const tables = database.withTables<PeopleTables>();
  const rows = await tables
    .selectFrom('person')
    .selectAll()
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
    ...readColumns(row),
    addresses: (addressesOf.get(row.id) ?? []).map((each) => each.address),
    relations: (relationsOf.get(row.id) ?? []).map((each) => each.relation as Relation),
  }));
  return people.sort((a, b) => a.name.localeCompare(b.name) || a.id.localeCompare(b.id));
}

function readColumns(row: PersonColumns): Omit<Person, 'id' | 'addresses' | 'relations'> {
  return {
    name: row.name,
    level: row.level,
    function: row.function,
    organisation: row.organisation,
    title: row.title,
    department: row.department,
    importance: row.importance as Importance | null,
    cadenceDays: row.cadence_days,
    snoozedUntil: row.snoozed_until,
    notes: row.notes,
    provenance: fromJson(provenanceSchema, row.provenance),
    ...(row.is_person !== null && { isPerson: fromFlag(row.is_person) }),
  };
}

/** Says something of the person at an address; a new address is a new person. */
export async function savePerson(
  database: Database,
  workspace: Workspace,
  person: PersonAtAddress,
): Promise<void> {
  await savePeople(database, workspace, [person]);
}

/** Says something of several people, all of it or none. */
export async function savePeople(
  database: Database,
  workspace: Workspace,
  changes: readonly PersonAtAddress[],
): Promise<void> {
  await withTransaction(database, async (transaction) => {
    await refuseBlocked(transaction, workspace, changes);
    for (const each of changes) {
      const known =
        (await findPerson(transaction, workspace, each.address)) ??
        (await findById(transaction, workspace, each.address));
      const id = known?.id ?? newId();
      await savePersonRow(transaction, workspace, { ...each, id, before: known?.provenance ?? {} });
      // someone known by their id has the addresses they have
      const own = known?.isById === true ? [] : [each.address];
      await saveAddresses(transaction, workspace, {
        id,
        addresses: [...own, ...(each.more ?? [])],
      });
      const { relations } = each.change;
      if (relations !== undefined) await saveRelations(transaction, workspace, { id, relations });
    }
    await bumpRevision(transaction, workspace);
  });
}

/** Whoever is blocked is not kept again before the owner ends it. */
async function refuseBlocked(
  database: Database,
  workspace: Workspace,
  changes: readonly PersonAtAddress[],
): Promise<void> {
  const list = await loadBlockList(database, workspace);
  if (list.isEmpty) return;
  const asked = changes.flatMap(({ address, more = [] }) => [address, ...more]);
  if (!asked.some(list.hasAddress)) return;
  throw new UserError(
    'blocked',
    'You blocked someone with this address. End that under Blocked on the People page first.',
    409,
  );
}

/** Someone of whom no address is known, such as a connection of a network. */
export async function saveWithoutAddress(
  database: Database,
  workspace: Workspace,
  { change, origins }: Pick<PersonAtAddress, 'change' | 'origins'>,
): Promise<string> {
  return await withTransaction(database, async (transaction) => {
    const id = newId();
    const said = { address: id, change, ...(origins && { origins }) };
    await savePersonRow(transaction, workspace, { ...said, id, before: {} });
    const { relations = [] } = change;
    await saveRelations(transaction, workspace, { id, relations });
    await bumpRevision(transaction, workspace);
    return id;
  });
}

/**
 * Moves the people at these addresses, or with these ids, to the bin, with what was said of them.
 * @returns how many there were
 */
export async function binPeople(
  database: Database,
  workspace: Workspace,
  { addresses, at }: { readonly addresses: readonly string[]; readonly at: string },
): Promise<number> {
  return await withTransaction(database, async (transaction) => {
    const { numUpdatedRows } = await transaction
      .withTables<PeopleTables>()
      .updateTable('person')
      .set({ deleted_at: at })
      .where('workspace_id', '=', workspace)
      .where('deleted_at', 'is', null)
      .where(({ eb, or, selectFrom }) =>
        or([
          eb('id', 'in', [...addresses]),
          eb(
            'id',
            'in',
            selectFrom('person_address')
              .select('person_id')
              .where('workspace_id', '=', workspace)
              .where('address', 'in', [...addresses]),
          ),
        ]),
      )
      .executeTakeFirst();
    if (numUpdatedRows > 0n) await bumpRevision(transaction, workspace);
    return Number(numUpdatedRows);
  });
}

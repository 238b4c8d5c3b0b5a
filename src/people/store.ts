import { bumpRevision } from '../accounts/revision-store.ts';
import { UserError } from '../kernel/user-error.ts';
import type { Database } from '../platform/database/database.ts';
import { withTransaction } from '../platform/database/transaction.ts';
import { fromJson, newId } from '../platform/database/values.ts';
import { loadBlockList } from './block-store.ts';
import type { Attribute, Importance, Origin, Provenance } from './model/attributes.ts';
import { type Person, type PersonChange, provenanceSchema, type Relation } from './model.ts';

type PersonColumns = {
  name: string;
  level: number | null;
  function: string | null;
  organisation: string | null;
  title: string | null;
  department: string | null;
  importance: string | null;
  cadence_days: number | null;
  snoozed_until: string | null;
  notes: string | null;
  provenance: string;
};

type Tables = {
  person: PersonColumns & { workspace_id: string; id: string; deleted_at: string | null };
  person_address: { workspace_id: string; address: string; person_id: string };
  person_relation: { workspace_id: string; person_id: string; relation: string };
};

/** Everyone the owner has said something about, by name. */
export async function loadPeople(database: Database, workspace: string): Promise<Person[]> {
  const tables = database.withTables<Tables>();
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
  };
}

export interface PersonAtAddress {
  /** lower case; or the id of someone, who may have no address */
  readonly address: string;
  readonly change: PersonChange;
  /** where single attributes come from, if not from where the change does */
  readonly origins?: Provenance;
  /** more addresses of theirs, lower case: those nobody has become theirs */
  readonly more?: readonly string[];
}

/** Says something of the person at an address; a new address is a new person. */
export async function savePerson(
  database: Database,
  workspace: string,
  person: PersonAtAddress,
): Promise<void> {
  await savePeople(database, workspace, [person]);
}

/** Says something of several people, all of it or none. */
export async function savePeople(
  database: Database,
  workspace: string,
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
  workspace: string,
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
  workspace: string,
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

interface Found {
  readonly id: string;
  readonly provenance: Provenance;
  readonly isById: boolean;
}

async function findPerson(
  database: Database,
  workspace: string,
  address: string,
): Promise<Found | undefined> {
  const row = await database
    .withTables<Tables>()
    .selectFrom('person_address')
    .select('person_id')
    .where('workspace_id', '=', workspace)
    .where('address', '=', address)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const found = await findById(database, workspace, row.person_id);
  return found && { ...found, isById: false };
}

async function findById(
  database: Database,
  workspace: string,
  id: string,
): Promise<Found | undefined> {
  const row = await database
    .withTables<Tables>()
    .selectFrom('person')
    .select(['id', 'provenance'])
    .where('workspace_id', '=', workspace)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && { id, provenance: fromJson(provenanceSchema, row.provenance), isById: true };
}

interface PersonToSave extends PersonAtAddress {
  readonly id: string;
  readonly before: Provenance;
}

async function savePersonRow(
  database: Database,
  workspace: string,
  { id, change, origins = {}, before }: PersonToSave,
): Promise<void> {
  const columns = writeColumns(change);
  const provenance = JSON.stringify({ ...before, ...originsOf(change), ...origins });
  await database
    .withTables<Tables>()
    .insertInto('person')
    .values({ workspace_id: workspace, id, ...NO_COLUMNS, ...columns, provenance })
    .onConflict((conflict) =>
      // who is spoken of again comes out of the bin
      conflict
        .columns(['workspace_id', 'id'])
        .doUpdateSet({ ...columns, provenance, deleted_at: null }),
    )
    .execute();
}

const NO_COLUMNS = { name: '', level: null, function: null } as const;

/** Where each attribute of a change comes from. */
function originsOf({ from = 'you', ...said }: PersonChange): Partial<Record<Attribute, Origin>> {
  const names = Object.entries(said).flatMap(([name, value]) =>
    value === undefined ? [] : [name],
  );
  return Object.fromEntries(names.map((name) => [name, from]));
}

function writeColumns(change: PersonChange): Partial<PersonColumns> {
  const { relations: _, from: __, cadenceDays, snoozedUntil, ...same } = change;
  const columns = { ...same, cadence_days: cadenceDays, snoozed_until: snoozedUntil };
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
}

async function saveAddresses(
  database: Database,
  workspace: string,
  { id, addresses }: { readonly id: string; readonly addresses: readonly string[] },
): Promise<void> {
  if (addresses.length === 0) return;
  await database
    .withTables<Tables>()
    .insertInto('person_address')
    .values(addresses.map((address) => ({ workspace_id: workspace, address, person_id: id })))
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

import { bumpRevision } from '../accounts/revision-store.ts';
import type { Workspace } from '../kernel/authorized.ts';
import type { Database } from '../platform/database/database.ts';
import { fromJson, toFlag } from '../platform/database/values.ts';
import type { Attribute, Origin, Provenance } from './model/attributes.ts';
import { type Person, type PersonChange, provenanceSchema, type Relation } from './model.ts';

export interface PersonAtAddress {
  /** lower case; or the id of someone, who may have no address */
  readonly address: string;
  readonly change: PersonChange;
  /** where single attributes come from, if not from where the change does */
  readonly origins?: Provenance;
  /** more addresses of theirs, lower case: those nobody has become theirs */
  readonly more?: readonly string[];
}

export type PersonColumns = {
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
  is_person: number | null;
};

export type PeopleTables = {
  person: PersonColumns & { workspace_id: string; id: string; deleted_at: string | null };
  person_address: { workspace_id: string; address: string; person_id: string };
  person_relation: { workspace_id: string; person_id: string; relation: string };
};

/** Puts these in place of who they were, with exactly these addresses and origins. */
export async function setPeople(
  database: Database,
  workspace: Workspace,
  people: readonly Person[],
): Promise<void> {
  const tables = database.withTables<PeopleTables>();
  for (const { id, addresses, provenance, ...said } of people) {
    const person = { address: id, change: said, origins: provenance, id };
    await savePersonRow(database, workspace, { ...person, before: undefined });
    await tables
      .deleteFrom('person_address')
      .where('workspace_id', '=', workspace)
      .where('person_id', '=', id)
      .execute();
    await saveRelations(database, workspace, { id, relations: said.relations });
  }
  for (const { id, addresses } of people)
    await saveAddresses(database, workspace, { id, addresses });
  await bumpRevision(database, workspace);
}

/** Deletes people for good. */
export async function deletePeople(
  database: Database,
  workspace: Workspace,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  await database
    .withTables<PeopleTables>()
    .deleteFrom('person')
    .where('workspace_id', '=', workspace)
    .where('id', 'in', [...ids])
    .execute();
}

interface Found {
  readonly id: string;
  readonly provenance: Provenance;
  readonly isById: boolean;
}

export async function findPerson(
  database: Database,
  workspace: Workspace,
  address: string,
): Promise<Found | undefined> {
  const row = await database
    .withTables<PeopleTables>()
    .selectFrom('person_address')
    .select('person_id')
    .where('workspace_id', '=', workspace)
    .where('address', '=', address)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const found = await findById(database, workspace, row.person_id);
  return found && { ...found, isById: false };
}

export async function findById(
  database: Database,
  workspace: Workspace,
  id: string,
): Promise<Found | undefined> {
  const row = await database
    .withTables<PeopleTables>()
    .selectFrom('person')
    .select(['id', 'provenance'])
    .where('workspace_id', '=', workspace)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && { id, provenance: fromJson(provenanceSchema, row.provenance), isById: true };
}

interface PersonToSave extends PersonAtAddress {
  readonly id: string;
  /** undefined where the origins are told in full */
  readonly before: Provenance | undefined;
}

export async function savePersonRow(
  database: Database,
  workspace: Workspace,
  { id, change, origins = {}, before }: PersonToSave,
): Promise<void> {
  const columns = writeColumns(change);
  const noted = before === undefined ? {} : { ...before, ...originsOf(change) };
  const provenance = JSON.stringify({ ...noted, ...origins });
  await database
    .withTables<PeopleTables>()
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
  const { relations: _, from: __, cadenceDays, snoozedUntil, isPerson, ...same } = change;
  const columns = {
    ...same,
    cadence_days: cadenceDays,
    snoozed_until: snoozedUntil,
    is_person: typeof isPerson === 'boolean' ? toFlag(isPerson) : isPerson,
  };
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
}

export async function saveAddresses(
  database: Database,
  workspace: Workspace,
  { id, addresses }: { readonly id: string; readonly addresses: readonly string[] },
): Promise<void> {
  if (addresses.length === 0) return;
  await database
    .withTables<PeopleTables>()
    .insertInto('person_address')
    .values(addresses.map((address) => ({ workspace_id: workspace, address, person_id: id })))
    .onConflict((conflict) => conflict.columns(['workspace_id', 'address']).doNothing())
    .execute();
}

export async function saveRelations(
  database: Database,
  workspace: Workspace,
  { id, relations }: { readonly id: string; readonly relations: readonly Relation[] },
): Promise<void> {
  const tables = database.withTables<PeopleTables>();
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

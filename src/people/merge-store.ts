import { bumpRevision } from '../accounts/revision-store.ts';
import type { Workspace } from '../kernel/authorized.ts';
import { UserError } from '../kernel/user-error.ts';
import type { Database } from '../platform/database/database.ts';
import { withTransaction } from '../platform/database/transaction.ts';
import { fromJson, newId } from '../platform/database/values.ts';
import { findName } from './model/keys.ts';
import { mergePeople as makeOne, partAddresses, partPeople } from './model/merge.ts';
import {
  type Apart,
  type KeptMerge,
  type MergeRequest,
  type Merges,
  mergeRecordSchema,
} from './model/merging.ts';
import type { Person } from './model.ts';
import { deletePeople, setPeople } from './rows-store.ts';
import { loadPeople, savePeople } from './store.ts';

type Tables = {
  readonly person_merge: {
    readonly workspace_id: string;
    readonly id: string;
    readonly person_id: string;
    readonly merged_at: string;
    readonly record: string;
  };
  readonly person_apart: {
    readonly workspace_id: string;
    readonly one: string;
    readonly other: string;
  };
};

/**
 * Makes one person of several. Who they were is kept with it.
 * @returns the id of the merge, by which they are parted again
 */
export async function mergePeople(
  database: Database,
  workspace: Workspace,
  { addresses, first, names = {}, at }: MergeRequest & { readonly at: string },
): Promise<string> {
  return await withTransaction(database, async (transaction) => {
    const known = await loadPeople(transaction, workspace);
    const fresh = addresses.filter((key) => findIn(known, key) === undefined);
    if (!fresh.every(isAddress)) throw noAddress();
    for (const address of fresh) {
      const change = { name: findName(names, address) ?? '', from: 'calendar' } as const;
      await savePeople(transaction, workspace, [{ address, change }]);
    }
    const people = fresh.length === 0 ? known : await loadPeople(transaction, workspace);
    const before = [...new Set(addresses.flatMap((key) => findIn(people, key) ?? []))];
    if (before.length < 2) throw onlyOne();
    const result = makeOne(before, first === undefined ? undefined : findIn(before, first)?.id);
    const created = fresh.flatMap((key) => findIn(people, key)?.id ?? []);
    const gone = before.map(({ id }) => id).filter((id) => id !== result.id);
    const earlier = await moveMerges(transaction, workspace, { from: gone, to: result.id });
    await deletePeople(transaction, workspace, gone);
    await setPeople(transaction, workspace, [result]);
    const kept = { result, before, created, earlier };
    return await insertMerge(transaction, workspace, { kept, at });
  });
}

/** Parts whom a merge made one; the latest of a person first. */
export async function undoMerge(
  database: Database,
  workspace: Workspace,
  id: string,
): Promise<void> {
  await withTransaction(database, async (transaction) => {
    const rows = await loadRows(transaction, workspace);
    const row = rows.find((each) => each.id === id);
    if (row === undefined) throw noMerge();
    const [latest] = rows.filter((each) => each.person_id === row.person_id);
    if (latest?.id !== id) throw laterFirst();
    const kept = fromJson(mergeRecordSchema, row.record);
    const current = findIn(await loadPeople(transaction, workspace), row.person_id);
    if (current === undefined) throw inTheBin();
    const parted = partPeople(current, kept);
    await setPeople(transaction, workspace, parted);
    await deleteMerge(transaction, workspace, id);
    for (const [person, ids] of Object.entries(kept.earlier)) {
      await setOwner(transaction, workspace, { ids, person });
    }
    await deletePeople(transaction, workspace, listUnsaid(parted, kept));
  });
}

/**
 * Makes someone of their own of addresses of a person.
 * @returns the id of the new one
 */
export async function partOff(
  database: Database,
  workspace: Workspace,
  addresses: readonly string[],
): Promise<string> {
  return await withTransaction(database, async (transaction) => {
    const people = await loadPeople(transaction, workspace);
    const owners = new Set(addresses.flatMap((address) => findIn(people, address)?.id ?? []));
    const [person] = people.filter(({ id }) => owners.has(id));
    const isAll = person?.addresses.every((address) => addresses.includes(address)) ?? true;
    if (person === undefined || owners.size > 1 || isAll) throw notTheirs();
    const id = newId();
    await setPeople(transaction, workspace, partAddresses(person, { addresses, id }));
    return id;
  });
}

/** Who was merged, latest first, and who was said to be two. */
export async function loadMerges(database: Database, workspace: Workspace): Promise<Merges> {
  const rows = await loadRows(database, workspace);
  const latest = new Map(rows.toReversed().map((row) => [row.person_id, row.id]));
  const apart = await database
    .withTables<Tables>()
    .selectFrom('person_apart')
    .select(['one', 'other'])
    .where('workspace_id', '=', workspace)
    .orderBy('one')
    .orderBy('other')
    .execute();
  const merges = rows.map((row) => ({
    id: row.id,
    person: row.person_id,
    mergedAt: row.merged_at,
    names: namesOf(fromJson(mergeRecordSchema, row.record)),
    isLatest: latest.get(row.person_id) === row.id,
  }));
  return { merges, apart };
}

/** Remembers that two are two, so that it is not proposed again. */
export async function saveApart(
  database: Database,
  workspace: Workspace,
  { one, other }: Apart,
): Promise<void> {
  const [first = '', second = ''] = [one, other].sort();
  await database
    .withTables<Tables>()
    .insertInto('person_apart')
    .values({ workspace_id: workspace, one: first, other: second })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'one', 'other']).doNothing())
    .execute();
}

export async function deleteApart(
  database: Database,
  workspace: Workspace,
  { one, other }: Apart,
): Promise<void> {
  const [first = '', second = ''] = [one, other].sort();
  await database
    .withTables<Tables>()
    .deleteFrom('person_apart')
    .where('workspace_id', '=', workspace)
    .where('one', '=', first)
    .where('other', '=', second)
    .execute();
}

/** Those who were not in the list before, and of whom nothing was said since. */
function listUnsaid(parted: readonly Person[], { before, created }: KeptMerge): string[] {
  const as = new Map(before.map((person) => [person.id, JSON.stringify(person)]));
  return parted
    .filter((person) => created.includes(person.id) && as.get(person.id) === JSON.stringify(person))
    .map(({ id }) => id);
}

function namesOf({ before }: KeptMerge): string[] {
  return before.map(({ name, addresses }) => name || (addresses[0] ?? ''));
}

function findIn(people: readonly Person[], key: string): Person | undefined {
  return people.find(({ id, addresses }) => id === key || addresses.includes(key));
}

async function loadRows(database: Database, workspace: Workspace) {
  return await database
    .withTables<Tables>()
    .selectFrom('person_merge')
    .select(['id', 'person_id', 'merged_at', 'record'])
    .where('workspace_id', '=', workspace)
    .orderBy('id', 'desc')
    .execute();
}

async function insertMerge(
  database: Database,
  workspace: Workspace,
  { kept, at }: { readonly kept: KeptMerge; readonly at: string },
): Promise<string> {
  const id = newId();
  const person = { workspace_id: workspace, person_id: kept.result.id };
  const row = { ...person, id, merged_at: at, record: JSON.stringify(kept) };
  await database.withTables<Tables>().insertInto('person_merge').values(row).execute();
  return id;
}

/** What was merged into those who go now belongs to the one who stays. */
async function moveMerges(
  database: Database,
  workspace: Workspace,
  { from, to }: { readonly from: readonly string[]; readonly to: string },
): Promise<KeptMerge['earlier']> {
  const rows = (await loadRows(database, workspace)).filter((row) => from.includes(row.person_id));
  const earlier = Map.groupBy(rows, (row) => row.person_id);
  await setOwner(database, workspace, { ids: rows.map(({ id }) => id), person: to });
  return Object.fromEntries([...earlier].map(([id, of]) => [id, of.map((row) => row.id)]));
}

async function setOwner(
  database: Database,
  workspace: Workspace,
  { ids, person }: { readonly ids: readonly string[]; readonly person: string },
): Promise<void> {
  if (ids.length === 0) return;
  await database
    .withTables<Tables>()
    .updateTable('person_merge')
    .set({ person_id: person })
    .where('workspace_id', '=', workspace)
    .where('id', 'in', [...ids])
    .execute();
}

async function deleteMerge(database: Database, workspace: Workspace, id: string): Promise<void> {
  await database
    .withTables<Tables>()
    .deleteFrom('person_merge')
    .where('workspace_id', '=', workspace)
    .where('id', '=', id)
    .execute();
  await bumpRevision(database, workspace);
}

function isAddress(text: string): boolean {
  return /^[^\s@]+@[^\s@]+$/.test(text);
}

function noAddress(): UserError {
  const message = 'Name people of your list, or e-mail addresses like name@example.com.';
  return new UserError('no-address', message, 400);
}

function onlyOne(): UserError {
  return new UserError('only-one', 'These are one person already. Name two or more.', 409);
}

function noMerge(): UserError {
  return new UserError('no-merge', 'There is no such merge. Reload the page.', 404);
}

function laterFirst(): UserError {
  return new UserError('later-first', 'Part the later merge of this person first.', 409);
}

function inTheBin(): UserError {
  return new UserError('in-the-bin', 'This person is in the bin. Take them out first.', 409);
}

function notTheirs(): UserError {
  return new UserError('not-theirs', 'Name addresses of one person, and leave them one.', 409);
}

import { createHmac, randomBytes } from 'node:crypto';
import { bumpRevision } from '../accounts/revision-store.ts';
import type { Workspace } from '../kernel/authorized.ts';
import type { Database } from '../platform/database/database.ts';
import { insertRows } from '../platform/database/insert-rows.ts';
import { withTransaction } from '../platform/database/transaction.ts';
import { fromFlag, newId, toFlag } from '../platform/database/values.ts';
import type { Blocked } from './model/blocked.ts';
import { type CardToMatch, nameKey } from './model/match-people.ts';

type Tables = {
  readonly person: {
    readonly workspace_id: string;
    readonly id: string;
    readonly name: string;
    readonly organisation: string | null;
  };
  readonly person_address: {
    readonly workspace_id: string;
    readonly address: string;
    readonly person_id: string;
  };
  readonly person_apart: {
    readonly workspace_id: string;
    readonly one: string;
    readonly other: string;
  };
  readonly person_block: {
    readonly workspace_id: string;
    readonly hash: string;
    readonly salt: string;
    readonly block_id: string;
    /** whether the hash is of an address, not of a name */
    readonly is_address: number;
    readonly blocked_at: string;
  };
};

/**
 * Whether a card, or an address alone, is of someone blocked; asked by everything that brings people
 * in. Someone blocked is also known by their name at their organisation, if both were said.
 */
export interface BlockList {
  readonly isEmpty: boolean;
  readonly hasAddress: (address: string) => boolean;
  /** a word that stands for the address of someone blocked; undefined for everybody else */
  readonly standInOf: (address: string) => string | undefined;
  /** the same for as long as the same people are blocked */
  readonly basis: string;
  readonly hasCard: (card: CardToMatch) => boolean;
}

/**
 * Erases the people at these addresses, or with these ids, and all that was said of them. Of each
 * stay salted hashes, one an address and one of the name at the organisation, so that no import
 * brings them back, and when it was.
 * @returns their addresses, lower case
 */
export async function blockPeople(
  database: Database,
  workspace: Workspace,
  { addresses, at }: { readonly addresses: readonly string[]; readonly at: string },
): Promise<readonly string[]> {
  return await withTransaction(database, async (transaction) => {
    const salt = await loadSalt(transaction, workspace);
    const all: string[] = [];
    for (const asked of await findPeople(transaction, workspace, addresses)) {
      const blockId = newId();
      const rows = [
        ...asked.addresses.map((text) => ({ text, isAddress: true })),
        ...(asked.key === undefined ? [] : [{ text: asked.key, isAddress: false }]),
      ].map(({ text, isAddress }) => ({
        workspace_id: workspace,
        hash: hashOf(salt, text),
        salt,
        block_id: blockId,
        is_address: toFlag(isAddress),
        blocked_at: at,
      }));
      const onConflict = { keys: ['workspace_id', 'hash'], update: ['block_id', 'blocked_at'] };
      await insertRows(transaction, 'person_block', { rows, onConflict });
      await deletePerson(transaction, workspace, asked.id);
      await forgetApart(transaction, workspace, [asked.id, ...asked.addresses]);
      all.push(...asked.addresses);
    }
    await bumpRevision(transaction, workspace);
    return all;
  });
}

/** Ends blocks; nothing comes back by it, and the next import may bring the address again. */
export async function unblock(
  database: Database,
  workspace: Workspace,
  { ids }: { readonly ids: readonly string[] },
): Promise<number> {
  if (ids.length === 0) return 0;
  return await withTransaction(database, async (transaction) => {
    const { numDeletedRows } = await transaction
      .withTables<Tables>()
      .deleteFrom('person_block')
      .where('workspace_id', '=', workspace)
      .where('block_id', 'in', [...ids])
      .executeTakeFirst();
    if (numDeletedRows > 0n) await bumpRevision(transaction, workspace);
    return Number(numDeletedRows);
  });
}

/** Everyone blocked, latest first: when, and by how many addresses. More is not known. */
export async function loadBlocked(database: Database, workspace: Workspace): Promise<Blocked[]> {
  const rows = await loadRows(database, workspace);
  return [...Map.groupBy(rows, (row) => row.block_id)]
    .map(([id, of]) => ({
      id,
      addresses: of.filter((row) => fromFlag(row.is_address)).length,
      blockedAt: of[0]?.blocked_at ?? '',
    }))
    .sort((a, b) => b.blockedAt.localeCompare(a.blockedAt) || b.id.localeCompare(a.id));
}

/** Tells of cards, and of addresses in any case, whether they are blocked. */
export async function loadBlockList(database: Database, workspace: Workspace): Promise<BlockList> {
  const rows = await loadRows(database, workspace);
  const hashes = new Set(rows.map(({ hash }) => hash));
  const salts = [...new Set(rows.map(({ salt }) => salt))];
  const known = new Map<string, string | undefined>();
  function find(text: string): string | undefined {
    const folded = text.toLowerCase();
    if (known.has(folded)) return known.get(folded);
    const hash = salts.map((salt) => hashOf(salt, folded)).find((each) => hashes.has(each));
    known.set(folded, hash);
    return hash;
  }
  const has = (text: string) => find(text) !== undefined;
  return {
    isEmpty: rows.length === 0,
    hasAddress: has,
    standInOf: (address) => find(address)?.slice(0, STAND_IN),
    basis: [...hashes].sort().join(' '),
    hasCard: (card) => card.addresses.some(has) || has(nameKey(card) ?? ''),
  };
}

/** So many digits of the hash tell those apart who are blocked. */
const STAND_IN = 12;

/** The ids of the blocks that hold any of these addresses. */
export async function findBlocks(
  database: Database,
  workspace: Workspace,
  addresses: readonly string[],
): Promise<readonly string[]> {
  const rows = await loadRows(database, workspace);
  const found = rows.filter(({ hash, salt }) =>
    addresses.some((address) => hashOf(salt, address.toLowerCase()) === hash),
  );
  return [...new Set(found.map((row) => row.block_id))];
}

async function loadRows(database: Database, workspace: Workspace) {
  return await database
    .withTables<Tables>()
    .selectFrom('person_block')
    .select(['hash', 'salt', 'block_id', 'is_address', 'blocked_at'])
    .where('workspace_id', '=', workspace)
    .execute();
}

/** One salt a workspace, so that an import hashes an address once. */
async function loadSalt(database: Database, workspace: Workspace): Promise<string> {
  const [row] = await loadRows(database, workspace);
  return row?.salt ?? randomBytes(32).toString('hex');
}

function hashOf(salt: string, address: string): string {
  return createHmac('sha256', salt).update(address).digest('hex');
}

interface Asked {
  readonly id: string;
  readonly addresses: readonly string[];
  /** of the name at the organisation; undefined where either is not said */
  readonly key: string | undefined;
}

/** Those asked for with all their addresses; an address nobody has is someone of its own. */
async function findPeople(
  database: Database,
  workspace: Workspace,
  asked: readonly string[],
): Promise<readonly Asked[]> {
  const tables = database.withTables<Tables>();
  const addresses = await tables
    .selectFrom('person_address')
    .select(['person_id', 'address'])
    .where('workspace_id', '=', workspace)
    .execute();
  const people = await tables
    .selectFrom('person')
    .select(['id', 'name', 'organisation'])
    .where('workspace_id', '=', workspace)
    .execute();
  const personAt = new Map(addresses.map((row) => [row.address, row.person_id]));
  const ids = new Set(asked.map((each) => personAt.get(each) ?? each));
  const known = new Map(people.map((row) => [row.id, row]));
  return [...ids].map((id) => {
    const person = known.get(id);
    if (person === undefined) return { id, addresses: [id], key: undefined };
    const theirs = addresses.filter((row) => row.person_id === id);
    return { id, addresses: theirs.map(({ address }) => address), key: nameKey(person) };
  });
}

async function deletePerson(database: Database, workspace: Workspace, id: string): Promise<void> {
  await database
    .withTables<Tables>()
    .deleteFrom('person')
    .where('workspace_id', '=', workspace)
    .where('id', '=', id)
    .execute();
}

/** That two are two names both. */
async function forgetApart(
  database: Database,
  workspace: Workspace,
  keys: readonly string[],
): Promise<void> {
  await database
    .withTables<Tables>()
    .deleteFrom('person_apart')
    .where('workspace_id', '=', workspace)
    .where(({ eb, or }) => or([eb('one', 'in', [...keys]), eb('other', 'in', [...keys])]))
    .execute();
}

import * as z from 'zod/mini';
import type { Workspace } from '../kernel/authorized.ts';
import type { Database } from '../platform/database/database.ts';
import { withTransaction } from '../platform/database/transaction.ts';
import { fromJson, toInstant } from '../platform/database/values.ts';
import { type Profile, profileSchema } from './model.ts';
import { bumpRevision } from './revision-store.ts';

type Tables = {
  readonly workspace: {
    readonly workspace_id: string;
    readonly created_at: string;
    readonly sample_of: string | null;
  };
  readonly profile: ProfileRow;
  readonly session: {
    readonly workspace_id: string;
    readonly token_hash: string;
    readonly created_at: string;
    readonly expires_at: string;
    readonly shown_workspace: string | null;
  };
  readonly opening_link: {
    readonly workspace_id: string;
    readonly token_hash: string;
    readonly expires_at: string;
    readonly used_at: string | null;
  };
};

type ProfileRow = {
  readonly workspace_id: string;
  readonly name: string;
  readonly role_now: string;
  readonly role_ahead: string;
  readonly ahead_by: string | null;
  readonly zone: string;
  readonly addresses: string;
  readonly domains: string;
  readonly working_hours: string;
  readonly onboarding: string;
};

interface NewWorkspace {
  readonly profile: Profile;
  /** epoch milliseconds */
  readonly now: number;
  /** the workspace of the one it is a sample for */
  readonly sampleOf?: Workspace;
}

/** Makes a workspace with its owner's profile, unless it is there. */
export async function insertWorkspace(
  database: Database,
  workspace: Workspace,
  { profile, now, sampleOf }: NewWorkspace,
): Promise<void> {
  await withTransaction(database, async (transaction) => {
    const tables = transaction.withTables<Tables>();
    await tables
      .insertInto('workspace')
      .values({
        workspace_id: workspace,
        created_at: toInstant(now),
        sample_of: sampleOf ?? null,
      })
      .onConflict((conflict) => conflict.column('workspace_id').doNothing())
      .execute();
    await tables
      .insertInto('profile')
      .values({ workspace_id: workspace, ...toRow(profile) })
      .onConflict((conflict) => conflict.column('workspace_id').doNothing())
      .execute();
  });
}

export async function loadProfile(database: Database, workspace: Workspace): Promise<Profile> {
  const row = await database
    .withTables<Tables>()
    .selectFrom('profile')
    .selectAll()
    .where('workspace_id', '=', workspace)
    .executeTakeFirstOrThrow();
  return z.parse(profileSchema, {
    name: row.name,
    roleNow: row.role_now,
    roleAhead: row.role_ahead,
    aheadBy: row.ahead_by,
    zone: row.zone,
    addresses: fromJson(profileSchema.shape.addresses, row.addresses),
    domains: fromJson(profileSchema.shape.domains, row.domains),
    workingHours: fromJson(profileSchema.shape.workingHours, row.working_hours),
    onboarding: row.onboarding,
  });
}

export async function saveProfile(
  database: Database,
  workspace: Workspace,
  profile: Profile,
): Promise<void> {
  await withTransaction(database, async (transaction) => {
    await transaction
      .withTables<Tables>()
      .updateTable('profile')
      .set(toRow(profile))
      .where('workspace_id', '=', workspace)
      .execute();
    // Hours are made from the zone, the addresses and the working hours.
    await bumpRevision(transaction, workspace);
  });
}

/** A secret as it is stored: its hash, and the instant (epoch ms) after which it is worth nothing. */
interface StoredToken {
  readonly hash: string;
  readonly expiresAt: number;
}

export async function insertLink(
  database: Database,
  workspace: Workspace,
  { hash, expiresAt }: StoredToken,
): Promise<void> {
  await database
    .withTables<Tables>()
    .insertInto('opening_link')
    .values({
      workspace_id: workspace,
      token_hash: hash,
      expires_at: toInstant(expiresAt),
      used_at: null,
    })
    .execute();
}

/** Uses a link up; false when it was used before, has expired or never was. */
export async function spendLink(
  database: Database,
  { workspace, hash, now }: LinkClaim,
): Promise<boolean> {
  const { numUpdatedRows } = await database
    .withTables<Tables>()
    .updateTable('opening_link')
    .set({ used_at: toInstant(now) })
    .where('workspace_id', '=', workspace)
    .where('token_hash', '=', hash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', toInstant(now))
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** What someone claims who shows a secret, before anybody has looked whether it is one. */
interface LinkClaim {
  readonly workspace: string;
  readonly hash: string;
  readonly now: number;
}

export async function insertSession(
  database: Database,
  workspace: Workspace,
  { hash, expiresAt, now }: StoredToken & { readonly now: number },
): Promise<void> {
  await database
    .withTables<Tables>()
    .insertInto('session')
    .values({
      workspace_id: workspace,
      token_hash: hash,
      created_at: toInstant(now),
      expires_at: toInstant(expiresAt),
      shown_workspace: null,
    })
    .execute();
}

/** The workspace that a session shows; undefined when the session is over or never was. */
export async function findShown(
  database: Database,
  workspace: string,
  { hash, now }: { readonly hash: string; readonly now: number },
): Promise<string | undefined> {
  const row = await database
    .withTables<Tables>()
    .selectFrom('session')
    .select('shown_workspace')
    .where('workspace_id', '=', workspace)
    .where('token_hash', '=', hash)
    .where('expires_at', '>', toInstant(now))
    .executeTakeFirst();
  return row === undefined ? undefined : (row.shown_workspace ?? workspace);
}

export async function deleteSession(
  database: Database,
  workspace: string,
  hash: string,
): Promise<void> {
  await database
    .withTables<Tables>()
    .deleteFrom('session')
    .where('workspace_id', '=', workspace)
    .where('token_hash', '=', hash)
    .execute();
}

/** Forgets sessions and links that are worth nothing any more. */
export async function deleteExpired(
  database: Database,
  workspace: Workspace,
  now: number,
): Promise<void> {
  const tables = database.withTables<Tables>();
  for (const table of ['session', 'opening_link'] as const)
    await tables
      .deleteFrom(table)
      .where('workspace_id', '=', workspace)
      .where('expires_at', '<=', toInstant(now))
      .execute();
}

function toRow(profile: Profile): Omit<ProfileRow, 'workspace_id'> {
  return {
    name: profile.name,
    role_now: profile.roleNow,
    role_ahead: profile.roleAhead,
    ahead_by: profile.aheadBy,
    zone: profile.zone,
    addresses: JSON.stringify(profile.addresses),
    domains: JSON.stringify(profile.domains),
    working_hours: JSON.stringify(profile.workingHours),
    onboarding: profile.onboarding,
  };
}

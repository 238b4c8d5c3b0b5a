import * as z from 'zod/mini';
import type { Workspace } from '../../kernel/authorized.ts';
import { dateOfDay, localDay } from '../../kernel/week.ts';
import { findZone, UTC } from '../../kernel/zone.ts';
import type { Database } from '../../platform/database/database.ts';
import { fromFlag, fromInstant, fromJson, toFlag } from '../../platform/database/values.ts';
import { calendarWarningSchema, type Source } from '../model.ts';
import { evidenceTables, type ImportRow, type SourceKey, type SourceRow } from './tables.ts';

/** The sources by name, as their owner sees them. */
export async function loadSources(database: Database, workspace: Workspace): Promise<Source[]> {
  const tables = evidenceTables(database);
  const sources = await tables
    .selectFrom('evidence_source')
    .selectAll()
    .where('workspace_id', '=', workspace)
    .orderBy('name')
    .orderBy('id')
    .execute();
  const imports = await tables
    .selectFrom('evidence_import')
    .selectAll()
    .where('workspace_id', '=', workspace)
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  const bySource = Map.groupBy(imports, (row) => row.source_id);
  return sources.map((row) => toSource(row, bySource.get(row.id) ?? []));
}

/** A source as it is stored; undefined when the workspace has none of this id. */
export async function findSource(
  database: Database,
  { workspace, source }: SourceKey,
): Promise<SourceRow | undefined> {
  return await evidenceTables(database)
    .selectFrom('evidence_source')
    .selectAll()
    .where('workspace_id', '=', workspace)
    .where('id', '=', source)
    .executeTakeFirst();
}

/** The sources of a workspace as they are stored. */
export async function listSources(
  database: Database,
  workspace: Workspace,
): Promise<readonly SourceRow[]> {
  return await evidenceTables(database)
    .selectFrom('evidence_source')
    .selectAll()
    .where('workspace_id', '=', workspace)
    .orderBy('id')
    .execute();
}

export async function insertSource(database: Database, row: SourceRow): Promise<void> {
  await evidenceTables(database).insertInto('evidence_source').values(row).execute();
}

/** Changes what is named, of one source. */
export async function setSource(
  database: Database,
  { workspace, source }: SourceKey,
  change: Partial<Omit<SourceRow, 'workspace_id' | 'id' | 'kind'>>,
): Promise<void> {
  await evidenceTables(database)
    .updateTable('evidence_source')
    .set(change)
    .where('workspace_id', '=', workspace)
    .where('id', '=', source)
    .execute();
}

/** Lets no one else change the sources of a workspace until the transaction ends. */
export async function lockSources(database: Database, workspace: Workspace): Promise<void> {
  await evidenceTables(database)
    .updateTable('evidence_source')
    .set(({ ref }) => ({ name: ref('name') }))
    .where('workspace_id', '=', workspace)
    .execute();
}

export interface SourceChange {
  readonly name?: string | undefined;
  readonly isExcluded?: boolean | undefined;
}

/** @returns whether the workspace has the source */
export async function changeSource(
  database: Database,
  key: SourceKey,
  { name, isExcluded }: SourceChange,
): Promise<boolean> {
  if ((await findSource(database, key)) === undefined) return false;
  const change = {
    ...(name !== undefined && { name }),
    ...(isExcluded !== undefined && { is_excluded: toFlag(isExcluded) }),
  };
  if (Object.keys(change).length > 0) await setSource(database, key, change);
  return true;
}

/** Deletes a source with all that came from it, for good. Returns whether there was one. */
export async function deleteSource(
  database: Database,
  { workspace, source }: SourceKey,
): Promise<boolean> {
  const { numDeletedRows } = await evidenceTables(database)
    .deleteFrom('evidence_source')
    .where('workspace_id', '=', workspace)
    .where('id', '=', source)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** When a source that counts was last read, epoch milliseconds. */
export interface SourceRead {
  readonly id: string;
  readonly name: string;
  readonly kind: Source['kind'];
  readonly readAt: number;
  /** why the reading after it failed, in words; null when it did not */
  readonly trouble: string | null;
}

/** The last readings of the sources that count, the oldest first. */
export async function loadReadings(
  database: Database,
  workspace: Workspace,
): Promise<SourceRead[]> {
  const rows = await evidenceTables(database)
    .selectFrom('evidence_source')
    .select(['id', 'name', 'kind', 'read_at', 'trouble'])
    .where('workspace_id', '=', workspace)
    .where('is_excluded', '=', toFlag(false))
    .orderBy('read_at')
    .orderBy('id')
    .execute();
  return rows.map(({ id, name, kind, read_at, trouble }) => ({
    ...{ id, name, trouble },
    kind: kind === 'subscription' ? 'subscription' : 'file',
    readAt: fromInstant(read_at),
  }));
}

export interface EvidenceSpan {
  /** instants of the first and last occurrence; undefined without any */
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** instant of the last reading */
  readonly readAt: string;
}

/** From when to when sources that count reach; undefined without such a source. */
export async function loadSpan(
  database: Database,
  workspace: Workspace,
): Promise<EvidenceSpan | undefined> {
  const row = await evidenceTables(database)
    .selectFrom('evidence_source')
    .select(({ fn }) => [
      fn.min('first_at').as('from'),
      fn.max('last_at').as('to'),
      fn.max('read_at').as('readAt'),
    ])
    .where('workspace_id', '=', workspace)
    .where('is_excluded', '=', toFlag(false))
    .executeTakeFirst();
  if (row === undefined || row.readAt === null) return undefined;
  return { from: row.from ?? undefined, to: row.to ?? undefined, readAt: row.readAt };
}

/** Instant of the first reading of a calendar that is still kept; undefined before it. */
export async function loadFirstReading(
  database: Database,
  workspace: Workspace,
): Promise<string | undefined> {
  const { first } = await evidenceTables(database)
    .selectFrom('evidence_import')
    .select(({ fn }) => fn.min<string | null>('made_at').as('first'))
    .where('workspace_id', '=', workspace)
    .executeTakeFirstOrThrow();
  return first ?? undefined;
}

/** Older ones come up as later ones are undone. */
const LISTED_IMPORTS = 20;

const warningsSchema = z.array(calendarWarningSchema);

function toSource(row: SourceRow, imports: readonly ImportRow[]): Source {
  return {
    id: row.id,
    kind: row.kind === 'subscription' ? 'subscription' : 'file',
    name: row.name,
    host: row.address === null ? null : hostOf(row.address),
    isExcluded: fromFlag(row.is_excluded),
    readAt: row.read_at,
    knownUntil: localDate(knownUntil(row), row.zone),
    nextReadAt: row.next_read_at,
    trouble: row.trouble,
    events: row.events,
    occurrences: row.occurrences,
    withPeople: row.with_people,
    from: localDate(row.first_at, row.zone),
    to: localDate(row.last_at, row.zone),
    warnings: fromJson(warningsSchema, row.warnings),
    imports: imports.slice(0, LISTED_IMPORTS).map((made) => ({
      id: made.id,
      at: made.made_at,
      added: made.added,
      changed: made.changed,
      vanished: made.vanished,
    })),
  };
}

/** What is held after the reading is not known, nor what comes after the last event it holds. */
function knownUntil({ read_at, last_at }: SourceRow): string {
  return last_at !== null && last_at < read_at ? last_at : read_at;
}

/** `webcal:` has hosts, though the standard does not know it. */
function hostOf(address: string): string {
  return new URL(address.replace(/^webcals?:/i, 'https:')).host;
}

function localDate(instant: string | null, zone: string): string | null {
  if (instant === null) return null;
  return dateOfDay(localDay(findZone(zone) ?? UTC, fromInstant(instant)));
}

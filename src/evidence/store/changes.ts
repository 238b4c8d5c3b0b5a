import * as z from 'zod/mini';
import type { Workspace } from '../../kernel/authorized.ts';
import type { Database } from '../../platform/database/database.ts';
import { insertRows } from '../../platform/database/insert-rows.ts';
import { fromInstant, fromJson, toFlag, toInstant } from '../../platform/database/values.ts';
import type { CalendarEvent } from '../model.ts';
import {
  TIME_CHANGES,
  type TimeChange,
  type TimeChangeKind,
} from '../read-source/compare-times.ts';
import { decodeEvent, encodeEvent, storedEventSchema } from '../read-source/encode-event.ts';
import { type ChangeRow, evidenceTables, type SourceKey } from './tables.ts';

/** A change of time as it was seen. Times are epoch milliseconds. */
export interface SeenChange {
  readonly kind: TimeChangeKind;
  /** as it was before */
  readonly event: CalendarEvent;
  readonly recurrence: string;
  readonly oldStart: number;
  readonly oldEnd: number;
  /** undefined when it vanished */
  readonly newStart: number | undefined;
  readonly newEnd: number | undefined;
  /** it happened between these two readings of its source */
  readonly lastRead: number;
  readonly seen: number;
}

export interface ChangesSeen {
  readonly importId: string;
  readonly changes: readonly (TimeChange & { readonly calendar: string })[];
  /** epoch milliseconds of the reading before, and of the one that saw them */
  readonly lastRead: number;
  readonly seen: number;
}

export async function insertChanges(
  database: Database,
  { workspace, source }: SourceKey,
  { importId, changes, lastRead, seen }: ChangesSeen,
): Promise<void> {
  const rows = changes.map(({ kind, before, after, calendar }, number) => ({
    workspace_id: workspace,
    source_id: source,
    import_id: importId,
    number,
    kind,
    calendar,
    uid: before.event.uid,
    recurrence: before.recurrence,
    event: JSON.stringify(encodeEvent(before.event)),
    old_start_at: toInstant(before.start),
    old_end_at: toInstant(before.end),
    new_start_at: after === undefined ? null : toInstant(after.start),
    new_end_at: after === undefined ? null : toInstant(after.end),
    last_read_at: toInstant(lastRead),
    seen_at: toInstant(seen),
  }));
  await insertRows(database, 'evidence_change', { rows });
}

/** What moved, vanished or was cancelled in sources that count, by former start. */
export async function loadChanges(
  database: Database,
  workspace: Workspace,
): Promise<readonly SeenChange[]> {
  const rows = await evidenceTables(database)
    .selectFrom('evidence_change')
    .selectAll()
    .where('workspace_id', '=', workspace)
    .where('source_id', 'in', (sources) =>
      sources
        .selectFrom('evidence_source')
        .select('id')
        .where('workspace_id', '=', workspace)
        .where('is_excluded', '=', toFlag(false)),
    )
    .orderBy('old_start_at')
    .orderBy('uid')
    .execute();
  return rows.map(toSeenChange);
}

/** A change with its place in the store, to be looked at when an exclusion is made. */
export interface ChangedEvent {
  readonly source: string;
  readonly importId: string;
  readonly number: number;
  readonly calendar: string;
  readonly event: CalendarEvent;
}

export async function listChangedEvents(
  database: Database,
  workspace: Workspace,
): Promise<readonly ChangedEvent[]> {
  const rows = await evidenceTables(database)
    .selectFrom('evidence_change')
    .select(['source_id', 'import_id', 'number', 'calendar', 'uid', 'event'])
    .where('workspace_id', '=', workspace)
    .execute();
  return rows.map((row) => ({
    source: row.source_id,
    importId: row.import_id,
    number: row.number,
    calendar: row.calendar,
    event: decodeEvent(fromJson(storedEventSchema, row.event), row.uid),
  }));
}

/** Puts what is told of the event in place of what was. */
export async function setChangedEvent(
  database: Database,
  workspace: Workspace,
  { source, importId, number, event }: ChangedEvent,
): Promise<void> {
  await evidenceTables(database)
    .updateTable('evidence_change')
    .set({ event: JSON.stringify(encodeEvent(event)) })
    .where('workspace_id', '=', workspace)
    .where('source_id', '=', source)
    .where('import_id', '=', importId)
    .where('number', '=', number)
    .execute();
}

export async function deleteChange(
  database: Database,
  workspace: Workspace,
  { source, importId, number }: ChangedEvent,
): Promise<void> {
  await evidenceTables(database)
    .deleteFrom('evidence_change')
    .where('workspace_id', '=', workspace)
    .where('source_id', '=', source)
    .where('import_id', '=', importId)
    .where('number', '=', number)
    .execute();
}

/** Forgets what an import saw. */
export async function deleteChangesOf(
  database: Database,
  { workspace, source }: SourceKey,
  importId: string,
): Promise<void> {
  await evidenceTables(database)
    .deleteFrom('evidence_change')
    .where('workspace_id', '=', workspace)
    .where('source_id', '=', source)
    .where('import_id', '=', importId)
    .execute();
}

const kindSchema = z.enum(TIME_CHANGES);

function toSeenChange(row: ChangeRow): SeenChange {
  return {
    kind: z.parse(kindSchema, row.kind),
    event: decodeEvent(fromJson(storedEventSchema, row.event), row.uid),
    recurrence: row.recurrence,
    oldStart: fromInstant(row.old_start_at),
    oldEnd: fromInstant(row.old_end_at),
    newStart: row.new_start_at === null ? undefined : fromInstant(row.new_start_at),
    newEnd: row.new_end_at === null ? undefined : fromInstant(row.new_end_at),
    lastRead: fromInstant(row.last_read_at),
    seen: fromInstant(row.seen_at),
  };
}

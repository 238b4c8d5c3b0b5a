import type { Kysely } from 'kysely';
import type { Workspace } from '../../kernel/authorized.ts';
import type { Database } from '../../platform/database/database.ts';

/** The tables of this slice. Instants are ISO text, flags 0 or 1, the rest JSON text. */
export type EvidenceTables = {
  readonly evidence_source: SourceRow;
  readonly evidence_import: ImportRow;
  readonly evidence_series: SeriesRow;
  readonly evidence_change: ChangeRow;
  readonly evidence_exclusion: ExclusionRow;
  readonly evidence_estimate: EstimateRow;
};

export interface SourceRow {
  readonly workspace_id: Workspace;
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly address: string | null;
  readonly etag: string | null;
  readonly last_modified: string | null;
  readonly is_excluded: number;
  /** where dates begin and floating times are read */
  readonly zone: string;
  /** occurrences are there up to this instant */
  readonly expanded_to: string;
  readonly read_at: string;
  readonly next_read_at: string | null;
  readonly trouble: string | null;
  readonly warnings: string;
  /** what is there now, so that a page need not count */
  readonly events: number;
  readonly occurrences: number;
  /** events that name anybody, as last read; null where that is not known */
  readonly with_people: number | null;
  /** start of the first and last timed occurrence; of any where none is timed */
  readonly first_at: string | null;
  readonly last_at: string | null;
}

export interface ImportRow {
  readonly workspace_id: string;
  readonly source_id: string;
  readonly id: string;
  readonly made_at: string;
  readonly added: number;
  readonly changed: number;
  readonly vanished: number;
  /** what undoing it brings back was expanded up to this instant */
  readonly expanded_before: string;
}

/** A series as one import brought it; a later import or a change of the calendar retires it. */
export interface SeriesRow {
  readonly workspace_id: string;
  readonly source_id: string;
  readonly number: number;
  readonly uid: string;
  readonly calendar: string;
  readonly events: number;
  /** whether it may have occurrences beyond what is listed */
  readonly goes_on: number;
  readonly import_id: string;
  readonly retired_by: string | null;
  readonly is_all_day: number;
  readonly occurrences: number;
  /** the first start, the last start and the latest end; null without occurrences */
  readonly first_at: string | null;
  readonly last_at: string | null;
  readonly ends_at: string | null;
  /** made by `encodeSeries` */
  readonly components: string;
  /** made by `encodeTimes` */
  readonly times: string;
}

export interface ChangeRow {
  readonly workspace_id: string;
  readonly source_id: string;
  readonly import_id: string;
  readonly number: number;
  readonly kind: string;
  readonly calendar: string;
  readonly uid: string;
  readonly recurrence: string;
  readonly event: string;
  readonly old_start_at: string;
  readonly old_end_at: string;
  readonly new_start_at: string | null;
  readonly new_end_at: string | null;
  readonly last_read_at: string;
  readonly seen_at: string;
}

export interface ExclusionRow {
  readonly workspace_id: string;
  readonly kind: string;
  readonly value: string;
  readonly place: number;
}

export interface EstimateRow {
  readonly workspace_id: string;
  readonly week: string;
  readonly half_days: string;
}

/** Which source of which workspace. */
export interface SourceKey {
  readonly workspace: Workspace;
  readonly source: string;
}

export function evidenceTables(database: Database): Kysely<EvidenceTables> {
  return database.withTables<EvidenceTables>();
}

import { CompiledQuery } from 'kysely';
import { type Database, type DatabaseKind, databaseKind } from './database.ts';

type Row = Readonly<Record<string, string | number | Uint8Array | null | undefined>>;

interface OnConflict {
  /** the columns of the primary or unique key that may exist already */
  readonly keys: readonly string[];
  /** the columns to take from the new row; none keeps the row that is there */
  readonly update: readonly string[];
}

/**
 * Inserts any number of rows of one shape, in statements that stay below the databases' limits on
 * parameters. The first row names the columns; undefined becomes null. Run it in a transaction.
 */
export async function insertRows(
  database: Database,
  table: string,
  { rows, onConflict }: { readonly rows: readonly Row[]; readonly onConflict?: OnConflict },
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  if (columns.length === 0) return;
  const kind = databaseKind(database);
  const size = Math.max(1, Math.floor(PARAMETERS[kind] / columns.length));
  let prepared = { count: 0, text: '' };
  for (let start = 0; start < rows.length; start += size) {
    const batch = rows.slice(start, start + size);
    if (prepared.count !== batch.length) {
      const text = insertText({ kind, table, columns, count: batch.length, onConflict });
      prepared = { count: batch.length, text };
    }
    const values = batch.flatMap((row) => columns.map((column) => row[column] ?? null));
    await database.executeQuery(CompiledQuery.raw(prepared.text, values));
  }
}

/** Below the limits of 32,766 and 65,535; larger statements are no faster (measured). */
const PARAMETERS = { sqlite: 2_000, postgresql: 20_000 } as const;

interface Insert {
  readonly kind: DatabaseKind;
  readonly table: string;
  readonly columns: readonly string[];
  readonly count: number;
  readonly onConflict: OnConflict | undefined;
}

function insertText({ kind, table, columns, count, onConflict }: Insert): string {
  let parameter = 0;
  const placeholder = kind === 'sqlite' ? () => '?' : () => `$${++parameter}`;
  const rows = Array.from({ length: count }, () => `(${columns.map(placeholder).join(',')})`);
  const target = `${quote(table)} (${columns.map(quote).join(',')})`;
  return `insert into ${target} values ${rows.join(',')}${conflictText(onConflict)}`;
}

function conflictText(onConflict: OnConflict | undefined): string {
  if (onConflict === undefined) return '';
  const keys = onConflict.keys.map(quote).join(',');
  if (onConflict.update.length === 0) return ` on conflict (${keys}) do nothing`;
  const changes = onConflict.update.map((column) => `${quote(column)} = excluded.${quote(column)}`);
  return ` on conflict (${keys}) do update set ${changes.join(',')}`;
}

function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

import { sql } from 'kysely';
import type { ArchiveFile, Field, Item, ItemList, Stored } from '../../keeping/archive/model.ts';
import type { Workspace } from '../../kernel/authorized.ts';
import { type Database, databaseKind } from '../../platform/database/database.ts';
import { insertRows } from '../../platform/database/insert-rows.ts';

/** The columns of each table, since an older database may not have all that is described. */
export type Columns = ReadonlyMap<string, ReadonlySet<string>>;

export async function loadColumns(database: Database): Promise<Columns> {
  const tables = await database.introspection.getTables();
  return new Map(
    tables.map((table) => [table.name, new Set(table.columns.map(({ name }) => name))]),
  );
}

export async function countItems(
  database: Database,
  workspace: Workspace,
  { table }: ArchiveFile,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count
    from ${sql.table(table)} where workspace_id = ${workspace}`.execute(database);
  return rows[0]?.count ?? 0;
}

/** Whether there is a row; only the first is looked for. */
export async function hasItems(
  database: Database,
  workspace: Workspace,
  { table }: ArchiveFile,
): Promise<boolean> {
  const { rows } = await sql`select 1 from ${sql.table(table)}
    where workspace_id = ${workspace} limit 1`.execute(database);
  return rows.length > 0;
}

/** All items of a file by their key, the same on both databases, some at a time. */
export async function* loadItems(
  database: Database,
  workspace: Workspace,
  { file, columns }: { readonly file: ArchiveFile; readonly columns: Columns },
): AsyncGenerator<readonly Item[]> {
  const known = withKnownColumns(file, columns);
  let last: StoredRow | undefined;
  for (;;) {
    const rows = await selectRows(database, workspace, { file: known, after: last });
    const lists = await loadLists(database, workspace, { file: known, rows });
    if (rows.length > 0) yield rows.map((row) => toItem(known, row, lists));
    last = rows.at(-1);
    if (rows.length < AT_ONCE || known.key.length === 0) return;
  }
}

/** Keeps items in an empty place; what may stand there once is replaced. */
export async function insertItems(
  database: Database,
  workspace: Workspace,
  { file, items }: { readonly file: ArchiveFile; readonly items: readonly Item[] },
): Promise<void> {
  const { table, key, fields, lists = [] } = file;
  const rows = items.map((item) => toRow(fields, item, { workspace_id: workspace }));
  const update = fields.map(({ column }) => column);
  const onConflict = { keys: ['workspace_id'], update };
  await insertRows(database, table, { rows, ...(key.length === 0 && { onConflict }) });
  for (const list of lists) {
    const children = items.flatMap((item) => toListRows(file, list, { item, workspace }));
    await insertRows(database, list.table, { rows: children });
  }
}

type StoredRow = Readonly<Record<string, Stored>>;

const AT_ONCE = 500;

interface Asked {
  readonly file: ArchiveFile;
  readonly after: StoredRow | undefined;
}

async function selectRows(
  database: Database,
  workspace: Workspace,
  { file, after }: Asked,
): Promise<readonly StoredRow[]> {
  const { table, key, fields } = file;
  const order = key.map((column) => sortable(database, fieldOf(file, column)));
  const values = key.map((column) => sql`${after?.[column] ?? null}`);
  const later = after && sql`and (${sql.join(order)}) > (${sql.join(values)})`;
  const { rows } = await sql<StoredRow>`
    select ${sql.join(fields.map(({ column }) => sql.ref(column)))} from ${sql.table(table)}
    where workspace_id = ${workspace} ${later ?? sql``}
    ${order.length === 0 ? sql`` : sql`order by ${sql.join(order)}`}
    limit ${AT_ONCE}`.execute(database);
  return rows;
}

/** Both databases sort text by its bytes, whatever language PostgreSQL was set up in. */
function sortable(database: Database, { column, isNumber }: Pick<Field, 'column' | 'isNumber'>) {
  const isPlain = isNumber || databaseKind(database) === 'sqlite';
  return isPlain ? sql.ref(column) : sql`${sql.ref(column)} collate "C"`;
}

type ListRows = ReadonlyMap<ItemList, ReadonlyMap<Stored, readonly StoredRow[]>>;

async function loadLists(
  database: Database,
  workspace: Workspace,
  { file, rows }: { readonly file: ArchiveFile; readonly rows: readonly StoredRow[] },
): Promise<ListRows> {
  const found = new Map<ItemList, ReadonlyMap<Stored, readonly StoredRow[]>>();
  const ids = rows.map((row) => parentKey(file, row));
  for (const list of file.lists ?? []) {
    if (ids.length === 0) continue;
    const order = list.key.map((column) => sortable(database, fieldOf(list, column)));
    const columns = [list.parent, ...list.fields.map(({ column }) => column)];
    const { rows: children } = await sql<StoredRow>`
      select ${sql.join(columns.map((column) => sql.ref(column)))} from ${sql.table(list.table)}
      where workspace_id = ${workspace} and ${sql.ref(list.parent)} in (${sql.join(ids)})
      order by ${sql.join(order)}`.execute(database);
    found.set(
      list,
      Map.groupBy(children, (child) => child[list.parent] ?? null),
    );
  }
  return found;
}

function toItem(file: ArchiveFile, row: StoredRow, lists: ListRows): Item {
  const item: Record<string, unknown> = shape(file.fields, row);
  for (const list of file.lists ?? []) {
    const children = lists.get(list)?.get(parentKey(file, row)) ?? [];
    item[list.name] = children.map((child) => showChild(list, child));
  }
  return item;
}

function showChild({ fields }: ItemList, row: StoredRow): unknown {
  const [only] = fields;
  if (fields.length === 1 && only !== undefined) return only.toJson(row[only.column] ?? null);
  return shape(fields, row);
}

function shape(fields: readonly Field[], row: StoredRow): Record<string, unknown> {
  return Object.fromEntries(
    fields.map((field) => [field.name, field.toJson(row[field.column] ?? null)]),
  );
}

function toRow(fields: readonly Field[], item: Item, start: StoredRow): StoredRow {
  const row: Record<string, Stored> = { ...start };
  for (const field of fields) {
    const value = item[field.name];
    row[field.column] = value === undefined ? (field.ifMissing ?? null) : field.toStored(value);
  }
  return row;
}

function toListRows(
  file: ArchiveFile,
  list: ItemList,
  { item, workspace }: { readonly item: Item; readonly workspace: Workspace },
): readonly StoredRow[] {
  const children = item[list.name];
  if (!Array.isArray(children)) return [];
  const parent = fieldOf(file, file.key[0] ?? '');
  const id = parent.toStored(item[parent.name]);
  const start = { workspace_id: workspace, [list.parent]: id };
  const [only] = list.fields;
  return children.map((child: unknown) => {
    const isPlain = list.fields.length === 1 && only !== undefined;
    return toRow(list.fields, isPlain ? { [only.name]: child } : (child as Item), start);
  });
}

/** Items with lists have a key of one column. */
function parentKey({ key }: ArchiveFile, row: StoredRow): Stored {
  return row[key[0] ?? ''] ?? null;
}

function fieldOf({ fields, table }: Pick<ArchiveFile, 'fields' | 'table'>, column: string): Field {
  const field = fields.find((each) => each.column === column);
  if (field === undefined) throw new Error(`the key ${column} of ${table} is no field`);
  return field;
}

function withKnownColumns(file: ArchiveFile, columns: Columns): ArchiveFile {
  const known = columns.get(file.table);
  return {
    ...file,
    fields: file.fields.filter(({ column }) => known?.has(column) === true),
    lists: (file.lists ?? []).filter(({ table }) => columns.has(table)),
  };
}

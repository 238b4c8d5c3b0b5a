import * as z from 'zod/mini';
import type { ArchiveFile, Item } from '../../keeping/archive/model.ts';
import type { Workspace } from '../../kernel/authorized.ts';
import type { Database, DatabaseSettings } from '../../platform/database/database.ts';
import { findSchema } from '../../platform/database/migrate.ts';
import { openSnapshot } from '../../platform/database/snapshot.ts';
import { journalEntrySchema } from '../../reflection/journal/model.ts';
import { writeMarkdown } from '../../reflection/journal/write-markdown.ts';
import { ARCHIVE_FILES } from './files.ts';
import { ARCHIVE_FORMAT, ARCHIVE_VERSION, type Manifest } from './model.ts';
import { SHEETS, type Sheet } from './sheets.ts';
import { type Columns, countItems, loadColumns, loadItems } from './store.ts';
import { writeReadme } from './write-readme.ts';
import { writeZip, type ZipPart } from './write-zip.ts';

/**
 * Everything of a workspace as one ZIP, as it is at this moment, made while it is read: neither
 * the database nor the archive is ever held whole. The same data give the same bytes.
 */
export async function* writeArchive(
  settings: DatabaseSettings,
  workspace: Workspace,
): AsyncGenerator<Uint8Array> {
  await using snapshot = await openSnapshot(settings);
  const { database } = snapshot;
  const columns = await loadColumns(database);
  // Before an upgrade, an older database may not know a table yet.
  const files = ARCHIVE_FILES.filter(({ table }) => columns.has(table));
  yield* writeZip(listParts({ database, workspace, columns, files }));
}

interface Ground {
  readonly database: Database;
  readonly workspace: Workspace;
  readonly columns: Columns;
  readonly files: readonly ArchiveFile[];
}

async function* listParts(ground: Ground): AsyncGenerator<ZipPart> {
  const manifest = await makeManifest(ground);
  yield { name: 'README.md', content: [writeReadme(ground.files)] };
  yield { name: 'manifest.json', content: [`${JSON.stringify(manifest, undefined, 1)}\n`] };
  for (const file of ground.files)
    yield { name: `data/${file.name}.json`, content: writeItems(ground, file) };
  for (const sheet of SHEETS) {
    const file = ground.files.find(({ name }) => name === sheet.of);
    if (file) yield { name: `csv/${sheet.name}.csv`, content: writeSheet(ground, file, sheet) };
  }
  yield* listEntries(ground);
}

async function makeManifest({ database, workspace, files }: Ground): Promise<Manifest> {
  const counted: { name: string; count: number }[] = [];
  for (const file of files) {
    const count = await countItems(database, workspace, file);
    counted.push({ name: `data/${file.name}.json`, count });
  }
  return {
    format: ARCHIVE_FORMAT,
    version: ARCHIVE_VERSION,
    schema: await findSchema(database),
    files: counted,
  };
}

/** A list with one item a line, so that two archives can be compared by eye. */
async function* writeItems(ground: Ground, file: ArchiveFile): AsyncGenerator<string> {
  let before = '[\n';
  for await (const items of load(ground, file)) {
    yield before + items.map((item) => JSON.stringify(item)).join(',\n');
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}

async function* writeSheet(
  ground: Ground,
  file: ArchiveFile,
  { columns, rowsOf }: Sheet,
): AsyncGenerator<string> {
  yield toLine(columns);
  for await (const items of load(ground, file))
    for (const item of items) {
      const text = rowsOf(item).map(toLine).join('');
      if (text !== '') yield text;
    }
}

function load({ database, workspace, columns }: Ground, file: ArchiveFile) {
  return loadItems(database, workspace, { file, columns });
}

const keptEntry = z.extend(journalEntrySchema, { deletedAt: z.nullable(z.string()) });

/** The journal as files to read; what is in the bin stands in the data alone. */
async function* listEntries(ground: Ground): AsyncGenerator<ZipPart> {
  const file = ground.files.find(({ name }) => name === 'journal');
  if (file === undefined) return;
  for await (const items of load(ground, file)) for (const item of items) yield* writeEntry(item);
}

function* writeEntry(item: Item): Generator<ZipPart> {
  const entry = z.parse(keptEntry, item);
  if (entry.deletedAt !== null) return;
  const name = `journal/${entry.on} ${entry.id}.md`;
  for (const { text } of writeMarkdown([entry])) yield { name, content: [text] };
}

function toLine(cells: readonly (string | number)[]): string {
  return `${cells.map(toCell).join(',')}\r\n`;
}

/** A spreadsheet would compute what begins as a formula, and titles come from anyone. */
function toCell(cell: string | number): string {
  const text = typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

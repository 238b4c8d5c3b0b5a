import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { loadProfile } from '../../accounts/store.ts';
import type { Workspace } from '../../kernel/authorized.ts';
import { UserError } from '../../kernel/user-error.ts';
import { loadPeople } from '../../people/store.ts';
import type { Database, DatabaseSettings } from '../../platform/database/database.ts';
import { openDatabase } from '../../platform/database/open-database.ts';
import { withTransaction } from '../../platform/database/transaction.ts';
import { fromFlag, fromInstant, fromJson } from '../../platform/database/values.ts';
import { mappingSchema } from '../contacts/model.ts';
import {
  type PeopleReading,
  protectPeople,
  readTableAgain,
} from '../read-source/people-reading.ts';
import { previewPeople } from '../read-source/preview-people.ts';
import { previewSource } from '../read-source/preview-source.ts';
import { protectReading } from '../read-source/protect-reading.ts';
import { keepFiles, type SourceReading } from '../read-source/read-source.ts';
import { stemOf } from '../read-source/source-files.ts';
import { startUploadReader, type UploadReading } from '../read-source/upload-reader.ts';
import { changeImportWork, findImportWork, type ImportWorkRow } from '../store/import-work.ts';
import { findSource } from '../store/sources.ts';
import { end, failImport } from './end-import.ts';
import type { ImportTarget, Subscription } from './import-target.ts';
import { overtaken } from './job-refusals.ts';
import { loadLeftOut, loadProtection } from './load-protection.ts';
import { planReading } from './plan-reading.ts';
import { planPeople, savePeople } from './save-people.ts';
import { saveReading } from './save-reading.ts';

/** One import that is claimed. Plain data: it crosses threads. */
export interface ImportTask {
  readonly settings: DatabaseSettings;
  readonly workspace: Workspace;
  readonly id: string;
  /** what was received */
  readonly file: string;
  /** bytes of the largest file that is no mailbox, packed or unpacked */
  readonly limit: number;
}

/** Reads what was received, then says what saving it would do, or saves it. */
export async function workImport(task: ImportTask, tell: (share: number) => void): Promise<void> {
  const database = await openDatabase(task.settings);
  try {
    const row = await findImportWork(database, task);
    if (row === undefined || row.work === 'none') return;
    await goOn(database, row, { ...task, tell }).catch(async (error: unknown) => {
      if (!(error instanceof UserError)) throw error;
      await failImport(database, row, error);
    });
  } finally {
    await database.destroy();
  }
}

interface Upload extends Pick<ImportTask, 'file' | 'limit'> {
  readonly tell: (share: number) => void;
}

async function goOn(database: Database, row: ImportWorkRow, upload: Upload): Promise<void> {
  const before = last;
  const kept = await keepWhatIsRead(database, row, upload);
  const isSaved = row.work === 'save' || fromFlag(row.saves_itself);
  if (!isSaved) return await showPreview(database, row, kept);
  // What was shown may name what is excluded since.
  const isAnew = !fromFlag(row.saves_itself) && (row.found === null || last !== before);
  await save(database, { ...row, found: isAnew ? await preview(database, kept) : row.found }, kept);
}

/** What may be kept of a file, and what that rests on. */
interface Kept {
  readonly basis: string;
  /** what was left out when it was read */
  readonly left: string;
  readonly target: ImportTarget;
  /** of people, all that the file holds: who is left out is looked up when it is shown or saved */
  readonly reading: SourceReading | PeopleReading;
}

/** What was shown is mostly saved next: it need not be read twice by the same thread. */
let last: Kept | undefined;

async function keepWhatIsRead(
  database: Database,
  row: ImportWorkRow,
  upload: Upload,
): Promise<Kept> {
  const target = await findTarget(database, row);
  const { workspace, zone, own, now } = target;
  const { protection, basis: left } = await loadProtection(database, workspace, own);
  const basis = JSON.stringify([row.id, row.mapping, zone, own, left]);
  if (last?.basis === basis) return { ...last, target: { ...target, name: last.target.name } };
  last = undefined;
  const read = await readUpload(upload, row, now);
  upload.tell(0.5);
  if (read.is === 'people') {
    const name = target.name || stemOf(row.file_name);
    last = { basis, left, target: { ...target, name }, reading: mapColumns(read.reading, row) };
    return last;
  }
  const known = { workspace, source: row.source_id ?? '' };
  const name = (await findSource(database, known))?.name ?? (target.name || undefined);
  const reading = keepFiles(read.files, { name, protection, zone, now });
  last = { basis, left, target: { ...target, name: target.name || nameOf(reading, row) }, reading };
  return last;
}

async function findTarget(database: Database, row: ImportWorkRow): Promise<ImportTarget> {
  const { zone, addresses } = await loadProfile(database, row.workspace_id);
  const subscription: Subscription | null = JSON.parse(row.subscription ?? 'null');
  return {
    workspace: row.workspace_id,
    id: row.id,
    kind: row.kind,
    zone,
    own: addresses,
    now: fromInstant(row.read_at),
    name: row.name,
    source: row.source_id ?? undefined,
    asNew: fromFlag(row.as_new),
    subscription: subscription ?? undefined,
  };
}

/** Reads a file piece by piece: a mailbox may be far larger than memory. */
async function readUpload(
  { file, limit, tell }: Upload,
  { file_name }: ImportWorkRow,
  now: number,
): Promise<UploadReading> {
  const reader = startUploadReader({ limit, now });
  const { size } = await stat(file);
  let taken = 0;
  for await (const piece of createReadStream(file, { highWaterMark: PIECE })) {
    reader.add(piece);
    taken += piece.length;
    tell((0.4 * taken) / size);
  }
  return reader.finish(file_name);
}

const PIECE = 1 << 20;

function mapColumns(reading: PeopleReading, { mapping }: ImportWorkRow): PeopleReading {
  if (mapping === null) return reading;
  return readTableAgain(reading, fromJson(mappingSchema, mapping).mapping);
}

/** One calendar names its source; several are named by their file. */
function nameOf({ calendars }: SourceReading, { file_name }: ImportWorkRow): string {
  const [only, another] = calendars;
  return only !== undefined && another === undefined ? only.name : stemOf(file_name);
}

async function showPreview(database: Database, row: ImportWorkRow, kept: Kept): Promise<void> {
  const { name } = kept.target;
  const found = await preview(database, kept);
  await end(database, row, { state: 'preview', percent: 100, name, found });
}

async function preview(database: Database, { target, reading }: Kept): Promise<string> {
  if ('series' in reading) {
    const { counts, source } = await planReading(database, target, reading);
    const shown = previewSource(reading, {
      counts,
      zone: target.zone,
      now: target.now,
      own: new Set(target.own),
    });
    return JSON.stringify({ preview: { ...shown, replaces: nameReplaced(source) }, people: null });
  }
  const left = protectPeople(reading, await loadLeftOut(database, target.workspace));
  const { source, counts } = await planPeople(database, target, left);
  const list = await loadPeople(database, target.workspace);
  const shown = previewPeople(left, { zone: target.zone, list });
  const people = { ...shown, ...counts, replaces: nameReplaced(source) };
  return JSON.stringify({ preview: null, people });
}

function nameReplaced(source: { readonly id: string; readonly name: string } | undefined) {
  return source === undefined ? null : { id: source.id, name: source.name };
}

/** One transaction ends the import and brings what it holds: a crash leaves both undone. */
async function save(database: Database, row: ImportWorkRow, kept: Kept): Promise<void> {
  await withTransaction(database, async (transaction) => {
    const done = { state: 'done', percent: 100, found: row.found } as const;
    if (!(await end(transaction, row, done))) return;
    if (row.tries > 1) await refuseOvertaken(transaction, row, kept);
    const source_id = await saveKept(transaction, kept);
    const key = { workspace_id: row.workspace_id, id: row.id };
    await changeImportWork(transaction, key, { source_id });
  });
}

/**
 * A save that a stopped server left is taken up later: by then a newer reading of the same calendar
 * may have been saved, which must not give way to an older one.
 */
async function refuseOvertaken(
  database: Database,
  { read_at }: ImportWorkRow,
  { target, reading }: Kept,
): Promise<void> {
  if (!('series' in reading)) return;
  const { source } = await planReading(database, target, reading);
  if (source !== undefined && source.read_at > read_at) throw overtaken();
}

/** Exclusions and blocks may have been made since the file was read. */
async function saveKept(
  transaction: Database,
  { left: before, target, reading }: Kept,
): Promise<string> {
  if ('series' in reading) {
    const { protection, basis } = await loadProtection(transaction, target.workspace, target.own);
    const current = basis === before ? reading : protectReading(reading, protection);
    return await saveReading(transaction, { target, reading: current });
  }
  const left = protectPeople(reading, await loadLeftOut(transaction, target.workspace));
  return await savePeople(transaction, target, left);
}

import type { Workspace } from '../../kernel/authorized.ts';
import { UserError } from '../../kernel/user-error.ts';
import type { Database } from '../../platform/database/database.ts';
import { toInstant } from '../../platform/database/values.ts';
import { type FormFile, receiveForm } from '../../platform/http/receive-form.ts';
import { findContactSource } from '../contacts/store.ts';
import type { Import } from '../model.ts';
import { isMailbox } from '../read-source/upload-reader.ts';
import {
  deleteImportWork,
  type ImportWorkRow,
  refusalOf,
  showImport,
} from '../store/import-work.ts';
import { findSource } from '../store/sources.ts';
import type { ImportDesk } from './import-desk.ts';

export interface Receiver {
  readonly database: Database;
  readonly workspace: Workspace;
  /** epoch milliseconds */
  readonly now: number;
}

/**
 * Takes an upload in as a file that a thread reads.
 * @returns once it is clear that the file can be read, or has to wait for its turn
 */
export async function receiveUpload(
  request: Pick<Request, 'headers' | 'body'>,
  desk: ImportDesk,
  { database, workspace, now }: Receiver,
): Promise<Import> {
  const read_at = toInstant(now);
  const row = await desk.begin({ workspace_id: workspace, kind: 'file', read_at });
  return await forgetWhenRefused(desk, { database, row }, async () => {
    const { fileName, source } = await takeForm(request, desk, row);
    await checkSource(database, workspace, source);
    await desk.handOver(row, { file_name: fileName, source_id: source ?? null });
  });
}

/** What is refused before anyone saw it leaves no trace. */
export async function forgetWhenRefused(
  desk: ImportDesk,
  { database, row }: { readonly database: Database; readonly row: ImportWorkRow },
  work: () => Promise<unknown>,
  isEnough: () => boolean = () => false,
): Promise<Import> {
  const key = { workspace: row.workspace_id, id: row.id };
  try {
    await work();
    const now = await desk.untilIdle(
      key,
      ({ percent, work: next, claimed_until }) =>
        percent >= 50 || isEnough() || (next === 'read' && claimed_until < toInstant(Date.now())),
    );
    const refusal = refusalOf(now);
    if (refusal !== undefined) throw refusal;
    return showImport(now);
  } catch (error) {
    await deleteImportWork(database, { workspace_id: row.workspace_id, id: row.id });
    await desk.drop([key]);
    throw error;
  }
}

interface Form {
  readonly fileName: string;
  /** id of the source to read again */
  readonly source: string | undefined;
}

async function takeForm(
  request: Pick<Request, 'headers' | 'body'>,
  { spool, uploadLimit }: ImportDesk,
  { id }: ImportWorkRow,
): Promise<Form> {
  let fileName: string | undefined;
  const fields = await receiveForm(request, async (file) => {
    if (file.field !== 'file') throw noFile();
    if (fileName !== undefined) throw oneFile();
    fileName = file.fileName;
    await spool.write(id, limited(file, uploadLimit));
  });
  if (fileName === undefined) throw noFile();
  return { fileName, source: fields.get('source') || undefined };
}

/** A mailbox is read as it comes and never held, so that its size does not matter. */
async function* limited({ pieces }: FormFile, limit: number): AsyncGenerator<Uint8Array> {
  let size = 0;
  let head: Uint8Array = new Uint8Array(0);
  for await (const piece of pieces) {
    size += piece.length;
    if (head.length < LEAST_HEAD) head = Buffer.concat([head, piece]).subarray(0, LEAST_HEAD);
    if (size > limit && !isMailbox(head)) throw tooLarge(limit);
    yield piece;
  }
  if (size === 0) throw emptyFile();
}

const LEAST_HEAD = 16;

async function checkSource(
  database: Database,
  workspace: Workspace,
  source: string | undefined,
): Promise<void> {
  if (source === undefined) return;
  const key = { workspace, source };
  if ((await findContactSource(database, key)) !== undefined) return;
  const found = await findSource(database, key);
  if (found === undefined) throw sourceNotFound();
  if (found.kind !== 'file') throw isSubscription();
}

export function sourceNotFound(): UserError {
  return new UserError('source-not-found', 'There is no such calendar any more.', 404);
}

function isSubscription(): UserError {
  return new UserError(
    'source-is-subscription',
    'This calendar is read from its address by itself. Import the file as a calendar of its own.',
    409,
  );
}

function tooLarge(limit: number): UserError {
  return new UserError(
    'file-too-large',
    `This file is larger than ${Math.round(limit / 1_000_000)} MB. Export a shorter period, or one calendar at a time.`,
    413,
  );
}

function emptyFile(): UserError {
  return new UserError('file-empty', 'This file is empty. Export the calendar once more.');
}

function noFile(): UserError {
  return new UserError('no-file', 'Send the calendar as the form field “file”.');
}

function oneFile(): UserError {
  return new UserError('one-file', 'Send one file at a time.');
}

import type { Context } from 'hono';
import type { Workspace } from '../../kernel/authorized.ts';
import { UserError } from '../../kernel/user-error.ts';
import type { Database } from '../../platform/database/database.ts';
import { findContactSource } from '../contacts/store.ts';
import { isMailbox } from '../read-source/upload-reader.ts';
import { findSource } from '../store/sources.ts';
import type { ImportDesk } from './import-desk.ts';
import type { ImportJob } from './import-job.ts';
import { readBoundary, readForm } from './multipart.ts';

export interface Receiver {
  readonly database: Database;
  readonly workspace: Workspace;
  /** epoch milliseconds */
  readonly now: number;
}

/**
 * Hands an upload to the thread of a new import as it streams in.
 * @returns once it is clear that the file can be read, or has to wait for its turn
 */
export async function receiveUpload(
  context: Context,
  desk: ImportDesk,
  { database, workspace, now }: Receiver,
): Promise<ImportJob> {
  const boundary = readBoundary(context.req.header('content-type'));
  const job = await desk.begin(database, { workspace, kind: 'file', name: 'Calendar', now });
  try {
    const { fileName, source } = await takeForm(context, boundary, {
      job,
      limit: desk.uploadLimit,
    });
    await checkSource(database, workspace, source);
    job.read({ fileName, source });
    await untilAccepted(job);
    return job;
  } catch (error) {
    await job.cancel();
    desk.forget(job);
    throw error;
  }
}

/** Waits until an import is under way; throws what it is refused for, if that is known at once. */
export async function untilAccepted(job: ImportJob): Promise<void> {
  if (!job.isWaiting()) await job.accepted;
  const refusal = job.refusal();
  if (refusal !== undefined) throw refusal;
}

interface Form {
  readonly fileName: string;
  /** id of the source to read again */
  readonly source: string | undefined;
}

async function takeForm(
  context: Context,
  boundary: string,
  { job, limit }: { readonly job: ImportJob; readonly limit: number },
): Promise<Form> {
  let fileName: string | undefined;
  let source: string | undefined;
  let size = 0;
  let head: Uint8Array = new Uint8Array(0);
  await readForm(context.req.raw.body ?? [], boundary, {
    onField: (name, value) => {
      if (name === 'source' && value !== '') source = value;
    },
    onFile: (name, given) => {
      if (name !== 'file') throw noFile();
      if (fileName !== undefined) throw oneFile();
      fileName = given;
    },
    onBytes: (bytes) => {
      size += bytes.length;
      if (head.length < LEAST_HEAD) head = Buffer.concat([head, bytes]).subarray(0, LEAST_HEAD);
      // a mailbox is read as it comes and never held, so that its size does not matter
      if (size > limit && !isMailbox(head)) throw tooLarge(limit);
      // A copy: what the server read may be a part of a buffer that others use too.
      job.take(new Uint8Array(bytes));
    },
    untilReady: async () => {
      if (isMailbox(head)) await job.untilTaken();
    },
  });
  if (fileName === undefined) throw noFile();
  if (size === 0) throw emptyFile();
  return { fileName, source };
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

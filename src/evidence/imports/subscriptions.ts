import { setTimeout as sleep } from 'node:timers/promises';
import { UserError } from '../../kernel/user-error.ts';
import type { Database } from '../../platform/database/database.ts';
import { toInstant } from '../../platform/database/values.ts';
import type { Import } from '../model.ts';
import { findSource, setSource } from '../store/sources.ts';
import type { SourceKey } from '../store/tables.ts';
import { type FetchGround, fetchCalendar, type KnownState } from './fetch-calendar.ts';
import type { ImportDesk } from './import-desk.ts';
import type { ImportJob } from './import-job.ts';
import { type Receiver, sourceNotFound, untilAccepted } from './receive-upload.ts';
import { nextRefresh, planRefresh } from './source-work.ts';

export interface SubscriptionGround extends FetchGround {
  readonly desk: ImportDesk;
}

export interface SubscriptionRequest extends Receiver {
  readonly address: string;
  /** what its owner calls it */
  readonly name: string | undefined;
}

/** Fetches a calendar that is to be subscribed to, up to its preview. */
export async function subscribe(
  ground: SubscriptionGround,
  { database, workspace, now, address, name }: SubscriptionRequest,
): Promise<ImportJob> {
  const host = hostOf(address);
  const { desk } = ground;
  const job = await desk.begin(database, {
    workspace,
    kind: 'subscription',
    name: name ?? host,
    now,
  });
  const work = { job, address, known: NOTHING_KNOWN, now };
  const fetching = fetchInto(ground, work, { fileName: host, name });
  try {
    // A slow server is waited for in the background; what fails at once is said at once.
    await Promise.race([
      fetching.then(() => untilAccepted(job)),
      sleep(SOON, undefined, { ref: false }),
    ]);
    const refusal = job.refusal();
    if (refusal !== undefined) throw refusal;
    return job;
  } catch (error) {
    desk.forget(job);
    throw error;
  }
}

/**
 * Reads a subscription again and saves what changed. When that fails, the last good state stays
 * and the source says why.
 */
export async function refreshSource(
  ground: SubscriptionGround,
  { database, workspace, now, source }: Receiver & { readonly source: string },
): Promise<ImportJob> {
  const key = { workspace, source };
  const row = await findSource(database, key);
  if (row === undefined) throw sourceNotFound();
  if (row.address === null) throw cameFromFile();
  const { name, address } = row;
  let isUnchanged = false;
  const onUnchanged = () => {
    isUnchanged = true;
  };
  const job = await ground.desk.begin(database, {
    workspace,
    kind: 'subscription',
    name,
    now,
    onEnding: (end) => keepOutcome(database, key, { end, isUnchanged, now }),
  });
  const known = { etag: row.etag ?? undefined, lastModified: row.last_modified ?? undefined };
  const order = { fileName: name, name, source, savesItself: true };
  const work = { job, address, known, now, onUnchanged };
  void fetchInto(ground, work, order);
  return job;
}

const SOON = 2500;
const NOTHING_KNOWN: KnownState = { etag: undefined, lastModified: undefined };

interface FetchWork {
  readonly job: ImportJob;
  readonly address: string;
  readonly known: KnownState;
  readonly now: number;
  readonly onUnchanged?: () => void;
}

type ReadOrder = Parameters<ImportJob['read']>[0];

/** Fetches into an import. Never throws: what went wrong is said in the import. */
async function fetchInto(
  ground: SubscriptionGround,
  { job, address, known, now, onUnchanged }: FetchWork,
  order: ReadOrder,
): Promise<void> {
  try {
    const fetched = await fetchCalendar(address, known, ground);
    if (fetched === undefined) {
      onUnchanged?.();
      job.endUnchanged(order.source ?? '');
      return;
    }
    const { bytes, etag, lastModified } = fetched;
    job.take(bytes);
    const subscription = { address, etag, lastModified, nextReadAt: nextRefresh(now) };
    job.read({ ...order, subscription });
  } catch (error) {
    if (error instanceof UserError) job.refuse(error);
    else job.fail(error);
  }
}

interface Outcome {
  readonly end: Import;
  /** the server said that nothing is new */
  readonly isUnchanged: boolean;
  readonly now: number;
}

/** Writes how a refresh went, where saving it has not done so. */
async function keepOutcome(
  database: Database,
  key: SourceKey,
  { end: { state, trouble }, isUnchanged, now }: Outcome,
): Promise<void> {
  if (state === 'cancelled' || (state === 'done' && !isUnchanged)) return;
  const next = nextRefresh(now);
  await setSource(database, key, {
    next_read_at: toInstant(next),
    trouble,
    ...(isUnchanged && { read_at: toInstant(now) }),
  });
  await planRefresh(database, key, next);
}

function hostOf(address: string): string {
  const url = URL.parse(address.trim().replace(/^webcals?:/i, 'https:'));
  if (url !== null && /^https?:$/.test(url.protocol)) return url.host;
  throw new UserError(
    'wrong-address',
    'Paste the address of a calendar: it begins with https:// or webcal://.',
  );
}

function cameFromFile(): UserError {
  return new UserError(
    'source-is-file',
    'This calendar came from a file. Export it once more and import that file.',
    409,
  );
}

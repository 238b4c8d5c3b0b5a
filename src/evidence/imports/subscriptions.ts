import { setTimeout as sleep } from 'node:timers/promises';
import { UserError } from '../../kernel/user-error.ts';
import type { Database } from '../../platform/database/database.ts';
import { fromInstant, toFlag, toInstant } from '../../platform/database/values.ts';
import { describeError } from '../../platform/log.ts';
import type { Import } from '../model.ts';
import type { ImportWorkRow } from '../store/import-work.ts';
import { findSource } from '../store/sources.ts';
import { endUnchanged, failImport } from './end-import.ts';
import { type FetchGround, fetchCalendar, type KnownState } from './fetch-calendar.ts';
import type { ImportDesk } from './import-desk.ts';
import type { Subscription } from './import-target.ts';
import { broken } from './job-refusals.ts';
import { forgetWhenRefused, type Receiver, sourceNotFound } from './receive-upload.ts';
import { nextRefresh } from './source-work.ts';

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
  { database, workspace, now, address, name = '' }: SubscriptionRequest,
): Promise<Import> {
  const row = await ground.desk.begin({
    workspace_id: workspace,
    kind: 'subscription',
    name,
    file_name: hostOf(address),
    read_at: toInstant(now),
  });
  // A slow server is waited for in the background; what fails at once is said at once.
  const soon = Date.now() + SOON;
  const fetching = fetchInto(ground, database, { row, address, known: NOTHING_KNOWN });
  const isFetched = Promise.race([fetching, sleep(SOON, undefined, { ref: false })]);
  return await forgetWhenRefused(
    ground.desk,
    { database, row },
    () => isFetched,
    () => Date.now() > soon,
  );
}

const SOON = 2500;

/**
 * Reads a subscription again and saves what changed. When that fails, the last good state stays
 * and the source says why.
 */
export async function refreshSource(
  ground: SubscriptionGround,
  { database, workspace, now, source }: Receiver & { readonly source: string },
): Promise<ImportWorkRow> {
  const found = await findSource(database, { workspace, source });
  if (found === undefined) throw sourceNotFound();
  const { name, address, etag, last_modified } = found;
  if (address === null) throw cameFromFile();
  const row = await ground.desk.begin({
    workspace_id: workspace,
    kind: 'subscription',
    name,
    file_name: name,
    source_id: source,
    saves_itself: toFlag(true),
    read_at: toInstant(now),
  });
  const known = { etag: etag ?? undefined, lastModified: last_modified ?? undefined };
  void fetchInto(ground, database, { row, address, known });
  return row;
}

const NOTHING_KNOWN: KnownState = { etag: undefined, lastModified: undefined };

interface FetchWork {
  readonly row: ImportWorkRow;
  readonly address: string;
  readonly known: KnownState;
}

/** Fetches into an import. Never throws: what went wrong is said in the import. */
async function fetchInto(
  ground: SubscriptionGround,
  database: Database,
  { row, address, known }: FetchWork,
): Promise<void> {
  const { desk } = ground;
  try {
    const fetched = await fetchCalendar(address, known, ground);
    if (fetched === undefined) return await endUnchanged(database, row);
    const { bytes, etag, lastModified } = fetched;
    await desk.spool.write(row.id, [bytes]);
    const nextReadAt = nextRefresh(fromInstant(row.read_at));
    const subscription: Subscription = { address, etag, lastModified, nextReadAt };
    await desk.handOver(row, { subscription: JSON.stringify(subscription) });
  } catch (error) {
    const isOurs = !(error instanceof UserError);
    if (isOurs) desk.log.error({ error: describeError(error, desk.log) }, 'import failed');
    await failImport(database, row, isOurs ? broken() : error).catch(() => undefined);
  }
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

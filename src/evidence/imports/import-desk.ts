import { loadProfile } from '../../accounts/store.ts';
import type { Workspace } from '../../kernel/authorized.ts';
import { UserError } from '../../kernel/user-error.ts';
import { MINUTE } from '../../kernel/week.ts';
import type { Database, DatabaseSettings } from '../../platform/database/database.ts';
import { newId } from '../../platform/database/values.ts';
import { describeError, type Log } from '../../platform/log.ts';
import { type ImportJob, type JobOptions, makeJob } from './import-job.ts';
import { makeImportThreads } from './import-threads.ts';
import { importNotFound } from './undo-import.ts';

export interface ImportDeskGround {
  /** for the thread's own connection */
  readonly settings: DatabaseSettings;
  /** bytes of the largest file */
  readonly uploadLimit: number;
  readonly log: Log;
}

/**
 * Where imports begin and are found again. Their state is in the memory of this process alone: a
 * restart loses what was not saved, and nothing else.
 */
export interface ImportDesk {
  readonly uploadLimit: number;
  readonly begin: (database: Database, request: ImportRequest) => Promise<ImportJob>;
  /** the import of an id; refused when the workspace has none */
  readonly find: (workspace: Workspace, id: string) => ImportJob;
  /** forgets an import that was refused before anyone saw it */
  readonly forget: (job: ImportJob) => void;
  /** lets the previews of a workspace follow its exclusions */
  readonly protect: (workspace: Workspace) => void;
  /** ends and forgets the imports of a workspace, so that nothing of it is left in memory */
  readonly clear: (workspace: Workspace) => Promise<void>;
  /** ends every import that is not saved */
  readonly stop: () => Promise<void>;
}

export interface ImportRequest {
  readonly workspace: Workspace;
  readonly kind: 'file' | 'subscription';
  /** until the calendar says its own */
  readonly name: string;
  /** epoch milliseconds */
  readonly now: number;
  readonly onEnding?: JobOptions['onEnding'];
}

/** Threads at work at once: they share the processors with requests. */
const BUSY = 2;
/** Previews that wait for their owner keep their calendar in memory. */
const PREVIEWS = 8;
/** How long a preview waits, and how long one can still see how an import ended. */
const PATIENCE = 15 * MINUTE;

export function openImportDesk(ground: ImportDeskGround): ImportDesk {
  const { settings, uploadLimit, log } = ground;
  const threads = makeImportThreads();
  const jobs = new Map<string, ImportJob>();
  const timers = new Map<string, NodeJS.Timeout>();

  async function begin(database: Database, request: ImportRequest): Promise<ImportJob> {
    const { zone, addresses } = await loadProfile(database, request.workspace);
    refuseWhenFull();
    const { workspace, kind, name, now } = request;
    const base = { workspace, id: newId(), kind, zone, own: addresses, now };
    const job = makeJob({
      task: { settings, base, limit: uploadLimit },
      threads,
      name,
      onChange: () => follow(job),
      onEnding: request.onEnding,
      onBroken: (error) => log.error({ error: describeError(error, log) }, 'import failed'),
    });
    jobs.set(job.id, job);
    startNext();
    return job;
  }

  function refuseWhenFull(): void {
    const held = [...jobs.values()].reduce((sum, job) => sum + job.held(), 0);
    if (held <= uploadLimit) return;
    throw new UserError(
      'imports-full',
      'Enough calendars are waiting to be read. Save or cancel some of them first.',
      429,
    );
  }

  /** After each change of a state: others may begin, and what is left alone has its time. */
  function follow(job: ImportJob): void {
    const { state } = job.show();
    startNext();
    clearTimeout(timers.get(job.id));
    if (!jobs.has(job.id) || state === 'reading' || state === 'saving') return;
    const leave = () => (state === 'preview' ? void job.cancel(LEFT_ALONE) : forget(job));
    timers.set(job.id, setTimeout(leave, PATIENCE).unref());
  }

  function startNext(): void {
    for (const job of jobs.values()) {
      if (!job.isWaiting()) continue;
      if (countStates('preview') >= PREVIEWS || countBusy() >= BUSY) return;
      job.start();
    }
  }

  function countBusy(): number {
    return [...jobs.values()].filter(
      (job) => !job.isWaiting() && ['reading', 'saving'].includes(job.show().state),
    ).length;
  }

  function countStates(state: 'preview'): number {
    return [...jobs.values()].filter((job) => job.show().state === state).length;
  }

  function find(workspace: Workspace, id: string): ImportJob {
    const job = jobs.get(id);
    if (job === undefined || job.workspace !== workspace) throw importNotFound();
    return job;
  }

  function forget(job: ImportJob): void {
    clearTimeout(timers.get(job.id));
    timers.delete(job.id);
    jobs.delete(job.id);
  }

  function protect(workspace: Workspace): void {
    for (const job of jobs.values()) {
      const isPreview = job.show().state === 'preview';
      if (job.workspace === workspace && isPreview) job.protect();
    }
  }

  async function end(some: readonly ImportJob[]): Promise<void> {
    for (const job of some) forget(job);
    await Promise.all(some.map((job) => endJob(job)));
  }

  async function clear(workspace: Workspace): Promise<void> {
    await end([...jobs.values()].filter((job) => job.workspace === workspace));
    startNext();
  }

  async function stop(): Promise<void> {
    await end([...jobs.values()]);
    await threads.stop();
  }

  return { uploadLimit, begin, find, forget, protect, clear, stop };
}

const LEFT_ALONE =
  'The preview was left alone for a while, so nothing was stored. Import it again.';

/** A save under way is short, and is let finish. */
async function endJob(job: ImportJob): Promise<void> {
  const { state } = job.show();
  if (state === 'saving') await job.ended;
  else if (state !== 'done') await job.cancel();
}

import { getCompileCacheDir } from 'node:module';
import { dirname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ImportTask } from './work-import.ts';

/** From a thread. */
export type ImportNews =
  | { readonly is: 'progress'; readonly share: number }
  | { readonly is: 'done' }
  | { readonly is: 'broken'; readonly error: unknown };

interface Watch {
  readonly onProgress: (share: number) => void;
  /** ends the thread, whatever it does */
  readonly signal: AbortSignal;
}

/** The threads that imports run in. */
export interface ImportThreads {
  readonly isFree: () => boolean;
  /** settles when the work is done; throws when the thread broke or was ended */
  readonly run: (task: ImportTask, watch: Watch) => Promise<void>;
  readonly stop: () => Promise<void>;
}

interface Seat {
  readonly thread: Worker;
  /** the import it works on or worked on last: it still knows what it read */
  id: string;
  isBusy: boolean;
  timer: NodeJS.Timeout | undefined;
}

/** Threads at work at once: they share the processors with requests. */
const MOST = 2;
/** A calendar beyond all measure fails alone, with a message, and does not take the server along. */
const LIMITS = { maxOldGenerationSizeMb: 2048 };
/** People drop several files in a row, and save what they see: a warm thread is ready sooner. */
const KEPT_WARM = 60_000;

export function makeImportThreads(): ImportThreads {
  const seats = new Set<Seat>();

  function take(id: string): Seat {
    const idle = [...seats].filter(({ isBusy }) => !isBusy);
    const seat = idle.find((one) => one.id === id) ?? (seats.size < MOST ? undefined : idle[0]);
    const thread = seat?.thread ?? new Worker(THREAD, threadSettings());
    const taken = seat ?? { thread, id, isBusy: true, timer: undefined };
    clearTimeout(taken.timer);
    seats.add(Object.assign(taken, { id, isBusy: true }));
    thread.ref();
    return taken;
  }

  async function run(task: ImportTask, watch: Watch): Promise<void> {
    const seat = take(task.id);
    try {
      await untilDone(seat.thread, task, watch);
      Object.assign(seat, { isBusy: false });
      seat.thread.unref();
      seat.timer = setTimeout(() => void end(seat), KEPT_WARM).unref();
    } catch (error) {
      // What was under way may be half done: only a thread that answered well is used again.
      await end(seat);
      throw error;
    }
  }

  async function end(seat: Seat): Promise<void> {
    seats.delete(seat);
    clearTimeout(seat.timer);
    await seat.thread.terminate();
  }

  return {
    isFree: () => [...seats].filter(({ isBusy }) => isBusy).length < MOST,
    run,
    stop: async () => void (await Promise.all([...seats].map(end))),
  };
}

async function untilDone(thread: Worker, task: ImportTask, { onProgress, signal }: Watch) {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  function hear(news: ImportNews): void {
    if (news.is === 'progress') onProgress(news.share);
    else if (news.is === 'done') resolve();
    else reject(news.error);
  }
  const leave = () => reject(new Error('the thread of an import ended early'));
  thread.on('message', hear).on('error', reject).on('exit', leave);
  signal.addEventListener('abort', leave);
  thread.postMessage(task);
  try {
    await promise;
  } finally {
    // Each by its name: a thread whose own listeners are removed too never says anything again.
    thread.off('message', hear).off('error', reject).off('exit', leave);
    signal.removeEventListener('abort', leave);
  }
}

const THREAD = new URL('./import-thread.ts', import.meta.url);

/** The compile cache as it was given when the process turned it on; Node adds a folder for its version. */
function threadSettings() {
  const folder = getCompileCacheDir();
  const workerData = folder === undefined ? undefined : dirname(folder);
  return { workerData, resourceLimits: LIMITS };
}

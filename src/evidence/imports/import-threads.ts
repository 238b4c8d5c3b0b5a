import { getCompileCacheDir } from 'node:module';
import { dirname } from 'node:path';
import { Worker } from 'node:worker_threads';

/** The threads that imports run in. */
export interface ImportThreads {
  readonly borrow: () => Worker;
  /** a thread that has ended its work well; another import may have it */
  readonly giveBack: (thread: Worker) => Promise<void>;
  /** ends a thread whatever it does */
  readonly end: (thread: Worker) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** A calendar beyond all measure fails alone, with a message, and does not take the server along. */
const LIMITS = { maxOldGenerationSizeMb: 2048 };

/** People drop several files in a row: a thread that is warm reads the next in half the time. */
const KEPT_WARM = 60_000;

export function makeImportThreads(): ImportThreads {
  let warm: Worker | undefined;
  let timer: NodeJS.Timeout | undefined;

  function borrow(): Worker {
    const thread =
      warm ?? new Worker(THREAD, { workerData: cacheFolder(), resourceLimits: LIMITS });
    if (thread === warm) forgetWarm();
    thread.ref();
    return thread;
  }

  async function giveBack(thread: Worker): Promise<void> {
    stopListening(thread);
    if (warm !== undefined) return await end(thread);
    warm = thread;
    thread.unref();
    thread.once('exit', () => {
      if (warm === thread) forgetWarm();
    });
    timer = setTimeout(() => void stop(), KEPT_WARM).unref();
  }

  function forgetWarm(): void {
    clearTimeout(timer);
    if (warm !== undefined) stopListening(warm);
    warm = undefined;
  }

  async function end(thread: Worker): Promise<void> {
    stopListening(thread);
    await thread.terminate();
  }

  async function stop(): Promise<void> {
    const thread = warm;
    forgetWarm();
    if (thread !== undefined) await end(thread);
  }

  return { borrow, giveBack, end, stop };
}

/** Each by its name: a thread whose own listeners are removed too never says anything again. */
function stopListening(thread: Worker): void {
  for (const event of ['message', 'error', 'exit'] as const) thread.removeAllListeners(event);
}

const THREAD = new URL('./import-thread.ts', import.meta.url);

/** As it was given when the process turned its cache on; Node adds a folder for its version. */
function cacheFolder(): string | undefined {
  const folder = getCompileCacheDir();
  return folder === undefined ? undefined : dirname(folder);
}

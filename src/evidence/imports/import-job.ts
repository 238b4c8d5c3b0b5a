import type { Worker } from 'node:worker_threads';
import { UserError } from '../../kernel/user-error.ts';
import type { Import } from '../model.ts';
import { stemOf } from '../read-source/source-files.ts';
import type { ImportThreads } from './import-threads.ts';
import type { ImportNews, ImportOrder, ImportTask, ReadOrder } from './messages.ts';

/** One import under way: its state, and what can be done with it. */
export interface ImportJob {
  readonly id: string;
  readonly workspace: string;
  readonly show: () => Import;
  /** why it was refused; undefined when it was not */
  readonly refusal: () => UserError | undefined;
  /** bytes that wait for a thread */
  readonly held: () => number;
  /** whether it waits for a thread */
  readonly isWaiting: () => boolean;
  readonly start: () => void;
  /** the bytes are handed over: the caller must not use them again */
  readonly take: (bytes: Uint8Array<ArrayBuffer>) => void;
  readonly read: (order: Omit<ReadOrder, 'do'>) => void;
  /** looks again at what would be stored, since the exclusions were changed */
  readonly protect: () => void;
  /** saves the preview; settles when that is done, or failed */
  readonly save: (asNew: boolean) => Promise<void>;
  /** ends it: there is nothing new to save in the source */
  readonly endUnchanged: (source: string) => void;
  /** ends it for a reason its owner can mend */
  readonly refuse: (error: UserError) => void;
  /** ends it for a reason that is ours */
  readonly fail: (error: unknown) => void;
  /** stores nothing; settles when the thread has ended */
  readonly cancel: (trouble?: string) => Promise<void>;
  /** settles once it is clear that it does not fail at once */
  readonly accepted: Promise<void>;
  /** settles when it is saved, failed or cancelled */
  readonly ended: Promise<void>;
}

export interface JobOptions {
  readonly task: ImportTask;
  readonly threads: ImportThreads;
  /** until the calendar says its own */
  readonly name: string;
  /** told when its state has changed: others may have their turn now */
  readonly onChange: () => void;
  /** what is to be done before its end can be seen */
  readonly onEnding?: ((end: Import) => Promise<void>) | undefined;
  /** told of an error that is ours */
  readonly onBroken: (error: unknown) => void;
}

/** Makes an import that waits for its turn: bytes and orders are kept until its thread starts. */
export function makeJob(options: JobOptions): ImportJob {
  const { task, threads, name, onChange, onEnding, onBroken } = options;
  const { id, workspace } = task.base;
  const waiting: ImportOrder[] = [];
  const accepted = Promise.withResolvers<void>();
  const ended = Promise.withResolvers<void>();
  let status: Import = { ...NEW, id, name };
  let refusal: UserError | undefined;
  let isEnding = false;
  let thread: Worker | undefined;

  function start(): void {
    const borrowed = threads.borrow();
    thread = borrowed;
    borrowed.on('message', hear);
    borrowed.on('error', fail);
    borrowed.on('exit', () => fail(new Error('the thread of an import ended early')));
    for (const order of [{ do: 'begin', task } as const, ...waiting.splice(0)])
      send(borrowed, order);
  }

  function give(order: ImportOrder): void {
    if (isEnding) return;
    if (thread === undefined) waiting.push(order);
    else send(thread, order);
  }

  function change(next: Partial<Import>): void {
    status = { ...status, ...next };
    accepted.resolve();
    onChange();
  }

  /** What was under way may be half done: only a thread that answered goes to the next import. */
  async function finish(next: Partial<Import>, hasAnswered = false): Promise<void> {
    isEnding = true;
    waiting.length = 0;
    if (thread !== undefined && hasAnswered) {
      send(thread, { do: 'end' });
      await threads.giveBack(thread);
    } else if (thread !== undefined) await threads.end(thread);
    await onEnding?.({ ...status, ...next }).catch(onBroken);
    change(next);
    ended.resolve();
  }

  function hear(news: ImportNews): void {
    if (isEnding) return;
    if (news.is === 'progress') change({ progress: news.share });
    else if (news.is === 'preview')
      change({ state: 'preview', progress: 1, name: news.name, preview: news.preview });
    else if (news.is === 'saved')
      void finish({ state: 'done', progress: 1, source: news.source }, true);
    else if (news.is === 'refused')
      refuse(new UserError(news.code, news.message, news.status), true);
    else fail(news.error);
  }

  function refuse(error: UserError, hasAnswered = false): void {
    if (isEnding) return;
    refusal = error;
    void finish({ state: 'failed', trouble: error.message }, hasAnswered);
  }

  function fail(error: unknown): void {
    if (isEnding) return;
    if (isOutOfMemory(error)) refuse(tooHeavy());
    else {
      onBroken(error);
      void finish({ state: 'failed', trouble: BROKEN });
    }
  }

  function read(order: Omit<ReadOrder, 'do'>): void {
    status = { ...status, name: order.name ?? stemOf(order.fileName) };
    give({ do: 'read', ...order });
  }

  async function save(asNew: boolean): Promise<void> {
    if (status.state === 'reading' || status.state === 'failed' || status.state === 'cancelled')
      throw notReady(status.state);
    if (status.state === 'preview') {
      give({ do: 'save', asNew });
      change({ state: 'saving', progress: 0 });
    }
    await ended.promise;
  }

  async function cancel(trouble?: string): Promise<void> {
    if (status.state === 'saving' || status.state === 'done') throw tooLate();
    if (!isEnding) await finish({ state: 'cancelled', trouble: trouble ?? null });
  }

  return {
    id,
    workspace,
    show: () => status,
    refusal: () => refusal,
    held: () =>
      waiting.reduce((sum, order) => sum + (order.do === 'take' ? order.bytes.length : 0), 0),
    isWaiting: () => thread === undefined && !isEnding,
    start,
    take: (bytes) => give({ do: 'take', bytes }),
    read,
    protect: () => give({ do: 'protect' }),
    save,
    endUnchanged: (source) => void finish({ state: 'done', progress: 1, source }),
    refuse: (error) => refuse(error),
    fail,
    cancel,
    accepted: accepted.promise,
    ended: ended.promise,
  };
}

const NEW = {
  state: 'reading',
  progress: 0,
  trouble: null,
  preview: null,
  source: null,
} as const satisfies Partial<Import>;

const BROKEN =
  'Something went wrong on our side, and nothing was stored. Please try again; if it stays so, tell whoever runs this server.';

function send(thread: Worker, order: ImportOrder): void {
  thread.postMessage(order, order.do === 'take' ? [order.bytes.buffer] : []);
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

function tooHeavy(): UserError {
  return new UserError(
    'calendar-too-heavy',
    'This calendar needs more memory than one import may use. Export a shorter period.',
    413,
  );
}

function notReady(state: Import['state']): UserError {
  return new UserError(
    'import-not-ready',
    state === 'reading'
      ? 'The calendar is still being read. Save it when its preview is there.'
      : 'This import has ended without a calendar to save. Import the file again.',
    409,
  );
}

function tooLate(): UserError {
  return new UserError(
    'import-too-late',
    'It is too late to cancel: the calendar is saved. Undo the import instead.',
    409,
  );
}

import type { Worker } from 'node:worker_threads';
import type { Workspace } from '../../kernel/authorized.ts';
import { UserError } from '../../kernel/user-error.ts';
import type { Import } from '../model.ts';
import { type ColumnMapping, namesPeople } from '../read-contacts/columns.ts';
import { namesNobody } from '../read-source/people-reading.ts';
import { stemOf } from '../read-source/source-files.ts';
import type { ImportThreads } from './import-threads.ts';
import { noTable, notReady, tooHeavy, tooLate } from './job-refusals.ts';
import { makeRoom } from './make-room.ts';
import type { ImportNews, ImportOrder, ImportTask, ReadOrder } from './messages.ts';

/** One import under way: its state, and what can be done with it. */
export interface ImportJob {
  readonly id: string;
  readonly workspace: Workspace;
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
  /** waits while more than a few pieces are on their way to the thread */
  readonly untilTaken: () => Promise<void>;
  /** reads a table again: its owner said what its columns mean */
  readonly map: (mapping: ColumnMapping) => Promise<void>;
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
  const room = makeRoom(MOST_ON_WAY);
  let shown = Promise.withResolvers<void>();

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

  function take(bytes: Uint8Array<ArrayBuffer>): void {
    if (isEnding) return;
    room.fill(bytes.length);
    give({ do: 'take', bytes });
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
    room.close();
    shown.resolve();
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
    else if (news.is === 'took') room.free(news.bytes);
    else if (news.is === 'preview')
      change({ state: 'preview', progress: 1, name: news.name, preview: news.preview });
    else if (news.is === 'people') {
      change({ state: 'preview', progress: 1, name: news.name, people: news.people });
      shown.resolve();
    } else if (news.is === 'saved')
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

  async function map(mapping: ColumnMapping): Promise<void> {
    if (status.state !== 'preview' || (status.people?.columns ?? null) === null) throw noTable();
    if (!namesPeople(mapping)) throw namesNobody();
    shown = Promise.withResolvers<void>();
    give({ do: 'map', mapping });
    await shown.promise;
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
    take,
    untilTaken: room.untilFree,
    map,
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
  people: null,
  source: null,
} as const satisfies Partial<Import>;

const BROKEN =
  'Something went wrong on our side, and nothing was stored. Please try again; if it stays so, tell whoever runs this server.';

/** Bytes that may be on their way: a mailbox may be far larger than memory. */
const MOST_ON_WAY = 16_000_000;

function send(thread: Worker, order: ImportOrder): void {
  thread.postMessage(order, order.do === 'take' ? [order.bytes.buffer] : []);
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

import { setTimeout as sleep } from 'node:timers/promises';
import type { Workspace } from '../../kernel/authorized.ts';
import { MINUTE } from '../../kernel/week.ts';
import type { Database, DatabaseSettings } from '../../platform/database/database.ts';
import { newId, toInstant } from '../../platform/database/values.ts';
import { describeError, type Log } from '../../platform/log.ts';
import {
  changeImportWork,
  claimImportWork,
  deleteImportWork,
  FREE,
  findImportWork,
  type ImportKey,
  type ImportWorkRow,
  insertImportWork,
  listImportWork,
} from '../store/import-work.ts';
import { end, failImport } from './end-import.ts';
import { makeImportThreads } from './import-threads.ts';
import { broken, importsFull, tooHeavy } from './job-refusals.ts';
import { openSpool, type Spool } from './spool.ts';
import { sweepImports } from './sweep-imports.ts';
import { importNotFound } from './undo-import.ts';

export interface ImportDeskGround {
  readonly database: Database;
  /** for the threads' own connections */
  readonly settings: DatabaseSettings;
  /** where files wait; several servers on one database share it */
  readonly spoolFolder: string;
  /** bytes of the largest file */
  readonly uploadLimit: number;
  readonly log: Log;
  /** milliseconds after which the work of a server that says nothing is taken over */
  readonly claim?: number;
}

/**
 * Where imports begin and are found again. Their state is in their rows, so that any server on the
 * database can show one, end it, and go on with it.
 */
export interface ImportDesk {
  readonly uploadLimit: number;
  readonly spool: Spool;
  readonly log: Log;
  /** an import whose bytes this server takes in */
  readonly begin: (request: ImportRequest) => Promise<ImportWorkRow>;
  /** all bytes are in the spool: what is known of them by then */
  readonly handOver: (row: ImportWorkRow, about: Partial<ImportWorkRow>) => Promise<void>;
  /** takes up what waits, as far as threads are free */
  readonly wake: () => Promise<void>;
  /** the import of an id; refused when the workspace has none */
  readonly find: (workspace: Workspace, id: string) => Promise<ImportWorkRow>;
  /** waits until nothing is to be done for it, or until `isEnough` */
  readonly untilIdle: (
    key: ImportKey,
    isEnough?: (row: ImportWorkRow) => boolean,
  ) => Promise<ImportWorkRow>;
  /** ends the work on some imports here, and what they left in the spool */
  readonly drop: (keys: readonly ImportKey[]) => Promise<void>;
  /** forgets the imports of a workspace, so that nothing of it is left */
  readonly clear: (workspace: Workspace) => Promise<void>;
  /** lets go of all work; another server, or this one once it is back, goes on with it */
  readonly stop: () => Promise<void>;
}

export type ImportRequest = Pick<ImportWorkRow, 'workspace_id' | 'kind' | 'read_at'> &
  Partial<Pick<ImportWorkRow, 'name' | 'file_name' | 'source_id' | 'saves_itself'>>;

const CLAIM = 20_000;
/** Each may wait for its owner as a file. */
const MOST_WAITING = 40;
/** Work that breaks its server each time is not tried for ever. */
const MOST_TRIES = 3;

export function openImportDesk(ground: ImportDeskGround): ImportDesk {
  const { database, settings, uploadLimit, log, claim = CLAIM } = ground;
  const by = newId();
  const spool = openSpool(ground.spoolFolder);
  const threads = makeImportThreads();
  const running = new Map<string, { readonly ended: Promise<void>; readonly stop: () => void }>();
  const timers = [
    setInterval(() => void quietly(keepClaims), claim / 3).unref(),
    setInterval(() => void quietly(sweep), MINUTE).unref(),
  ];
  let isStopped = false;
  let turn = quietly(sweep);

  async function quietly(work: () => Promise<void>): Promise<void> {
    await work().catch((error: unknown) => {
      if (!isStopped) log.error({ error: describeError(error, log) }, 'imports cannot go on');
    });
  }

  async function begin(request: ImportRequest): Promise<ImportWorkRow> {
    const waiting = (await listImportWork(database)).filter(
      ({ workspace_id, state }) => workspace_id === request.workspace_id && LIVE.includes(state),
    );
    if (waiting.length >= MOST_WAITING) throw importsFull();
    const now = Date.now();
    const claimed = { claimed_by: by, claimed_until: toInstant(now + claim) };
    const row = { ...NEW, ...request, ...claimed, id: newId(), changed_at: toInstant(now) };
    await insertImportWork(database, row);
    return row;
  }

  async function handOver(row: ImportWorkRow, about: Partial<ImportWorkRow>): Promise<void> {
    if (!(await end(database, row, { ...about, work: 'read' }))) await spool.remove(row.id);
    await wake();
  }

  async function wake(): Promise<void> {
    turn = turn.then(() => quietly(startNext));
    await turn;
  }

  async function startNext(): Promise<void> {
    for (const row of await listImportWork(database)) {
      if (isStopped || !threads.isFree()) return;
      if (row.work === 'none' || row.work === 'receive' || running.has(row.id)) continue;
      const now = Date.now();
      // A server that cannot reach the file leaves it to one that can.
      if (row.claimed_until >= toInstant(now) || !(await spool.has(row.id))) continue;
      if (await claimImportWork(database, row, { by, now, until: now + claim })) start(row);
    }
  }

  function start(row: ImportWorkRow): void {
    const stop = new AbortController();
    const ended = quietly(() => run({ ...row, claimed_by: by }, stop.signal)).then(() => {
      running.delete(row.id);
      if (!isStopped) void wake();
    });
    running.set(row.id, { ended, stop: () => stop.abort() });
  }

  async function run(row: ImportWorkRow, signal: AbortSignal): Promise<void> {
    const key = { workspace: row.workspace_id, id: row.id };
    const task = { ...key, settings, file: spool.fileOf(row.id), limit: uploadLimit };
    let told = 0;
    function onProgress(share: number): void {
      const percent = Math.round(100 * share);
      if (percent - told < 10 && percent !== 50) return;
      told = percent;
      const mine = { workspace_id: key.workspace, id: key.id, work: row.work, claimed_by: by };
      void quietly(async () => void (await changeImportWork(database, mine, { percent })));
    }
    try {
      if (row.tries >= MOST_TRIES) throw new Error('an import broke its server each time');
      await threads.run(task, { onProgress, signal });
    } catch (error) {
      if (signal.aborted) return;
      const isHeavy = isOutOfMemory(error);
      if (!isHeavy) log.error({ error: describeError(error, log) }, 'import failed');
      await failImport(database, row, isHeavy ? tooHeavy() : broken());
    }
    const after = await findImportWork(database, key);
    if (after === undefined || !LIVE.includes(after.state)) await spool.remove(row.id);
  }

  /** What another server has taken over or its owner has cancelled is left. */
  async function keepClaims(): Promise<void> {
    const claimed_until = toInstant(Date.now() + claim);
    await changeImportWork(database, { claimed_by: by }, { claimed_until });
    const rows = (await listImportWork(database)).filter((row) => row.claimed_by === by);
    for (const [id, { stop }] of running) if (!rows.some((row) => row.id === id)) stop();
    await wake();
  }

  async function sweep(): Promise<void> {
    await sweepImports(database, spool, Date.now());
  }

  async function find(workspace: Workspace, id: string): Promise<ImportWorkRow> {
    const row = await findImportWork(database, { workspace, id });
    if (row === undefined) throw importNotFound();
    return row;
  }

  async function untilIdle(
    { workspace, id }: ImportKey,
    isEnough: (row: ImportWorkRow) => boolean = () => false,
  ): Promise<ImportWorkRow> {
    for (let wait = 4; ; wait = Math.min(wait * 1.5, 200)) {
      const row = await find(workspace, id);
      if (row.work === 'none' || isEnough(row)) return row;
      await sleep(wait);
    }
  }

  async function drop(keys: readonly ImportKey[]): Promise<void> {
    for (const { id } of keys) {
      const work = running.get(id);
      work?.stop();
      await work?.ended;
      await spool.remove(id);
    }
  }

  async function clear(workspace: Workspace): Promise<void> {
    const rows = await listImportWork(database);
    const ids = rows.filter((row) => row.workspace_id === workspace).map(({ id }) => id);
    await deleteImportWork(database, { workspace_id: workspace });
    await drop(ids.map((id) => ({ workspace, id })));
  }

  async function stop(): Promise<void> {
    isStopped = true;
    for (const timer of timers) clearInterval(timer);
    await turn;
    for (const work of running.values()) work.stop();
    await Promise.all([...running.values()].map(({ ended }) => ended));
    await changeImportWork(database, { claimed_by: by }, FREE);
    await threads.stop();
  }

  return { uploadLimit, spool, log, begin, handOver, wake, find, untilIdle, drop, clear, stop };
}

/** In these its file is still needed. */
const LIVE: readonly ImportWorkRow['state'][] = ['reading', 'preview', 'saving'];

const NEW = {
  name: '',
  file_name: '',
  source_id: null,
  subscription: null,
  saves_itself: 0,
  as_new: 0,
  mapping: null,
  state: 'reading',
  percent: 0,
  refusal: null,
  found: null,
  work: 'receive',
  tries: 0,
} as const satisfies Partial<ImportWorkRow>;

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

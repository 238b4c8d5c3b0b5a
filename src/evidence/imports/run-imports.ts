import { parentPort } from 'node:worker_threads';
import { UserError } from '../../kernel/user-error.ts';
import type { Database } from '../../platform/database/database.ts';
import { openDatabase } from '../../platform/database/open-database.ts';
import { withTransaction } from '../../platform/database/transaction.ts';
import { previewSource } from '../read-source/preview-source.ts';
import { protectReading } from '../read-source/protect-reading.ts';
import { keepFiles, type SourceReading } from '../read-source/read-source.ts';
import { type SourceFiles, stemOf } from '../read-source/source-files.ts';
import { startUploadReader, type UploadReader } from '../read-source/upload-reader.ts';
import { findSource } from '../store/sources.ts';
import type { SourceRow } from '../store/tables.ts';
import { loadProtection } from './load-protection.ts';
import type {
  ImportBase,
  ImportNews,
  ImportOrder,
  ImportTarget,
  ImportTask,
  LaterOrder,
  ReadOrder,
} from './messages.ts';
import { beginPeople, obeyPeople, type PeopleState } from './people-thread.ts';
import { planReading } from './plan-reading.ts';
import { saveReading } from './save-reading.ts';

/**
 * What the thread of imports does, one import after the other: takes the bytes, reads them, says
 * what saving would do, and saves. Only counts and a few titles go back; the events never cross
 * between threads.
 */
export function runImports(): void {
  if (parentPort === null) throw new Error('imports run in a thread of their own');
  const port = parentPort;
  const tell = (news: ImportNews) => port.postMessage(news);
  let work: ThreadWork | undefined;
  let turn = Promise.resolve();
  port.on('message', (order: ImportOrder) => {
    turn = turn.then(async () => {
      try {
        if (order.do === 'begin') work = await begin(order.task, tell);
        else if (work !== undefined) work = await obey(order, work);
      } catch (error) {
        tell(describeFailure(error));
        // What else was sent for this import must not speak into the next.
        await work?.database.destroy();
        work = undefined;
      }
    });
  });
}

/** What a thread knows once it has read a calendar. */
interface CalendarState {
  readonly is: 'calendar';
  readonly target: ImportTarget;
  readonly reading: SourceReading;
  /** what the reading was last protected with */
  readonly basis: string;
}

type ThreadState = CalendarState | PeopleState;

interface ThreadWork extends ImportTask {
  readonly database: Database;
  readonly reader: UploadReader;
  readonly state: ThreadState | undefined;
  readonly tell: (news: ImportNews) => void;
}

async function begin(task: ImportTask, tell: ThreadWork['tell']): Promise<ThreadWork> {
  const database = await openDatabase(task.settings);
  const reader = startUploadReader({ limit: task.limit, now: task.base.now });
  return { ...task, database, reader, state: undefined, tell };
}

async function obey(order: LaterOrder, work: ThreadWork): Promise<ThreadWork | undefined> {
  if (order.do === 'take') {
    work.reader.add(order.bytes);
    work.tell({ is: 'took', bytes: order.bytes.length });
    return work;
  }
  if (order.do === 'end') {
    await work.database.destroy();
    return undefined;
  }
  if (order.do === 'read') return { ...work, state: await read(order, work) };
  if (work.state === undefined) return work;
  if (work.state.is === 'people')
    return { ...work, state: await obeyPeople(order, work, work.state) };
  if (order.do === 'map') return work;
  if (order.do === 'protect') return { ...work, state: await showPreview(work.state, work) };
  const target = { ...work.state.target, asNew: order.asNew };
  return { ...work, state: await save({ ...work.state, target }, work) };
}

/** All bytes are there, and mostly read while they came. */
async function read(order: ReadOrder, work: ThreadWork): Promise<ThreadState> {
  const read = work.reader.finish(order.fileName);
  work.tell({ is: 'progress', share: 0.5 });
  if (read.is === 'people') return await beginPeople(order, work, read.reading);
  return await readFiles(order, work, read.files);
}

async function readFiles(
  order: ReadOrder,
  work: ThreadWork,
  files: SourceFiles,
): Promise<CalendarState> {
  const { database, base, tell } = work;
  const source = await findNamed(database, base, order.source);
  const { zone, own, now, workspace } = base;
  const { protection, basis } = await loadProtection(database, workspace, own);
  const reading = keepFiles(files, { name: source?.name ?? order.name, protection, zone, now });
  tell({ is: 'progress', share: 0.9 });
  const name = order.name ?? nameOf(reading, order.fileName);
  const { subscription } = order;
  const target = { ...base, name, source: order.source, subscription };
  const state: CalendarState = { is: 'calendar', target, reading, basis };
  return order.savesItself ? await save(state, work) : await showPreview(state, work);
}

async function findNamed(
  database: Database,
  { workspace }: ImportBase,
  source: string | undefined,
): Promise<SourceRow | undefined> {
  return source === undefined ? undefined : await findSource(database, { workspace, source });
}

async function showPreview(state: CalendarState, work: ThreadWork): Promise<CalendarState> {
  const current = await protect(state, work.database);
  const { target, reading } = current;
  const { counts, source } = await planReading(work.database, target, reading);
  const preview = previewSource(reading, { counts, zone: target.zone, now: target.now });
  const replaces = source === undefined ? null : { id: source.id, name: source.name };
  work.tell({ is: 'preview', name: target.name, preview: { ...preview, replaces } });
  return current;
}

async function save(state: CalendarState, work: ThreadWork): Promise<CalendarState> {
  const source = await withTransaction(work.database, async (transaction) => {
    const { target, reading } = await protect(state, transaction);
    const onProgress = (share: number) => work.tell({ is: 'progress', share });
    return await saveReading(transaction, { target, reading, onProgress });
  });
  work.tell({ is: 'saved', source });
  return state;
}

/** Exclusions and blocks may have been made since the file was read. */
async function protect(state: CalendarState, database: Database): Promise<CalendarState> {
  const { target, reading } = state;
  const { protection, basis } = await loadProtection(database, target.workspace, target.own);
  if (basis === state.basis) return state;
  return { ...state, basis, reading: protectReading(reading, protection) };
}

/** One calendar names its source; several are named by their file. */
function nameOf({ calendars }: SourceReading, fileName: string): string {
  const [only, another] = calendars;
  return only !== undefined && another === undefined ? only.name : stemOf(fileName);
}

function describeFailure(error: unknown): ImportNews {
  if (!(error instanceof UserError)) return { is: 'broken', error };
  return { is: 'refused', code: error.code, message: error.message, status: error.status };
}

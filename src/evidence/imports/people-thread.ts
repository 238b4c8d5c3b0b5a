import { loadPeople } from '../../people/store.ts';
import type { Database } from '../../platform/database/database.ts';
import { withTransaction } from '../../platform/database/transaction.ts';
import {
  type PeopleReading,
  protectPeople,
  readTableAgain,
} from '../read-source/people-reading.ts';
import { previewPeople } from '../read-source/preview-people.ts';
import { stemOf } from '../read-source/source-files.ts';
import { loadLeftOut } from './load-protection.ts';
import type { ImportNews, ImportTarget, ImportTask, LaterOrder, ReadOrder } from './messages.ts';
import { planPeople, savePeople } from './save-people.ts';

/** What a thread knows once it has read contacts or mail. */
export interface PeopleState {
  readonly is: 'people';
  readonly target: ImportTarget;
  /** all that the file holds; nothing of those who are left out is shown or stored */
  readonly whole: PeopleReading;
}

/** Where a thread works. */
export interface PeopleGround extends ImportTask {
  readonly database: Database;
  readonly tell: (news: ImportNews) => void;
}

/** All bytes are there: says what saving them would do. */
export async function beginPeople(
  { fileName, source, name }: ReadOrder,
  ground: PeopleGround,
  whole: PeopleReading,
): Promise<PeopleState> {
  const target = { ...ground.base, name: name ?? stemOf(fileName), source };
  return await showPreview({ is: 'people', target, whole }, ground);
}

export async function obeyPeople(
  order: LaterOrder,
  ground: PeopleGround,
  state: PeopleState,
): Promise<PeopleState> {
  if (order.do === 'protect') return await showPreview(state, ground);
  if (order.do === 'map') {
    const whole = readTableAgain(state.whole, order.mapping);
    return await showPreview({ ...state, whole }, ground);
  }
  if (order.do !== 'save') return state;
  const target = { ...state.target, asNew: order.asNew };
  const source = await withTransaction(ground.database, async (transaction) => {
    const reading = await protect(state, transaction);
    return await savePeople(transaction, target, reading);
  });
  ground.tell({ is: 'saved', source });
  return state;
}

async function showPreview(state: PeopleState, ground: PeopleGround): Promise<PeopleState> {
  const { database, tell } = ground;
  const { target } = state;
  const reading = await protect(state, database);
  const { source, counts } = await planPeople(database, target, reading);
  const list = await loadPeople(database, target.workspace);
  const people = {
    ...previewPeople(reading, { zone: target.zone, list }),
    ...counts,
    replaces: source === undefined ? null : { id: source.id, name: source.name },
  };
  tell({ is: 'people', name: target.name, people });
  return state;
}

async function protect({ target, whole }: PeopleState, database: Database): Promise<PeopleReading> {
  return protectPeople(whole, await loadLeftOut(database, target.workspace));
}

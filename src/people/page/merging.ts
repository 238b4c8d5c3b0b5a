import * as z from 'zod/mini';
import { callApi } from '../../ui/api.ts';
import { blockedListSchema } from '../model/blocked.ts';
import { type Person, peopleSchema } from '../model.ts';
import { nameOf, type PersonRow } from './rows.ts';

export interface PeopleAnswer {
  readonly people: readonly Person[];
}

/** Something done to people that the page does not guess, and what takes it back. */
export interface ActStep {
  readonly act: () => Promise<PeopleAnswer>;
  readonly said: string;
  readonly back: ActStep | undefined;
}

const changedSchema = z.extend(peopleSchema, { id: z.string() });

/** Who is longest in the list gives name and attributes before the others. */
export function planMerge(rows: readonly PersonRow[]): ActStep {
  let merge = '';
  const fresh = rows.filter(({ isEntered, name }) => !isEntered && name !== '');
  const body = {
    addresses: rows.map(({ address }) => address),
    names: Object.fromEntries(fresh.map(({ address, name }) => [address, name])),
  };
  return {
    act: async () => {
      const path = '/api/people/merge';
      const answer = await callApi({ method: 'POST', path, body, answer: changedSchema });
      merge = answer.id;
      return answer;
    },
    said: `${rows.map(nameOf).join(' and ')} are one person`,
    back: { act: () => deleteMerge(merge), said: 'Undone', back: undefined },
  };
}

export function planUndoMerge(id: string): ActStep {
  return { act: () => deleteMerge(id), said: 'Parted as they were', back: undefined };
}

/** An address becomes someone of their own. */
export function planPart(row: PersonRow, address: string): ActStep {
  const path = '/api/people/part';
  const body = { addresses: [address] };
  return {
    act: () => callApi({ method: 'POST', path, body, answer: changedSchema }),
    said: `${address} is someone of their own`,
    back: {
      ...planMerge([
        { ...row, address: row.address },
        { ...row, address },
      ]),
      said: 'Undone',
    },
  };
}

/** Nothing takes it back: what was said of them is gone. */
export function planBlock(row: PersonRow): ActStep {
  const body = { addresses: [row.address] };
  return {
    act: async () => {
      const path = '/api/people/blocked';
      await callApi({ method: 'POST', path, body, answer: blockedListSchema });
      return await callApi({ method: 'GET', path: '/api/people', answer: peopleSchema });
    },
    said: 'Blocked. You can end it under Blocked below.',
    back: undefined,
  };
}

async function deleteMerge(id: string): Promise<PeopleAnswer> {
  return await callApi({
    method: 'DELETE',
    path: `/api/people/merges/${id}`,
    answer: peopleSchema,
  });
}

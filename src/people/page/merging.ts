import { callEndpoint } from '../../ui/api.ts';
import { blockEndpoint, showPeopleEndpoint } from '../endpoints.ts';
import { mergeEndpoint, partEndpoint, undoMergeEndpoint } from '../merge-endpoints.ts';
import type { Person } from '../model.ts';
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
      const answer = await callEndpoint(mergeEndpoint, { body });
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
  const body = { addresses: [address] };
  return {
    act: () => callEndpoint(partEndpoint, { body }),
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
      await callEndpoint(blockEndpoint, { body });
      return await callEndpoint(showPeopleEndpoint, {});
    },
    said: 'Blocked. You can end it under Blocked below.',
    back: undefined,
  };
}

async function deleteMerge(id: string): Promise<PeopleAnswer> {
  return await callEndpoint(undoMergeEndpoint, { params: { id } });
}

import { useQuery } from '@tanstack/react-query';
import { callEndpoint, getQuery, useChange, useData } from '../../ui/api.ts';
import { pathOf } from '../../ui/path-of.ts';
import {
  deletePersonEndpoint,
  keepPeopleEndpoint,
  listContactsSayEndpoint,
  showPeopleEndpoint,
  showTimePeopleEndpoint,
} from '../endpoints.ts';
import type { Suggestion } from '../model.ts';
import { type Edit, type EditStep, guessPeople, planAcceptance, planEdit } from './edits.ts';
import {
  type ActStep,
  type PeopleAnswer,
  planBlock,
  planMerge,
  planPart,
  planUndoMerge,
} from './merging.ts';
import { listRows, type PersonRow } from './rows.ts';

const PEOPLE_PATH = pathOf(showPeopleEndpoint);

/** Everyone on the page, and what can be said of them; each change is taken back by its toast. */
export function usePeople() {
  const { people: contacts, notPeople } = useData(getQuery(showTimePeopleEndpoint));
  const { people } = useData(getQuery(showPeopleEndpoint));
  const contactsSay = useQuery(getQuery(listContactsSayEndpoint)).data?.said;
  const change = useChange<EditStep | ActStep, PeopleAnswer>({
    send: (step) => ('act' in step ? step.act() : sendStep(step)),
    replaces: PEOPLE_PATH,
    guess: (current, step) =>
      'act' in step ? current : { people: guessPeople(current.people, step) },
    undo: ({ said, back }) => (back === undefined ? undefined : { said, back }),
  });
  return {
    rows: listRows(contacts, people, contactsSay),
    notPeople,
    isPerson: (address: string, name: string) => change.mutate(planIsPerson(address, name)),
    edit: (rows: readonly PersonRow[], edit: Edit) => {
      if (rows.length > 0) change.mutate(planEdit(rows, edit));
    },
    accept: (row: PersonRow, suggestion: Suggestion) =>
      change.mutate(planAcceptance(row, suggestion)),
    add: (address: string, name: string) => change.mutate(planAdding(address, name)),
    remove: (rows: readonly PersonRow[]) => change.mutate(planRemoval(rows)),
    merge: (rows: readonly PersonRow[]) => change.mutate(planMerge(rows)),
    part: (row: PersonRow, address: string) => change.mutate(planPart(row, address)),
    undoMerge: (id: string) => change.mutate(planUndoMerge(id)),
    block: (row: PersonRow) => change.mutate(planBlock(row)),
  };
}

async function sendStep({ changes, deletes }: EditStep): Promise<PeopleAnswer> {
  let answer: PeopleAnswer | undefined;
  for (const body of changes) {
    answer = await callEndpoint(keepPeopleEndpoint, { body });
  }
  if (deletes.length > 0) {
    const body = { addresses: deletes };
    return await callEndpoint(deletePersonEndpoint, { body });
  }
  return answer ?? (await callEndpoint(showPeopleEndpoint, {}));
}

function planAdding(address: string, name: string): EditStep {
  return {
    changes: [{ addresses: [address], change: { name } }],
    deletes: [],
    said: `${name || address} added`,
    back: { changes: [], deletes: [address], said: 'Undone', back: undefined },
  };
}

/** What was taken for a list or a room is a person after all. */
function planIsPerson(address: string, name: string): EditStep {
  const say = (isPerson: boolean | null) => ({ addresses: [address], change: { isPerson } });
  return {
    changes: [{ ...say(true), ...(name !== '' && { names: { [address]: name } }) }],
    deletes: [],
    said: `${name || address}: a person`,
    back: { changes: [say(null)], deletes: [], said: 'Undone', back: undefined },
  };
}

/** Who was taken out comes back as they were once they are spoken of. */
function planRemoval(rows: readonly PersonRow[]): EditStep {
  const addresses = rows.filter(({ isEntered }) => isEntered).map(({ address }) => address);
  const [first] = rows;
  const who = rows.length === 1 && first !== undefined ? first.name || first.address : '';
  return {
    changes: [],
    deletes: addresses,
    said: `What you said of ${who || `${addresses.length} people`} is deleted`,
    back: { changes: [{ addresses, change: {} }], deletes: [], said: 'Undone', back: undefined },
  };
}

import type { Relation } from '../../people/model.ts';
import { toggleRelation } from '../../people/page/relations.ts';

/** The relations asked for in the first ten minutes, each by one key. */
export const RELATION_KEYS = [
  { key: 'm', relation: 'manager', title: 'manager' },
  { key: 'r', relation: 'report', title: 'report' },
  { key: 'p', relation: 'peer', title: 'peer' },
  { key: 'f', relation: 'former-peer', title: 'former peer' },
  { key: 'd', relation: 'decision-maker', title: 'decision-maker' },
  { key: 'o', relation: 'outside', title: 'outside' },
] as const satisfies readonly {
  readonly key: string;
  readonly relation: Relation;
  readonly title: string;
}[];

/** A person in the list, by address. */
export interface Placing {
  readonly address: string;
  readonly relations: readonly Relation[];
}

export interface PlacingState {
  /** the row the keys act on */
  readonly open: number;
  /** what was pressed in this visit, by address */
  readonly placed: Readonly<Record<string, readonly Relation[]>>;
  /** latest last: each person before a press */
  readonly history: readonly Placing[];
}

export type PlacingCommand =
  | { readonly do: 'open'; readonly row: number }
  | { readonly do: 'move'; readonly by: number }
  | { readonly do: 'toggle'; readonly relation: Relation }
  | { readonly do: 'undo' };

interface PlacingStep {
  readonly state: PlacingState;
  /** what the server should now keep of a person; undefined when nothing changed */
  readonly save: Placing | undefined;
}

export const NOTHING_PLACED: PlacingState = { open: 0, placed: {}, history: [] };

/** What a key or press does to the list of people, as they came from the server. */
export function place(
  state: PlacingState,
  people: readonly Placing[],
  command: PlacingCommand,
): PlacingStep {
  if (command.do === 'open') return unsaved({ ...state, open: clamp(command.row, people) });
  if (command.do === 'move') {
    return unsaved({ ...state, open: clamp(state.open + command.by, people) });
  }
  return command.do === 'undo'
    ? undoPlacing(state, people)
    : toggle(state, people, command.relation);
}

/** The relations of a person: pressed in this visit, else as they came. */
export function relationsOf(state: PlacingState, person: Placing): readonly Relation[] {
  return state.placed[person.address] ?? person.relations;
}

function toggle(state: PlacingState, people: readonly Placing[], relation: Relation): PlacingStep {
  const person = people[state.open];
  if (person === undefined) return unsaved(state);
  const before = relationsOf(state, person);
  const save = { address: person.address, relations: toggleRelation(before, relation) };
  return {
    state: {
      ...state,
      placed: { ...state.placed, [save.address]: save.relations },
      history: [...state.history, { address: person.address, relations: before }],
    },
    save,
  };
}

function undoPlacing(state: PlacingState, people: readonly Placing[]): PlacingStep {
  const save = state.history.at(-1);
  if (save === undefined) return unsaved(state);
  const row = people.findIndex((person) => person.address === save.address);
  return {
    state: {
      open: row < 0 ? state.open : row,
      placed: { ...state.placed, [save.address]: save.relations },
      history: state.history.slice(0, -1),
    },
    save,
  };
}

function unsaved(state: PlacingState): PlacingStep {
  return { state, save: undefined };
}

function clamp(row: number, people: readonly Placing[]): number {
  return Math.max(0, Math.min(people.length - 1, row));
}

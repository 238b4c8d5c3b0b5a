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

/** What the server should keep of someone: their relations, or that they are no person. */
export interface PlacingSave extends Placing {
  readonly isPerson?: boolean;
}

export interface PlacingState {
  /** the row the keys act on */
  readonly open: number;
  /** what was pressed in this visit, by address */
  readonly placed: Readonly<Record<string, readonly Relation[]>>;
  /** latest last: each person before a press */
  readonly history: readonly PlacingSave[];
  /** addresses said to be no person in this visit */
  readonly none: ReadonlySet<string>;
}

export type PlacingCommand =
  | { readonly do: 'open'; readonly row: number }
  | { readonly do: 'move'; readonly by: number }
  | { readonly do: 'toggle'; readonly relation: Relation }
  | { readonly do: 'no-person' }
  | { readonly do: 'undo' };

interface PlacingStep {
  readonly state: PlacingState;
  /** what the server should now keep of a person; undefined when nothing changed */
  readonly save: PlacingSave | undefined;
}

export const NOTHING_PLACED: PlacingState = {
  open: 0,
  placed: {},
  history: [],
  none: new Set(),
};

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
  if (command.do === 'no-person') return sayNoPerson(state, people);
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

/** A list, a room or a machine; pressed again it is a person. */
function sayNoPerson(state: PlacingState, people: readonly Placing[]): PlacingStep {
  const person = people[state.open];
  if (person === undefined) return unsaved(state);
  const { address } = person;
  const relations = relationsOf(state, person);
  const isPerson = state.none.has(address);
  const history = [...state.history, { address, relations, isPerson: !isPerson }];
  const save = { address, relations, isPerson };
  return { state: { ...state, none: withNone(state.none, save), history }, save };
}

function withNone(
  none: ReadonlySet<string>,
  { address, isPerson }: PlacingSave,
): ReadonlySet<string> {
  const next = new Set(none);
  if (isPerson === false) next.add(address);
  if (isPerson === true) next.delete(address);
  return next;
}

function undoPlacing(state: PlacingState, people: readonly Placing[]): PlacingStep {
  const save = state.history.at(-1);
  if (save === undefined) return unsaved(state);
  const row = people.findIndex((person) => person.address === save.address);
  return {
    state: {
      ...state,
      none: withNone(state.none, save),
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

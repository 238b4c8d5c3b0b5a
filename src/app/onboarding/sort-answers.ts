import type { Kind } from '../../time/model.ts';
import { turnKind } from '../../time/page/kind-ring.ts';

/** What the answers need to know of a row. */
export interface AskedRow {
  readonly title: string;
  /** what the row shows before anything is pressed */
  readonly guess: Kind;
  /** answered before this visit */
  readonly isAnswered: boolean;
}

export interface SortState {
  /** the row the keys act on */
  readonly open: number;
  /** the kind a row was turned to, by title, kept or not */
  readonly chosen: Readonly<Record<string, Kind>>;
  /** by title: what was kept in this visit; undefined where an answer was taken back */
  readonly kept: Readonly<Record<string, Kind | undefined>>;
  /** latest last: each title with what was kept of it before */
  readonly history: readonly { readonly title: string; readonly before: Kind | undefined }[];
}

export type SortCommand =
  | { readonly do: 'open'; readonly row: number }
  | { readonly do: 'move'; readonly by: number }
  | { readonly do: 'turn'; readonly by: number }
  | { readonly do: 'keep' }
  /** chosen and kept at once */
  | { readonly do: 'answer'; readonly kind: Kind }
  | { readonly do: 'undo' }
  /** the server did not keep what was said of this title */
  | { readonly do: 'refused'; readonly title: string };

interface SortStep {
  readonly state: SortState;
  /** what the server should now keep of a title, `kind` undefined to forget it; else nothing to send */
  readonly send: { readonly title: string; readonly kind: Kind | undefined } | undefined;
}

/** Opens at the first row without an answer. */
export function beginSorting(rows: readonly AskedRow[]): SortState {
  const first = rows.findIndex((row) => !row.isAnswered);
  return { open: Math.max(0, first), chosen: {}, kept: {}, history: [] };
}

/** What a key or press does to the table. */
export function sort(state: SortState, rows: readonly AskedRow[], command: SortCommand): SortStep {
  const row = rows[state.open];
  if (row === undefined) return unsent(state);
  switch (command.do) {
    case 'open':
      return unsent({ ...state, open: clamp(command.row, rows) });
    case 'move':
      return unsent({ ...state, open: clamp(state.open + command.by, rows) });
    case 'turn':
      return unsent(choose(state, row, turnKind(kindOf(state, row), command.by)));
    case 'keep':
      return keep(state, rows, kindOf(state, row));
    case 'answer':
      return keep(choose(state, row, command.kind), rows, command.kind);
    case 'undo':
      return undoAnswer(state, rows);
    case 'refused':
      return unsent(forget(state, command.title));
  }
}

/** What a row shows: turned to, else kept, else guessed. */
export function kindOf(state: SortState, row: AskedRow): Kind {
  return state.chosen[row.title] ?? state.kept[row.title] ?? row.guess;
}

export function isAnswered(state: SortState, row: AskedRow): boolean {
  return row.title in state.kept ? state.kept[row.title] !== undefined : row.isAnswered;
}

function choose(state: SortState, row: AskedRow, kind: Kind): SortState {
  return { ...state, chosen: { ...state.chosen, [row.title]: kind } };
}

function keep(state: SortState, rows: readonly AskedRow[], kind: Kind): SortStep {
  const row = rows[state.open];
  if (row === undefined) return unsent(state);
  const before = isAnswered(state, row) ? (state.kept[row.title] ?? row.guess) : undefined;
  const kept: SortState = {
    ...state,
    kept: { ...state.kept, [row.title]: kind },
    history: [...state.history, { title: row.title, before }],
  };
  return {
    state: { ...kept, open: nextOpen(kept, rows) },
    send: { title: row.title, kind },
  };
}

/** The next row without an answer, round the end to the first; the same row once all are answered. */
function nextOpen(state: SortState, rows: readonly AskedRow[]): number {
  const ahead = rows.findIndex((row, index) => index > state.open && !isAnswered(state, row));
  if (ahead >= 0) return ahead;
  const any = rows.findIndex((row) => !isAnswered(state, row));
  return any >= 0 ? any : state.open;
}

function undoAnswer(state: SortState, rows: readonly AskedRow[]): SortStep {
  const last = state.history.at(-1);
  if (last === undefined) return unsent(state);
  const { [last.title]: _, ...chosen } = state.chosen;
  const row = rows.findIndex((each) => each.title === last.title);
  return {
    state: {
      open: row < 0 ? state.open : row,
      chosen,
      kept: { ...state.kept, [last.title]: last.before },
      history: state.history.slice(0, -1),
    },
    send: { title: last.title, kind: last.before },
  };
}

function forget(state: SortState, title: string): SortState {
  const last = state.history.findLastIndex((each) => each.title === title);
  return {
    ...state,
    kept: { ...state.kept, [title]: state.history[last]?.before },
    history: state.history.filter((_, index) => index !== last),
  };
}

function unsent(state: SortState): SortStep {
  return { state, send: undefined };
}

function clamp(row: number, rows: readonly AskedRow[]): number {
  return Math.max(0, Math.min(rows.length - 1, row));
}

/** Whom the keys act on: one current row, and those selected with it. */
export interface Selection {
  readonly current: string | undefined;
  /** where a stretch began */
  readonly anchor: string | undefined;
  readonly selected: ReadonlySet<string>;
}

export const NOTHING_SELECTED: Selection = {
  current: undefined,
  anchor: undefined,
  selected: new Set(),
};

export type SelectionCommand =
  | { readonly do: 'move'; readonly by: number; readonly isStretch: boolean }
  | { readonly do: 'open'; readonly address: string }
  /** a stretch reaches from the last one to this one */
  | { readonly do: 'toggle'; readonly address: string; readonly isStretch: boolean }
  | { readonly do: 'all' }
  | { readonly do: 'clear' };

/** The selection after a key or press, among the rows in the order they stand. */
export function select(
  state: Selection,
  order: readonly string[],
  command: SelectionCommand,
): Selection {
  if (command.do === 'clear') return { ...state, selected: new Set() };
  if (command.do === 'all') return { ...state, selected: new Set(order) };
  if (command.do === 'open') return { ...state, current: command.address, anchor: command.address };
  if (command.do === 'move') return move(state, order, command);
  const { address, isStretch } = command;
  if (isStretch && state.anchor !== undefined) {
    return { ...stretch(state, order, address), anchor: state.anchor };
  }
  const selected = new Set(state.selected);
  if (!selected.delete(address)) selected.add(address);
  return { current: address, anchor: address, selected };
}

function move(
  state: Selection,
  order: readonly string[],
  { by, isStretch }: { readonly by: number; readonly isStretch: boolean },
): Selection {
  const at = state.current === undefined ? -1 : order.indexOf(state.current);
  const next = order[at < 0 ? 0 : Math.max(0, Math.min(order.length - 1, at + by))];
  if (next === undefined) return state;
  if (!isStretch) return { ...state, current: next, anchor: next };
  const anchor = state.anchor ?? state.current ?? next;
  return { ...stretch({ ...state, anchor }, order, next), anchor };
}

function stretch(state: Selection, order: readonly string[], to: string): Selection {
  const from = order.indexOf(state.anchor ?? to);
  const end = order.indexOf(to);
  const between = order.slice(Math.max(0, Math.min(from, end)), Math.max(from, end) + 1);
  return { ...state, current: to, selected: new Set([...state.selected, ...between]) };
}

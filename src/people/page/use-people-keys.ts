import { useKeys } from '../../ui/use-keys.ts';
import type { Edit } from './edits.ts';
import { RELATION_CHOICES } from './relations.ts';
import type { PersonRow } from './rows.ts';
import type { Selection, SelectionCommand } from './selection.ts';

interface PeopleKeys {
  readonly selection: Selection;
  /** those the keys act on */
  readonly targets: readonly PersonRow[];
  readonly functions: readonly string[];
  readonly press: (command: SelectionCommand) => void;
  readonly edit: (edit: Edit) => void;
}

/** The page by keyboard: rows by arrows, who they are by letters, their function by digits. */
export function usePeopleKeys({ selection, targets, functions, press, edit }: PeopleKeys): void {
  useKeys((key, isShifted) => {
    const command = readCommand(key, isShifted, selection);
    if (command !== undefined) {
      press(command);
      return true;
    }
    const said = readEdit(key, targets, functions);
    if (said === undefined) return false;
    edit(said);
    return true;
  });
}

function readCommand(
  key: string,
  isStretch: boolean,
  { current, selected }: Selection,
): SelectionCommand | undefined {
  if (key === 'ArrowUp') return { do: 'move', by: -1, isStretch };
  if (key === 'ArrowDown') return { do: 'move', by: 1, isStretch };
  if (key === 'Escape' && selected.size > 0) return { do: 'clear' };
  if (key !== ' ' || current === undefined) return undefined;
  return { do: 'toggle', address: current, isStretch };
}

/** What a key says of the rows it acts on. */
export function readEdit(
  key: string,
  rows: readonly PersonRow[],
  functions: readonly string[],
): Edit | undefined {
  const [first] = rows;
  if (first === undefined) return undefined;
  const pressed = key.toLowerCase();
  const relation = RELATION_CHOICES.find((each) => each.key === pressed)?.relation;
  if (relation !== undefined) return { relation };
  if (key === '+' || key === '=') return { level: Math.min(3, (first.level ?? -1) + 1) };
  if (key === '-') return { level: Math.max(-2, (first.level ?? 1) - 1) };
  if (pressed === 'n') return { isPerson: false };
  const named = /^[1-9]$/.test(key) ? functions[Number(key) - 1] : undefined;
  if (named === undefined) return undefined;
  const isTaken = rows.every((row) => row.function === named);
  return { function: isTaken ? null : named };
}

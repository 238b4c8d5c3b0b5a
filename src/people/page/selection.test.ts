import { expect, it } from 'vitest';
import { NOTHING_SELECTED, type SelectionCommand, select } from './selection.ts';

const ORDER = ['a', 'b', 'c', 'd'];

function after(...commands: readonly SelectionCommand[]) {
  const { current, selected } = commands.reduce(
    (state, command) => select(state, ORDER, command),
    NOTHING_SELECTED,
  );
  return { current, selected: [...selected].toSorted() };
}

function toggle(address: string, isStretch = false): SelectionCommand {
  return { do: 'toggle', address, isStretch };
}

const down = { do: 'move', by: 1, isStretch: false } as const;
const stretchDown = { do: 'move', by: 1, isStretch: true } as const;

it('begins at the first row and stops at both ends', () => {
  expect([
    after(down).current,
    after(down, { ...down, by: 9 }).current,
    after(down, { ...down, by: -9 }).current,
  ]).toEqual(['a', 'd', 'a']);
});

it('selects the stretch from where it began', () => {
  expect(after(down, down, stretchDown, stretchDown)).toEqual({
    current: 'd',
    selected: ['b', 'c', 'd'],
  });
});

it('selects one by one, and from the last one to this one', () => {
  expect([
    after(toggle('a'), toggle('c'), toggle('a')).selected,
    after(toggle('d'), toggle('b', true)).selected,
  ]).toEqual([['c'], ['b', 'c', 'd']]);
});

it('selects all that are shown and clears them, and stays where it is', () => {
  expect([after(down, { do: 'all' }), after(down, { do: 'all' }, { do: 'clear' })]).toEqual([
    { current: 'a', selected: ORDER },
    { current: 'a', selected: [] },
  ]);
});

it('has no current row in an empty list', () => {
  expect(select(NOTHING_SELECTED, [], down)).toEqual(NOTHING_SELECTED);
});

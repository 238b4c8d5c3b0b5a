import { describe, expect, it } from 'vitest';
import {
  NOTHING_PLACED,
  type PlacingCommand,
  place,
  RELATION_KEYS,
  relationsOf,
} from './relations.ts';

const PEOPLE = [
  { address: 'priya@example.com', relations: [] },
  { address: 'ines@example.com', relations: ['peer', 'mentor'] },
] as const;

function press(...commands: readonly PlacingCommand[]) {
  let state = NOTHING_PLACED;
  const saved = [];
  for (const command of commands) {
    const step = place(state, PEOPLE, command);
    state = step.state;
    if (step.save !== undefined) saved.push(step.save);
  }
  return { state, saved };
}

describe('the relations of one person', () => {
  it('has one key each', () => {
    expect(new Set(RELATION_KEYS.map((each) => each.key)).size).toBe(RELATION_KEYS.length);
  });
});

describe('saying who is who', () => {
  it('acts on the open row and saves what it made of it', () => {
    const { saved, state } = press(
      { do: 'toggle', relation: 'report' },
      { do: 'move', by: 1 },
      { do: 'toggle', relation: 'decision-maker' },
    );
    expect([saved, state.open]).toEqual([
      [
        { address: 'priya@example.com', relations: ['report'] },
        { address: 'ines@example.com', relations: ['peer', 'mentor', 'decision-maker'] },
      ],
      1,
    ]);
  });

  it('says by one key that an address is no person, and takes it back by the same or by undoing', () => {
    const { saved, state } = press(
      { do: 'no-person' },
      { do: 'no-person' },
      { do: 'no-person' },
      { do: 'undo' },
    );
    expect([saved.map((each) => each.isPerson), [...state.none]]).toEqual([
      [false, true, false, true],
      [],
    ]);
  });

  it('stops at both ends of the list', () => {
    expect([
      press({ do: 'move', by: -1 }).state.open,
      press({ do: 'move', by: 9 }).state.open,
    ]).toEqual([0, 1]);
  });

  it('undoes press by press, back in the row it happened in', () => {
    const { saved, state } = press(
      { do: 'toggle', relation: 'report' },
      { do: 'toggle', relation: 'former-peer' },
      { do: 'move', by: 1 },
      { do: 'undo' },
      { do: 'undo' },
      { do: 'undo' },
    );
    expect([saved.slice(2), state.open, relationsOf(state, PEOPLE[0])]).toEqual([
      [
        { address: 'priya@example.com', relations: ['report'] },
        { address: 'priya@example.com', relations: [] },
      ],
      0,
      [],
    ]);
  });

  it('does nothing without people', () => {
    expect(place(NOTHING_PLACED, [], { do: 'toggle', relation: 'peer' })).toEqual({
      state: NOTHING_PLACED,
      save: undefined,
    });
  });
});

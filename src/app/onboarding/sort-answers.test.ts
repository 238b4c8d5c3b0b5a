import { describe, expect, it } from 'vitest';
import {
  type AskedRow,
  beginSorting,
  isAnswered,
  kindOf,
  type SortCommand,
  sort,
} from './sort-answers.ts';

const ROWS: readonly AskedRow[] = [
  { title: 'Release sync', guess: 'coordination', isAnswered: true },
  { title: 'Ops sync', guess: 'coordination', isAnswered: false },
  { title: 'Detail review', guess: 'hands-on', isAnswered: false },
];

function press(...commands: readonly SortCommand[]) {
  let state = beginSorting(ROWS);
  const sent = [];
  for (const command of commands) {
    const step = sort(state, ROWS, command);
    state = step.state;
    if (step.send !== undefined) sent.push(step.send);
  }
  return { state, sent };
}

function kinds(state: ReturnType<typeof beginSorting>) {
  return ROWS.map((row) => `${kindOf(state, row)}${isAnswered(state, row) ? ', yours' : ''}`);
}

describe('answering what series are for', () => {
  it('opens at the first series without an answer', () => {
    expect(beginSorting(ROWS).open).toBe(1);
  });

  it('keeps the guess and goes to the next series', () => {
    const { state, sent } = press({ do: 'keep' });
    expect([sent, state.open, kinds(state)]).toEqual([
      [{ title: 'Ops sync', kind: 'coordination' }],
      2,
      ['coordination, yours', 'coordination, yours', 'hands-on'],
    ]);
  });

  it('sends nothing while a kind is only turned', () => {
    const { state, sent } = press({ do: 'turn', by: 1 }, { do: 'turn', by: 1 });
    expect([sent, kinds(state)]).toEqual([[], ['coordination, yours', 'admin', 'hands-on']]);
  });

  it('keeps what it was turned to, also after looking at another series', () => {
    const { sent } = press(
      { do: 'turn', by: -1 },
      { do: 'move', by: 1 },
      { do: 'move', by: -1 },
      { do: 'keep' },
    );
    expect(sent).toEqual([{ title: 'Ops sync', kind: 'decision' }]);
  });

  it('sorts as personal by one key', () => {
    expect(press({ do: 'answer', kind: 'personal' }).sent).toEqual([
      { title: 'Ops sync', kind: 'personal' },
    ]);
  });

  it('goes round to a series that was passed over, and stays once all are answered', () => {
    const passed = press({ do: 'move', by: 1 }, { do: 'keep' });
    const all = press({ do: 'move', by: 1 }, { do: 'keep' }, { do: 'keep' });
    expect([passed.state.open, all.state.open]).toEqual([1, 1]);
  });

  it('takes answers back one by one: a new one is forgotten, an earlier one restored', () => {
    const { state, sent } = press(
      { do: 'keep' },
      { do: 'open', row: 0 },
      { do: 'turn', by: 1 },
      { do: 'keep' },
      { do: 'undo' },
      { do: 'undo' },
      { do: 'undo' },
    );
    expect([sent.slice(2), state.open, kinds(state)]).toEqual([
      [
        { title: 'Release sync', kind: 'coordination' },
        { title: 'Ops sync', kind: undefined },
      ],
      1,
      ['coordination, yours', 'coordination', 'hands-on'],
    ]);
  });

  it('forgets an answer the server refused, so that it can be given again', () => {
    const { state } = press({ do: 'keep' }, { do: 'refused', title: 'Ops sync' });
    expect([kinds(state), state.history]).toEqual([
      ['coordination, yours', 'coordination', 'hands-on'],
      [],
    ]);
  });

  it('stops at both ends', () => {
    expect([
      press({ do: 'move', by: -9 }).state.open,
      press({ do: 'move', by: 9 }).state.open,
    ]).toEqual([0, 2]);
  });

  it('does nothing without series', () => {
    const state = beginSorting([]);
    expect(sort(state, [], { do: 'keep' })).toEqual({ state, send: undefined });
  });
});

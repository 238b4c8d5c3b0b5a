import { expect, it } from 'vitest';
import type { Delegation } from '../model.ts';
import {
  findMissing,
  sayAttendance,
  sayChanges,
  sayDelegations,
  sayHolder,
  startDelegation,
} from './delegation-words.ts';

const TODAY = '2026-11-24';
const NONE = { handedOn: [], back: [], rest: [] };

function aDelegation(parts: Partial<Delegation> = {}): Delegation {
  return { id: '1', ...startDelegation(TODAY), what: 'Release notes', to: 'Priya', ...parts };
}

it('opens with how much is handed on, how far, and what came back', () => {
  const back = aDelegation({ changes: [{ kind: 'taken-back', on: '2026-11-20' }] });
  const handedOn = [5, 5, 5, 4, 4, 4].map((level) => aDelegation({ level }));
  expect(sayDelegations({ ...NONE, handedOn, back: [back] }, { today: TODAY })).toEqual({
    said: '6 things are handed on.',
    shown: 'Level 4.5 of 7 by what is at stake, 1 came back in 90 days.',
  });
  expect(sayDelegations({ ...NONE, handedOn: handedOn.slice(1) }, { today: TODAY }).shown).toBe(
    'None came back in 90 days.',
  );
  expect(sayDelegations({ ...NONE, rest: [aDelegation()] }, { today: TODAY })).toEqual({
    said: 'Nothing is handed on.',
    shown: 'None came back in 90 days.',
  });
  expect(sayDelegations(NONE, { today: TODAY }).said).toBe('What have you handed on?');
});

it('says who holds it since when, what is at stake, and an estimate as one', () => {
  expect(sayHolder(aDelegation({ stake: 5, hoursAWeek: 1.5 }), 'Priya Raman')).toMatch(
    /^to Priya Raman since .*2026, very much at stake, 1.5 h a week by your estimate$/,
  );
});

it('tells its changes, latest first', () => {
  const changes: Delegation['changes'] = [
    { kind: 'level', on: '2026-10-01', from: 3, to: 5 },
    { kind: 'taken-back', on: '2026-10-08' },
    { kind: 'level', on: '2026-10-15', from: 5, to: 5 },
    { kind: 'level', on: '2026-10-22', from: 5, to: 4 },
  ];
  expect(sayChanges({ changes }).map((said) => said.replace(/ on \d.*| on \w+ \d.*/, ''))).toEqual([
    'lowered from 5 to 4',
    'handed on again',
    'taken back',
    'raised from 3 to 5',
  ]);
});

it('says what a delegation still needs', () => {
  const draft = startDelegation(TODAY);
  const whole = { ...draft, what: 'Release notes', to: 'Priya' };
  expect([
    findMissing(draft),
    findMissing({ ...draft, what: 'Notes' }),
    findMissing({ ...whole, hoursAWeek: 200 }),
    findMissing({ ...whole, changes: [{ kind: 'taken-back', on: '2026-01-01' }] }),
    findMissing(whole),
  ]).toEqual([
    'Say what you handed on.',
    'Say to whom.',
    'Say the hours a week, from 0 to 168.',
    expect.stringMatching(/^It changed on .* already; it cannot begin later\.$/),
    undefined,
  ]);
});

it('says how often someone came', () => {
  expect([sayAttendance(4, 4), sayAttendance(3, 4)]).toEqual([
    'was there every time',
    'was there 3 of 4 times',
  ]);
});

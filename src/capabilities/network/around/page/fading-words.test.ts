import { expect, it } from 'vitest';
import type { Watched } from '../model.ts';
import { dateAfter, sayFading, sayLimit, saySilence } from './fading-words.ts';

const ANN: Watched = {
  id: 'ann',
  address: 'ann@acme.example',
  name: 'Ann',
  relations: ['peer'],
  level: null,
  function: null,
  strength: 1,
  recently: 0,
  inYear: 6,
  last: '2026-01-05',
  gap: 7,
  silence: 77,
  limit: 56,
  cadenceDays: null,
  snoozedUntil: null,
  state: 'due',
};

it('opens with how many are overdue, and how many cannot be judged', () => {
  const say = (due: number, fine: number, unknown: number) =>
    sayFading({ hasContacts: true, counts: { due, snoozed: 0, fine, unknown } });
  expect([say(1, 0, 1), say(0, 1, 0), say(0, 0, 0)]).toEqual([
    { said: 'Of 2 people who matter, 1 is overdue.', shown: '1 cannot be judged yet.' },
    { said: 'Of 1 person who matters, nobody is overdue.', shown: '' },
    { said: 'Whom would you miss?', shown: 'Say who matters.' },
  ]);
});

it('says the silence and what it is measured by', () => {
  const never: Watched = {
    ...ANN,
    silence: null,
    last: null,
    inYear: 0,
    limit: 30,
    cadenceDays: 30,
  };
  const seldom: Watched = { ...ANN, inYear: 1, gap: null, limit: null };
  expect([ANN, never, seldom].map((tie) => `${saySilence(tie)}. ${sayLimit(tie)}.`)).toEqual([
    'Silent for 77 days. Last contact January 5, 2026; usual gap 7 days, of 6 contacts; overdue after eight.',
    'No contact in twelve months. you wish every month.',
    'Silent for 77 days. Last contact January 5, 2026; 1 contact in twelve months; a usual gap needs five.',
  ]);
});

it('counts a week on across months', () => {
  expect(dateAfter('2026-02-26', 7)).toBe('2026-03-05');
});

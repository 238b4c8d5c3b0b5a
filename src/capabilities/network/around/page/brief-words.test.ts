import { expect, it } from 'vitest';
import type { Brief, BriefPerson } from '../model.ts';
import { sayBrief, sayClock, sayDay, sayLast, sayOpen } from './brief-words.ts';

const ANN: BriefPerson = {
  id: 'ann',
  name: 'Ann',
  relations: [],
  level: null,
  function: null,
  strength: 1,
  recently: 1,
  inYear: 4,
  last: '2026-03-16',
  gap: 7,
  open: [{ kind: 'delegation', on: '2026-02-02', text: 'Releases', by: null, level: 5 }],
};

function aBrief(...days: readonly string[]): Brief {
  const meetings = days.map((on, at) => ({
    id: String(at),
    title: 'Plan',
    on,
    start: `${on}T09:00:00Z`,
    end: `${on}T10:00:00Z`,
    others: 1,
    people: [ANN],
  }));
  return { today: '2026-03-23', until: '2026-03-23', meetings };
}

it('opens with the meetings, each person once, and each open thing once', () => {
  const briefs = [aBrief('2026-03-23', '2026-03-24'), aBrief('2026-03-27'), aBrief()];
  expect(briefs.map(sayBrief)).toEqual([
    { said: '2 meetings with others today and tomorrow.', shown: '1 person, 1 thing open.' },
    {
      said: '1 meeting with others on Friday, March 27, 2026.',
      shown: '1 person, 1 thing open.',
    },
    { said: 'Nobody to prepare for.' },
  ]);
});

it('names the day, the time in the zone of the owner, the last contact and what is open', () => {
  expect([
    sayDay('2026-03-23', '2026-03-23'),
    sayDay('2026-03-24', '2026-03-23'),
    sayClock('2026-03-23T09:00:00Z', '2026-03-23T10:30:00Z', 'Europe/Berlin'),
    sayLast(ANN),
    sayLast({ ...ANN, last: null }),
    ...ANN.open.map(sayOpen),
    sayOpen({ kind: 'promise', on: '2026-03-01', text: 'Ask finance', by: null, level: null }),
  ]).toEqual([
    'Today, March 23, 2026',
    'Tomorrow, March 24, 2026',
    '10:00 AM–11:30 AM',
    'Last contact March 16, 2026; 1 contact in 90 days',
    'No contact in twelve months',
    'Handed over February 2, 2026 (advise): Releases',
    'Promised March 1, 2026: Ask finance',
  ]);
});

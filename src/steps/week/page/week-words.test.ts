import { expect, it } from 'vitest';
import type { Overdue, ShownCard, WeekFacts } from '../model.ts';
import {
  listDecided,
  listFacts,
  sayLastMet,
  sayOneThing,
  sayReviewed,
  sayWordCount,
  writeFacts,
} from './week-words.ts';

const FACTS: WeekFacts = {
  hours: 14.25,
  events: 21,
  ahead: 0,
  unsorted: 0,
  largest: { title: 'Release sync', hours: 5.5, times: 5 },
  kinds: [
    { kind: 'coordination', hours: 5.5, share: 0.386, usual: 0.44 },
    { kind: 'strategy', hours: 1, share: 0.07, usual: 0.05 },
  ],
  usualWeeks: 8,
  people: 14,
  decisionMakers: { met: 1, of: 6 },
};

const ANN: Overdue = {
  id: 'ann',
  name: 'Ann',
  last: null,
  recently: 0,
  everyDays: null,
  next: null,
};

it('says which weeks a review covers, and how many where they merged', () => {
  const weeks = (from: string, until: string, count: number, today = '2026-11-24') =>
    sayReviewed({ from, until, weeks: count }, today);
  expect([
    weeks('2026-11-16', '2026-11-22', 1),
    weeks('2026-11-02', '2026-11-22', 3),
    weeks('2025-12-29', '2026-01-04', 1, '2026-01-06'),
  ]).toEqual([
    expect.stringMatching(/^(16–22 November|November 16\s?–\s?22)$/),
    expect.stringMatching(/^3 weeks, (2–22 November|November 2\s?–\s?22)$/),
    expect.stringMatching(/2025.*2026/),
  ]);
});

it('states the week in figures, each with its count and what is usual', () => {
  expect(listFacts(FACTS).map(({ of, is }) => `${of}: ${is}`)).toEqual([
    'Hours: 14.3 h in 21 events',
    'Largest: Release sync, 5.5 h, 5 times',
    'For: coordination 39% (44% in the 8 complete weeks before), strategy 7% (5%)',
    'Met: 14 people, 1 of 6 decision-makers among them',
  ]);
});

it('says which hours are ahead and unsorted, and leaves out what is not known', () => {
  const bare = {
    ...FACTS,
    ahead: 3,
    unsorted: 2,
    largest: null,
    kinds: [],
    people: 0,
    decisionMakers: { met: 0, of: 0 },
  };
  expect(writeFacts(bare)).toBe(
    'Hours: 14.3 h in 21 events, 3 h still ahead. Unsorted: 2 h of 14.3 h.',
  );
});

it('names one thing to do, by what the calendar holds of someone', () => {
  expect([
    sayOneThing({ ...ANN, next: { on: '2026-12-01', title: 'Offsite' } }),
    sayOneThing(ANN),
    sayOneThing({ ...ANN, last: { on: '2026-09-02', title: 'Budget' } }),
    sayLastMet(ANN),
    sayLastMet({ ...ANN, everyDays: 14 }),
    sayLastMet({ ...ANN, recently: 1, last: { on: '2026-09-02', title: '' } }),
    sayLastMet({ ...ANN, recently: 1, last: { on: '2026-09-02', title: '', isMessage: true } }),
  ]).toEqual([
    expect.stringMatching(
      /^You meet on Tuesday.* in Offsite: bring one question only Ann can answer\.$/,
    ),
    'Ask someone who works with Ann to bring you together for half an hour.',
    'Send Ann one line on what came of Budget, and ask for twenty minutes.',
    'No contact in the last twelve months.',
    'No contact in the last twelve months. You wish to meet every 14 days.',
    expect.stringMatching(/, as you noted\. 1 day of the last 90 with a contact\.$/),
    expect.stringMatching(/^Last contact .*, by message\. 1 day of the last 90 with a contact\.$/),
  ]);
});

it('sums up what was decided on a card, and says as plainly what was left out', () => {
  const card = (change: Partial<ShownCard>): ShownCard => ({
    card: 'delegations',
    state: 'answered',
    items: [],
    ...change,
  });
  const item = { id: 'x', title: 'Ops sync', on: '2026-11-24', note: 'coordination' };
  expect([
    listDecided(card({})),
    listDecided(card({ state: 'skipped' })),
    listDecided(card({ state: 'open' })),
    listDecided(card({ items: [{ ...item, did: 'taken-back' }] })),
    listDecided(card({ card: 'unsorted', items: [{ ...item, did: 'sorted' }] })),
    listDecided(card({ card: 'last-step', items: [{ ...item, did: 'partly', note: 'Once' }] })),
    listDecided(card({ card: 'hold', items: [{ ...item, did: 'held', note: 'Tue 09:00' }] })),
  ]).toEqual([
    ['Nothing came back'],
    ['Left out this time'],
    ['Left open'],
    ['Ops sync came back to you'],
    ['Ops sync: coordination'],
    ['Ops sync: partly, “Once”'],
    ['Ops sync: held Tue 09:00'],
  ]);
});

it('counts in words up to nine', () => {
  expect([sayWordCount(1, 'title'), sayWordCount(5, 'title'), sayWordCount(12, 'title')]).toEqual([
    'One title',
    'Five titles',
    '12 titles',
  ]);
});

import { expect, it } from 'vitest';
import { someFacts, somePeople } from '../../../../tests/facts-builders.ts';
import { anOccurrence, aSeries, timeSettings, weekly } from '../../../../tests/time-builders.ts';
import type { Occurrence } from '../../../evidence/model.ts';
import { dayOfDate } from '../../../kernel/week.ts';
import { personsWith } from '../../../time/core/persons.ts';
import { describeWeeks } from './describe-weeks.ts';

const PEOPLE = somePeople({
  ann: { relations: ['decision-maker'] },
  bo: { relations: ['decision-maker'] },
});

/** The week from Monday 16 March, looked at on Friday at noon. */
function describe(occurrences: readonly Occurrence[]) {
  const facts = someFacts(occurrences, { people: PEOPLE, settings: timeSettings() });
  return describeWeeks({
    time: facts.time,
    contacts: facts.contacts,
    decisionMakers: personsWith(PEOPLE, ['decision-maker']),
    from: dayOfDate('2026-03-16'),
    until: dayOfDate('2026-03-22'),
    now: Date.parse('2026-03-20T12:00:00Z'),
  });
}

it('says what the week held beside the complete weeks before it, what is ahead apart', () => {
  const occurrences = [
    ...aSeries(
      { title: 'coordination: sync', hours: 2, with: ['cy'] },
      weekly('2026-03-02T09:00:00Z', 3),
    ),
    ...aSeries(
      { title: 'strategy: bets', hours: 1, with: ['dee'] },
      weekly('2026-03-03T09:00:00Z', 2),
    ),
    anOccurrence({
      title: 'strategy: bets',
      hours: 1,
      start: '2026-03-18T09:00:00Z',
      with: ['ann'],
    }),
    anOccurrence({ title: 'Later', hours: 1, start: '2026-03-20T15:00:00Z', with: ['bo'] }),
  ];
  // 2 of 4 h coordination, before it 4 of 6; 1 of 4 h strategy, before it 2 of 6; bo is met later today
  expect(describe(occurrences)).toEqual({
    hours: 4,
    events: 3,
    ahead: 1,
    unsorted: 1,
    largest: { title: 'coordination: sync', hours: 2, times: 1 },
    kinds: [
      { kind: 'coordination', hours: 2, share: 0.5, usual: 4 / 6 },
      { kind: 'strategy', hours: 1, share: 0.25, usual: 2 / 6 },
    ],
    usualWeeks: 2,
    people: 2,
    decisionMakers: { met: 1, of: 2 },
  });
});

it('has no usual share with fewer than two complete weeks before', () => {
  const only = aSeries(
    { title: 'strategy: bets', with: ['ann'] },
    weekly('2026-03-10T09:00:00Z', 2),
  );
  expect(describe(only)?.kinds).toEqual([{ kind: 'strategy', hours: 1, share: 1, usual: null }]);
});

it('says nothing of a week without an hour that counts', () => {
  expect(describe([anOccurrence({ start: '2026-03-10T09:00:00Z' })])).toBeUndefined();
});

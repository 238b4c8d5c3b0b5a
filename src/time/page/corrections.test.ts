import { expect, it } from 'vitest';
import { aSeries } from './a-time.ts';
import { planAnswer, planForgetting } from './corrections.ts';

const guessed = aSeries('Ops sync', 'coordination');
const answered = aSeries('Ops sync', 'review', { sorting: { by: 'you', horizon: 'this year' } });
const only = { uid: 'a', recurrence: '2026-05-04' };

it('forgets an answer to take it back where there was none before', () => {
  expect(planAnswer(guessed, 'review')).toMatchObject({
    answer: { title: 'Ops sync', kind: 'review' },
    said: 'Ops sync: review',
    back: { answer: undefined, title: 'Ops sync' },
  });
});

it('gives the earlier answer again to take a second one back', () => {
  expect(planAnswer(answered, 'decision').back?.answer).toEqual({
    title: 'Ops sync',
    kind: 'review',
    horizon: 'this year',
  });
});

it('sends a horizon only where it is not that of the kind', () => {
  const horizons = [
    planAnswer(guessed, 'review', 'this quarter'),
    planAnswer(guessed, 'review', 'this year'),
  ];
  expect(horizons.map((step) => step.answer?.horizon)).toEqual([undefined, 'this year']);
});

it('answers for one event alone, and says so', () => {
  expect(planAnswer({ ...guessed, only }, 'admin')).toMatchObject({
    answer: { title: 'Ops sync', kind: 'admin', only },
    said: 'Ops sync: admin, this one only',
    back: { answer: undefined, only },
  });
});

it('gives a forgotten answer again, and nothing where there was none', () => {
  expect([planForgetting(answered).back?.answer?.kind, planForgetting(guessed).back]).toEqual([
    'review',
    undefined,
  ]);
});

it('has words for an event without a title', () => {
  expect(planAnswer(aSeries(' ', 'people'), 'admin').said).toBe('Untitled: admin');
});

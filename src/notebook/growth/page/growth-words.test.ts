import { expect, it } from 'vitest';
import type { GrowthEntry } from '../model.ts';
import { findMissing, sayGrowth, startDraft } from './growth-words.ts';

function aSession(on: string): GrowthEntry {
  return { id: on, kind: 'session', on, with: 'Ines', role: 'mentor', commitment: '' };
}

it('counts sessions and insights of the 28 days that end today', () => {
  const insight: GrowthEntry = {
    id: 'i',
    kind: 'insight',
    on: '2026-05-04',
    text: 'What support hears',
    audience: 'other-function',
  };
  // 28 days up to 31 May begin on 4 May
  const entries = [aSession('2026-05-31'), aSession('2026-05-03'), aSession('2026-06-01'), insight];
  expect(sayGrowth(entries, '2026-05-31')).toEqual({
    said: '1 session in 28 days.',
    shown: '1 insight brought to a room.',
  });
});

it('says that nothing is noted in an empty log', () => {
  expect(sayGrowth([], '2026-05-31').said).toBe('Nothing noted yet.');
});

it('asks for what an entry still needs, in its own words', () => {
  const on = '2026-05-04';
  expect([
    findMissing(startDraft('session', on)),
    findMissing({ kind: 'session', on, with: 'Ines', role: 'coach', commitment: '' }),
    findMissing(startDraft('evidence', on)),
    findMissing({ kind: 'evidence', of: '1', on: '', text: 'Sent it' }),
    findMissing({ kind: 'program', title: 'Finance', from: on, until: '2026-01-01' }),
  ]).toEqual([
    'Say whom it was with.',
    undefined,
    'Choose the program or role it shows.',
    'Say when.',
    'It ends before it begins.',
  ]);
});

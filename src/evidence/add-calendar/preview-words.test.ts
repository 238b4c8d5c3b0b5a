import { describe, expect, it } from 'vitest';
import type { Import } from '../model.ts';
import { sayState, sayWarnings, sayWhatWasFound, sayWhatWillHappen } from './preview-words.ts';

function aPreview(
  parts: Partial<NonNullable<Import['preview']>> = {},
): NonNullable<Import['preview']> {
  const events = parts.events ?? 3;
  return {
    calendars: [{ name: 'Work', events }],
    events,
    occurrences: 40,
    from: '2026-01-05',
    to: '2026-05-10',
    excluded: 0,
    private: 0,
    added: events,
    changed: 0,
    vanished: 0,
    sample: [],
    warnings: [],
    likelyOwn: [],
    ...parts,
  };
}

describe('what a reading found', () => {
  it('counts events and the times they take place, with the days between', () => {
    expect([
      sayWhatWasFound(aPreview()).replaceAll(/\d+ \w+ 2026|\w+ \d+, 2026/g, 'DAY'),
      sayWhatWasFound(aPreview({ events: 1, occurrences: 1, from: null, to: null })),
      sayWhatWasFound(aPreview({ events: 0, occurrences: 0 })),
    ]).toEqual([
      '3 events, 40 times between DAY and DAY',
      '1 event, 1 time',
      'No events in this file.',
    ]);
  });

  it('says nothing about a plain first reading', () => {
    expect(sayWhatWillHappen(aPreview())).toEqual([]);
  });

  it('names what changed since the last reading, what is left out and what is kept private', () => {
    const preview = aPreview({ added: 0, changed: 2, vanished: 1, excluded: 1, private: 4 });
    expect(sayWhatWillHappen(preview)).toEqual([
      '2 changed, 1 gone from the calendar.',
      '1 event left out by what you exclude.',
      '4 private events will keep hours and lose titles and people.',
    ]);
  });

  it('says so when the calendar is as it was', () => {
    expect(sayWhatWillHappen(aPreview({ added: 0 }))).toEqual([
      'Nothing is new since the last reading.',
    ]);
  });

  it('names the state of a reading and counts what could not be read', () => {
    expect([
      sayState({ state: 'saving', name: 'work.ics' }),
      sayWarnings(1),
      sayWarnings(12),
    ]).toEqual(['Saving work.ics', '1 thing could not be read', '12 things could not be read']);
  });
});

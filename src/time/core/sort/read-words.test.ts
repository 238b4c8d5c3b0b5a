import { describe, expect, it } from 'vitest';
import { matchWords } from './match-words.ts';
import { readTitle } from './read-title.ts';
import { readWords } from './read-words.ts';

const readList = (text: string) => readWords([{ name: 'test.yaml', text }]);
const hear = (title: string, list: string) =>
  matchWords(readTitle(title), readList(list)).map(({ written }) => written);

describe('the word list', () => {
  it('takes a phrase instead of the words in it', () => {
    const list = 'review: hands-on 3\nbusiness review: review 5\n"M&A": strategy 5';
    expect(hear('Quarterly Business Review', list)).toEqual(['Business Review']);
    expect(hear('Review of M&A', list)).toEqual(['Review', 'M&A']);
  });

  it('hears hyphens, spaces and plurals alike, and umlauts spelled out', () => {
    const list = 'stand-up: coordination 5\nMitarbeitergespräch: people 5';
    const titles = [
      'Stand-ups',
      'stand up',
      'STANDUP',
      'Mitarbeitergespraech',
      'MITARBEITERGESPRÄCH',
    ];
    expect(titles.map((title) => hear(title, list).length)).toEqual([1, 1, 1, 1, 1]);
  });

  it('hears the open beginning and ending of a compound', () => {
    const list = 'strateg*: strategy 4\n"*gespräch": people 2';
    expect(hear('Strategiegespräch', list)).toEqual(['Strategiegespräch', 'Strategiegespräch']);
    expect(hear('Gespräch', list)).toEqual(['Gespräch']);
  });

  it('keeps the senses of both languages for a word they share', () => {
    const words = readWords([
      { name: 'one', text: 'point: coordination 3' },
      { name: 'two', text: 'point: coordination 4, review 2' },
    ]);
    expect(words.whole.get('point')?.strengths).toEqual([
      { kind: 'coordination', strength: 4 },
      { kind: 'review', strength: 2 },
    ]);
  });

  it.each([
    [
      'an unknown kind',
      'a sync: coordination 3\nboard: strategie 4',
      /line 2: “strategie” is no kind/,
    ],
    [
      'a strength out of range',
      '# words\n\nboard: strategy 6',
      /line 3: the strength after “strategy”/,
    ],
    ['a strength that is no number', 'board: strategy high', /line 1: the strength/],
    ['a kind named twice', 'board: strategy 4, strategy 3', /line 1: “strategy” stands twice/],
    ['a phrase that stands twice', 'sync: coordination 3\nSyncs: review 2', /line 2: line 1 has/],
    ['a line of another form', 'board = strategy 4', /line 1/],
    ['a nested list', 'board:\n  - strategy', /line 1/],
    ['a phrase without a letter', '"!?": strategy 3', /line 1: the phrase has no letter/],
  ])('refuses %s and names the file and the line', (_what, text, message) => {
    expect(() => readList(text)).toThrow(message);
    expect(() => readList(text)).toThrow(/test\.yaml/);
    expect(() => readList(text)).toThrow(expect.objectContaining({ code: 'word-list' }));
  });
});

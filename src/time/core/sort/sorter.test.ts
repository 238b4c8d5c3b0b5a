import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../load-lexicon.ts';
import type { SeriesTraits } from '../../model.ts';
import { type Sorter, trainSorter } from './sorter.ts';

const lexicon = loadLexicon();

function aSeries(title: string, changes: Partial<SeriesTraits> = {}): SeriesTraits {
  return {
    title,
    categories: [],
    people: 6,
    times: 4,
    hasOutsider: false,
    hasReport: false,
    hasManager: false,
    hasDecisionMaker: false,
    names: [],
    isRecurring: true,
    perWeek: 1,
    hours: 1,
    ...changes,
  };
}
const single = { isRecurring: false, perWeek: undefined, times: 1 } as const;
const alone = { people: 0 } as const;
const untaught = trainSorter(lexicon, []);
const guesses = (sorter: Sorter, series: readonly SeriesTraits[]) =>
  series.map((one) => sorter.sort(one).guess);

describe('sorting by the word list', () => {
  it('tells the reviews and the boards apart by the words beside them', () => {
    const titles = {
      'Business review': 'review',
      'Code review': 'hands-on',
      'Design review': 'hands-on',
      'Portfolio review': 'strategy',
      'Board meeting': 'strategy',
      'Board game night': 'personal',
      'Job board': 'hiring',
      'Change advisory board': 'decision',
    };
    expect(
      guesses(
        untaught,
        Object.keys(titles).map((title) => aSeries(title)),
      ),
    ).toEqual(Object.values(titles));
    expect(untaught.sort(aSeries('Performance review', { people: 1 })).guess).toBe('people');
  });

  it('takes two names and nothing else for a one-to-one, however they are joined', () => {
    const titles = ['Priya / Maya', 'Jan & Maria', 'Maya – Tom', 'Anna <> Tom', 'Ines and Maya'];
    const sorted = titles.map((title) => untaught.sort(aSeries(title, { people: 1, hours: 0.5 })));
    expect(sorted.map(({ guess }) => guess)).toEqual(titles.map(() => 'people'));
    expect(Math.min(...sorted.map(({ confidence }) => confidence))).toBeGreaterThan(0.8);
  });

  it('takes a lone meeting with somebody from outside for external, a weekly one inside for people', () => {
    const title = 'Meeting with Jane Doe';
    const outside = aSeries(title, { ...single, people: 1, hasOutsider: true });
    const report = aSeries('Jane Doe', { people: 1, hasReport: true, names: ['Jane Doe'] });
    expect(guesses(untaught, [outside, report])).toEqual(['external', 'people']);
  });

  it('takes lunch for personal when alone and for network with company', () => {
    const lunch = aSeries('Lunch', { ...alone, perWeek: 5 });
    const together = aSeries('Lunch with Ana', { ...single, people: 1 });
    expect(guesses(untaught, [lunch, together])).toEqual(['personal', 'network']);
  });

  it('reads flight numbers and routes as travel', () => {
    const titles = ['LH 1176', 'SFO → JFK', 'BA117 LHR-JFK'];
    const series = titles.map((title) => aSeries(title, { ...alone, ...single, hours: 3 }));
    expect(guesses(untaught, series)).toEqual(['travel', 'travel', 'travel']);
  });

  it('hears German, French and Spanish, with and without accents', () => {
    const titles = {
      Lenkungsausschuss: 'decision',
      Mitarbeitergespraech: 'people',
      'Comite de pilotage': 'decision',
      "Réunion d'équipe": 'coordination',
      'Junta directiva': 'strategy',
      'REUNIÓN DE EQUIPO': 'coordination',
    };
    expect(
      guesses(
        untaught,
        Object.keys(titles).map((title) => aSeries(title)),
      ),
    ).toEqual(Object.values(titles));
  });

  it('hears a category beside a title that says nothing', () => {
    expect(untaught.sort(aSeries('Zephyr', { categories: ['Hiring'] })).guess).toBe('hiring');
  });

  it('does not claim to know a title it has no word for', () => {
    expect(untaught.sort(aSeries('Zephyr', single)).confidence).toBeLessThan(0.6);
    expect(untaught.sort(aSeries('', single)).confidence).toBeLessThan(0.6);
  });

  it('says what decided in plain words', () => {
    const why = (title: string, changes: Partial<SeriesTraits>) =>
      untaught.sort(aSeries(title, changes)).why;
    expect([
      why('Infra sync', { people: 9 }),
      why('Priya and Maya', { people: 1 }),
      why('Vendor call', { people: 4, hasOutsider: true }),
      why('Zephyr', { ...alone, ...single, hours: 2 }),
      why('Review', { people: 3, perWeek: 1 }),
      why('Board prep', { ...single, people: 4, times: 3 }),
    ]).toEqual([
      '“sync”, 9 people, weekly',
      'two people, weekly',
      '“vendor call”, outside your domain, weekly',
      'alone, 2 h',
      '“review” points two ways, 3 people',
      '“board prep”, 4 people, three times, 1 h',
    ]);
  });
});

describe('learning from answers', () => {
  it('is certain of a title that was answered, however it is written', () => {
    const sorter = trainSorter(lexicon, [{ traits: aSeries('Platform 2028'), kind: 'strategy' }]);
    expect(sorter.sort(aSeries('RE: platform 2028'))).toEqual({
      guess: 'strategy',
      confidence: 1,
      by: 'learned',
      why: 'you sorted “Platform 2028”',
    });
  });

  it('carries an answer to titles that share its words, less surely than to the title itself', () => {
    const taught = trainSorter(lexicon, [{ traits: aSeries('Platform 2028'), kind: 'strategy' }]);
    const sorted = taught.sort(aSeries('Platform 2028, part two'));
    expect(sorted).toMatchObject({ guess: 'strategy', why: 'you sorted “Platform 2028”' });
    expect(sorted.confidence).toBeLessThan(1);
    expect(taught.sort(aSeries('Kepler status')).guess).toBe('coordination');
  });

  it('confirms a word: after “Ops sync” is coordination, “Infra sync” is more surely so', () => {
    const lessons = [{ traits: aSeries('Ops sync'), kind: 'coordination' as const }];
    const before = untaught.sort(aSeries('Infra sync'));
    const after = trainSorter(lexicon, lessons).sort(aSeries('Infra sync'));
    expect(after.confidence).toBeGreaterThan(before.confidence);
    expect(after.by).toBe('words');
  });

  it('doubts a word when answers contradict it, and follows them when they go on', () => {
    const taughtBy = (names: readonly string[]) => {
      const lessons = names.map((name) => ({
        traits: aSeries(`${name} sync`),
        kind: 'hands-on' as const,
      }));
      return trainSorter(lexicon, lessons).sort(aSeries('Release sync'));
    };
    const [doubting, following] = [
      taughtBy(['Ops', 'Infra', 'Data']),
      taughtBy(['Ops', 'Infra', 'Data', 'Web', 'Lab', 'Zephyr']),
    ];
    expect(doubting.confidence).toBeLessThan(0.6);
    expect([following.guess, following.by]).toEqual(['hands-on', 'learned']);
    expect(following.why).toMatch(/^you sorted “\w+ sync”$/);
  });

  it('learns what a person stands for', () => {
    const names = ['Jane Doe', 'jane@example.com'];
    const lessons = ['Zephyr', 'Kestrel', 'Merlin'].map((title) => ({
      traits: aSeries(title, { people: 2, names }),
      kind: 'strategy' as const,
    }));
    const series = aSeries('Quince', { people: 2, names });
    const taught = trainSorter(lexicon, lessons);
    expect(untaught.sort(series).guess).toBe('coordination');
    expect(taught.sort(series)).toMatchObject({ guess: 'strategy', by: 'learned' });
    expect(taught.sort({ ...series, names: [] }).guess).not.toBe('strategy');
  });

  it('leaves a title that was answered two ways to everything it knows', () => {
    const sorter = trainSorter(lexicon, [
      { traits: aSeries('Zephyr'), kind: 'review' },
      { traits: aSeries('Zephyr'), kind: 'decision' },
    ]);
    const sorted = sorter.sort(aSeries('Zephyr'));
    expect(['review', 'decision']).toContain(sorted.guess);
    expect(sorted.confidence).toBeLessThan(0.7);
  });
});

import { describe, expect, it } from 'vitest';
import {
  type LabelledTitle,
  readLabelledTitles,
} from '../../../../tests/labelled-titles/read-labelled-titles.ts';
import { loadLexicon } from '../../load-lexicon.ts';
import { ENOUGH_CONFIDENCE, type SortLesson, trainSorter } from './sorter.ts';

const lexicon = loadLexicon();
const seen = readLabelledTitles('seen');
const unseen = readLabelledTitles('unseen');

/** The floors stand a little below what was measured, so that only a loss crosses them. */
describe('how often the sorting is right', () => {
  it('guesses four in five unseen titles rightly, and nearly nine in ten of those it sorts', () => {
    const { right, sorted, rightOfSorted } = judge(unseen);
    expect(right).toBeGreaterThan(0.8);
    expect(sorted).toBeGreaterThan(0.7);
    expect(rightOfSorted).toBeGreaterThan(0.87);
  });

  it('keeps what it was shaped on', () => {
    const { right, sorted, rightOfSorted } = judge(seen);
    expect(right).toBeGreaterThan(0.98);
    expect(sorted).toBeGreaterThan(0.95);
    expect(rightOfSorted).toBeGreaterThan(0.98);
  });

  it('guesses three in four unseen titles by the title alone, where nobody is listed', () => {
    const { right, rightOfSorted } = judge(unseen.map(withTitleAlone));
    expect(right).toBeGreaterThan(0.77);
    expect(rightOfSorted).toBeGreaterThan(0.85);
  });

  it('is right about as often as it says, on unseen titles it sorts', () => {
    const { claimed, rightOfSorted } = judge(unseen);
    expect(Math.abs(claimed - rightOfSorted)).toBeLessThan(0.08);
  });

  it('sorts nineteen in twenty hours of unseen calendars rightly after a dozen answers', () => {
    const calendars = Map.groupBy(unseen, (title) => title.calendar);
    let hours = 0;
    let right = 0;
    for (const titles of calendars.values()) {
      hours += sumHours(titles);
      right += sumHours(rightlySorted(titles, askDozen(titles)));
    }
    expect(right / hours).toBeGreaterThan(0.95);
  });
});

/** As a calendar has it that lists nobody, once, for an hour. */
function withTitleAlone(labelled: LabelledTitle): LabelledTitle {
  const { title, categories } = labelled.traits;
  const nothing = { hasOutsider: false, hasReport: false, hasManager: false };
  return {
    ...labelled,
    traits: {
      title,
      categories,
      ...nothing,
      hasDecisionMaker: false,
      people: undefined,
      times: 1,
      names: [],
      isRecurring: false,
      perWeek: undefined,
      hours: 1,
    },
  };
}

function judge(titles: readonly LabelledTitle[]) {
  const sorter = trainSorter(lexicon, []);
  const judged = titles.map(({ kind, traits }) => {
    const { guess, confidence } = sorter.sort(traits);
    return { isRight: guess === kind, confidence };
  });
  const sorted = judged.filter(({ confidence }) => confidence >= ENOUGH_CONFIDENCE);
  const rightOfSorted = sorted.filter(({ isRight }) => isRight).length / sorted.length;
  return {
    right: judged.filter(({ isRight }) => isRight).length / judged.length,
    sorted: sorted.length / judged.length,
    rightOfSorted,
    claimed: sorted.reduce((sum, { confidence }) => sum + confidence, 0) / sorted.length,
  };
}

/** Twelve answers, each to the question with the most hours × uncertainty left. */
function askDozen(titles: readonly LabelledTitle[]): SortLesson[] {
  const lessons: SortLesson[] = [];
  for (let question = 0; question < 12; question++) {
    const sorter = trainSorter(lexicon, lessons);
    const stakes = titles.map((title) => ({
      title,
      stake: title.hours * (1 - sorter.sort(title.traits).confidence),
    }));
    const [first] = stakes.sort((a, b) => b.stake - a.stake);
    if (first) lessons.push({ traits: first.title.traits, kind: first.title.kind });
  }
  return lessons;
}

function rightlySorted(titles: readonly LabelledTitle[], lessons: readonly SortLesson[]) {
  const sorter = trainSorter(lexicon, lessons);
  return titles.filter(({ kind, traits }) => {
    const { guess, confidence } = sorter.sort(traits);
    return guess === kind && confidence >= ENOUGH_CONFIDENCE;
  });
}

function sumHours(titles: readonly LabelledTitle[]): number {
  return titles.reduce((sum, { hours }) => sum + hours, 0);
}

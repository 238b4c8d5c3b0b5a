import { dayOfDate } from '../../../kernel/week.ts';
import { sayCount, sayDate } from '../../../ui/numbers.ts';
import type { Decider, Decision, DecisionDraft, ReviewOutcome } from '../model.ts';

export const DECIDER_TITLES: Readonly<Record<Decider, string>> = {
  me: 'you',
  'without-me': 'someone in your area, without you',
  escalated: 'someone above you, passed up',
};

export const OUTCOME_TITLES: Readonly<Record<ReviewOutcome, string>> = {
  'as-expected': 'as you expected',
  better: 'better than you expected',
  worse: 'worse than you expected',
  'cannot-tell': 'can’t be told',
};

export interface SortedDecisions {
  /** decided, with a review date that has come and no review */
  readonly due: readonly Decision[];
  /** the longest open first */
  readonly open: readonly Decision[];
  /** the rest, latest decided first */
  readonly decided: readonly Decision[];
}

export function sortDecisions(decisions: readonly Decision[], today: string): SortedDecisions {
  const isDue = ({ decided, review, reviewOn }: Decision) =>
    decided !== null && review === null && reviewOn !== null && reviewOn <= today;
  return {
    due: decisions
      .filter(isDue)
      .toSorted((a, b) => compareText(a.reviewOn ?? '', b.reviewOn ?? '')),
    open: decisions
      .filter(({ decided }) => decided === null)
      .toSorted((a, b) => compareText(a.opened, b.opened)),
    decided: decisions
      .filter((decision) => decision.decided !== null && !isDue(decision))
      .toSorted((a, b) => compareText(b.decided?.on ?? '', a.decided?.on ?? '')),
  };
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The sentence of the page: how many are open, and what waits for a look back. */
export function sayDecisions({ due, open, decided }: SortedDecisions) {
  const all = due.length + open.length + decided.length;
  if (all === 0) {
    return { said: 'What is to be decided?', shown: 'A line is enough to begin.' };
  }
  const verb = open.length === 1 ? 'is' : 'are';
  const said =
    open.length === 0
      ? 'No decision is open.'
      : `${sayCount(open.length, 'decision')} ${verb} open.`;
  const review = due.length === 0 ? 'None is' : due.length === 1 ? '1 is' : `${due.length} are`;
  return { said, shown: `${review} due for review, ${due.length + decided.length} decided.` };
}

/** `open for 12 days, since 4 May 2026`; `decided on 16 May 2026, after 12 days, by you`. */
export function sayStand({ opened, decided }: Decision, today: string): string {
  const until = decided?.on ?? today;
  const count = Math.max(0, dayOfDate(until) - dayOfDate(opened));
  const days = sayCount(count, 'day');
  if (decided === null) {
    return count === 0 ? 'opened today' : `open for ${days}, since ${sayDate(opened)}`;
  }
  const after = count === 0 ? 'on the day it came up' : `after ${days}`;
  return `decided on ${sayDate(decided.on)}, ${after}, by ${DECIDER_TITLES[decided.by]}`;
}

/** `65% sure, review on 1 September 2026`, or how it went; empty where nothing is said. */
export function sayOutlook({ confidence, reviewOn, review }: Decision): string {
  const parts = confidence === null ? [] : [`${confidence}% sure`];
  if (review !== null) {
    parts.push(`${OUTCOME_TITLES[review.outcome]}, reviewed on ${sayDate(review.on)}`);
  } else if (reviewOn !== null) parts.push(`review on ${sayDate(reviewOn)}`);
  return parts.join(', ');
}

/** An empty decision, as its form opens. */
export function startDecision(today: string): DecisionDraft {
  return {
    title: '',
    opened: today,
    options: [],
    expectation: '',
    confidence: null,
    reviewOn: null,
    decided: null,
    review: null,
  };
}

/** What still has to be filled in, in words; undefined when it can be kept. */
export function findMissing({ title, opened, confidence, reviewOn, decided }: DecisionDraft) {
  if (title.trim() === '') return 'Say what is to be decided.';
  if (opened === '') return 'Say since when it is open.';
  if (confidence !== null && !(confidence >= 0 && confidence <= 100)) {
    return 'Say how sure you are, from 0 to 100.';
  }
  if (reviewOn !== null && reviewOn < opened) return 'The review lies before it was opened.';
  if (decided === null) return undefined;
  if (decided.on === '') return 'Say when it was decided.';
  return decided.on < opened ? 'It was decided before it was opened.' : undefined;
}

/** One option a line. */
export function readOptions(text: string): string[] {
  return text
    .split('\n')
    .map((option) => option.trim().slice(0, 300))
    .filter((option) => option !== '')
    .slice(0, 20);
}

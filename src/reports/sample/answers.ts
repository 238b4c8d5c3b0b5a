import type { CapabilityId } from '../../kernel/capability.ts';
import type { Guesses, Question } from '../../reflection/model.ts';
import type { DraftChange } from '../../time/draft/model.ts';
import type { Answer, Rule } from '../../time/model.ts';
import { CAST } from './cast.ts';

/** What she sorted herself; the rest is left to the word list, and a little stays open. */
export const SORTED: readonly Answer[] = [
  { title: 'Release sync', kind: 'coordination' },
  { title: 'Stand-up', kind: 'coordination' },
  { title: 'Platform 2028', kind: 'strategy' },
  { title: 'Platform 2028: where we bet', kind: 'strategy' },
  { title: 'Market and technology scan', kind: 'strategy' },
  { title: 'Portfolio review', kind: 'strategy' },
  { title: 'Detail review', kind: 'hands-on' },
  { title: 'Vendor call', kind: 'external' },
  { title: 'Monthly business review', kind: 'review' },
  { title: 'Pricing working group', kind: 'decision' },
  { title: 'Architecture guild', kind: 'learning' },
  { title: 'Release hand-over: Priya’s questions', kind: 'people' },
];

export const RULES: readonly Rule[] = [
  { match: 'Interview', field: 'title', kind: 'hiring' },
  { match: '/ Maya', field: 'title', kind: 'people' },
  { match: 'Incident', field: 'title', kind: 'hands-on' },
];

/** What she is thinking of handing on next. */
export const DRAFT: readonly DraftChange[] = [
  { series: 'series vendor@fernhill.example', action: 'delegate', to: CAST.ines.name },
  { series: 'series stand-up@fernhill.example', action: 'halve' },
];

/** What her first guesses were, of the hours in her calendar. */
export const GUESSES: Guesses = { strategyShare: 0.3, decisionMakerHours: 4, couldRunHours: 3 };

interface SelfAnswers {
  /** the answers to the questions of each shift, as far along as they are turned, in their order */
  readonly [capability: string]: readonly (1 | 2 | 3 | 4 | 5 | undefined)[];
}

/** How she saw herself at the start: the two quick questions of each shift. */
const AT_FIRST = {
  strategy: [4, 3],
  leadership: [3, 3],
  network: [3, 2],
  delegation: [3, 2],
  relationships: [3, 3],
  perspective: [3, 2],
} as const satisfies Record<CapabilityId, readonly number[]> & SelfAnswers;

/** And in the round of this quarter: all six. */
const THIS_QUARTER = {
  strategy: [5, 4, 4, 3, 3, 4],
  leadership: [4, 3, 3, 4, 3, 4],
  network: [4, 5, 4, 4, 4, 4],
  delegation: [5, 4, 4, 5, 4, 3],
  relationships: [3, 3, 2, 4, 3, 3],
  perspective: [4, 4, 4, undefined, 4, 3],
} as const satisfies Record<CapabilityId, readonly unknown[]> & SelfAnswers;

export interface SampleSelfAnswer {
  readonly question: string;
  readonly answer: number | null;
}

export function answersAtFirst(questions: readonly Question[]): SampleSelfAnswer[] {
  return answerAll(
    questions.filter(({ isQuick }) => isQuick),
    AT_FIRST,
  );
}

export function answersThisQuarter(questions: readonly Question[]): SampleSelfAnswer[] {
  return answerAll(questions, THIS_QUARTER);
}

function answerAll(questions: readonly Question[], said: SelfAnswers): SampleSelfAnswer[] {
  const asked = new Map<string, number>();
  return questions.map(({ id, capability, isReversed }) => {
    const place = asked.get(capability) ?? 0;
    asked.set(capability, place + 1);
    const answer = said[capability]?.[place];
    if (answer === undefined) return { question: id, answer: null };
    return { question: id, answer: isReversed ? 6 - answer : answer };
  });
}

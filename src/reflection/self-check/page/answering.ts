import type { Question, SelfAnswer } from '../../model.ts';

/** What is asked and what is answered so far. */
interface Answering {
  readonly questions: readonly Question[];
  readonly answers: readonly SelfAnswer[];
}

/** What a key or press says of a question: 1 to 5, null for "not yet". */
export type Pick = 1 | 2 | 3 | 4 | 5 | null;

export const PICKS = [1, 2, 3, 4, 5] as const;

/** The answer a key gives; undefined when it gives none. */
export function readPick(key: string): Pick | undefined {
  if (key === '0' || key.toLowerCase() === 'n') return null;
  return PICKS.find((pick) => String(pick) === key);
}

/** The place, from 1, a page is asked for; the first without an answer when it asks for none. */
export function placeOf(asked: unknown, { questions, answers }: Answering): number {
  const number = Number(asked);
  if (Number.isInteger(number) && number >= 1 && number <= questions.length) return number;
  const done = new Set(answers.map((answer) => answer.question));
  const open = questions.findIndex((question) => !done.has(question.id));
  return open < 0 ? 1 : open + 1;
}

/** The answers once one more is given. */
export function withAnswer(
  answers: readonly SelfAnswer[],
  question: string,
  answer: Pick,
): SelfAnswer[] {
  return [...answers.filter((each) => each.question !== question), { question, answer }];
}

/** The answer given to a question; undefined before any. */
export function answerTo(
  { answers }: { readonly answers: readonly SelfAnswer[] },
  question: string,
): number | null | undefined {
  return answers.find((each) => each.question === question)?.answer;
}

/** `Strategy, in the last 90 days`: what stands above a question. */
export function sayWhichShift({ capability }: Question, stem: string): string {
  const [first = ''] = capability;
  const start = stem.charAt(0).toLowerCase() + stem.slice(1);
  return `${first.toUpperCase()}${capability.slice(1)}, ${start}`;
}

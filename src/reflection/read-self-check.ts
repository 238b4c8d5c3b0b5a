import * as z from 'zod/mini';
import { CAPABILITY_IDS } from '../kernel/capability.ts';
import { type ContentProblem, findRepeatedIds, readContent } from '../kernel/read-content.ts';
import type { Question } from './model.ts';

const QUESTIONS_A_SHIFT = 6;
const QUICK_A_SHIFT = 2;
const MOST_WORDS = 20;

/** The questions as the content folder holds them. */
export interface SelfCheckContent {
  readonly stem: string;
  readonly questions: readonly Question[];
}

/**
 * Reads the questions of the self-check and holds them to their promises: six a shift, two of them
 * quick, one reversed, ids once, at most twenty words.
 * @throws Error naming file and line of everything that is wrong, for whoever edits or translates it
 */
export function readSelfCheck(text: string, file: string): SelfCheckContent {
  const content = readContent(text, { file, schema: contentSchema, findProblems });
  return { stem: content.stem, questions: content.questions.map(asQuestion(content)) };
}

const writtenQuestion = z.strictObject({
  id: z.string().check(z.regex(/^[a-z]+\.[a-z-]+$/, 'an id reads shift.what-is-asked')),
  capability: z.enum(CAPABILITY_IDS),
  text: z.string().check(z.minLength(1)),
  anchors: z.string(),
  quick: z.optional(z.boolean()),
  reversed: z.optional(z.boolean()),
});

const contentSchema = z.strictObject({
  stem: z.string().check(z.minLength(1)),
  anchors: z.record(z.string(), z.array(z.string().check(z.minLength(1))).check(z.length(5))),
  questions: z.array(writtenQuestion),
});
type WrittenContent = z.infer<typeof contentSchema>;
type WrittenQuestion = z.infer<typeof writtenQuestion>;

function findProblems(content: WrittenContent): ContentProblem[] {
  return [
    ...content.questions.flatMap((question, index) => findProblemsOf(question, index, content)),
    ...findRepeatedIds(content.questions, ['questions']),
    ...CAPABILITY_IDS.flatMap((id) => findProblemsOfShift(id, content)),
  ];
}

function findProblemsOf(
  question: WrittenQuestion,
  index: number,
  content: WrittenContent,
): ContentProblem[] {
  const problems: ContentProblem[] = [];
  const words = question.text.trim().split(/\s+/).length;
  if (words > MOST_WORDS) {
    const message = `${words} words, and a question has at most ${MOST_WORDS}`;
    problems.push({ path: ['questions', index, 'text'], message });
  }
  if (!Object.hasOwn(content.anchors, question.anchors)) {
    const message = `no anchors are called ${question.anchors}`;
    problems.push({ path: ['questions', index, 'anchors'], message });
  }
  if (!question.id.startsWith(`${question.capability}.`)) {
    const message = `the id of a question of ${question.capability} begins with ${question.capability}.`;
    problems.push({ path: ['questions', index, 'id'], message });
  }
  return problems;
}

function findProblemsOfShift(
  capability: WrittenQuestion['capability'],
  content: WrittenContent,
): ContentProblem[] {
  const all = content.questions.filter((question) => question.capability === capability);
  const quick = all.filter((question) => question.quick);
  const reversed = all.filter((question) => question.reversed);
  const last = content.questions.findLastIndex((each) => each.capability === capability);
  const path = last < 0 ? ['questions'] : ['questions', last];
  const problems: ContentProblem[] = [];
  if (all.length !== QUESTIONS_A_SHIFT) {
    const message = `${capability} needs ${QUESTIONS_A_SHIFT} questions and has ${all.length}`;
    problems.push({ path, message });
  }
  if (quick.length !== QUICK_A_SHIFT) {
    const message = `${capability} needs ${QUICK_A_SHIFT} quick questions and has ${quick.length}`;
    problems.push({ path, message });
  }
  if (reversed.length !== 1) {
    const message = `${capability} needs 1 reversed question and has ${reversed.length}`;
    problems.push({ path, message });
  }
  return problems;
}

function asQuestion(content: WrittenContent): (written: WrittenQuestion) => Question {
  return ({ id, capability, text, anchors, quick, reversed }) => ({
    id,
    capability,
    text,
    anchors: content.anchors[anchors] ?? [],
    isQuick: quick ?? false,
    isReversed: reversed ?? false,
  });
}

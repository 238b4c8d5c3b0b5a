import { readContent } from '../../kernel/read-content.ts';
import { type Guide, guideSchema } from './model.ts';

/** As many words as stand on one printed page with room to write. */
export const MOST_WORDS = 430;

/**
 * Reads the guide to one conversation.
 * @throws Error naming file and line of everything that is wrong
 */
export function readGuide(text: string, file: string): Guide {
  return readContent(text, {
    file,
    schema: guideSchema,
    findProblems: (guide) => {
      const words = countWords(guide);
      if (words <= MOST_WORDS) return [];
      const message = `${words} words do not stand on one page; ${MOST_WORDS} do`;
      return [{ path: [], message }];
    },
  });
}

/**
 * Words of a guide as it is printed, headings left out.
 * @returns a count; never 0, since no part is empty
 * Source: ours; a length that was seen to stand on A4 and Letter
 */
export function countWords(guide: Guide): number {
  const { title, when, goal, opener, questions, replies, close, followUp } = guide;
  const said = replies.flatMap(({ they, you }) => [they, you]);
  return [title, when, goal, opener, ...questions, ...said, close, followUp].join(' ').split(/\s+/)
    .length;
}

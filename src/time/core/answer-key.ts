import { titleKey } from './sort/read-title.ts';

/** The same for all spellings of a title: an answer to one of them is an answer to all. */
export function answerKey(title: string): string {
  return titleKey(title) || title.trim().toLowerCase();
}

import { UserError } from '../kernel/user-error.ts';
import { loadSelfCheckContent } from './load-content.ts';

/** @throws UserError `unknown-question` for an id that the self-check does not hold */
export function refuseUnknownQuestion(question: string): void {
  if (loadSelfCheckContent().questions.some((each) => each.id === question)) return;
  throw new UserError(
    'unknown-question',
    'The self-check has no such question. Reload the page to get its questions.',
  );
}

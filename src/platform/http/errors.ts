import type { Context } from 'hono';
import { UserError } from '../../kernel/user-error.ts';
import { storageError } from '../database/storage-error.ts';
import { describeError, type Log } from '../log.ts';

/** The one place where errors become answers. */
export function answerError(error: unknown, context: Context, log: Log): Response {
  const known = storageError(error);
  if (!(known instanceof UserError)) {
    log.error({ route: context.req.routePath, error: describeError(error, log) }, 'request failed');
    return context.json(UNEXPECTED, 500);
  }
  if (known.status >= 500)
    log.error({ code: known.code, error: describeError(known.cause, log) }, 'request refused');
  return context.json({ code: known.code, message: known.message }, known.status);
}

const UNEXPECTED = {
  code: 'unexpected',
  message: 'Something went wrong on our side. What you had saved is kept; please try again.',
};

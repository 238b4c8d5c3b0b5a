import type { Context } from 'hono';
import { UserError } from '../../kernel/user-error.ts';

/** Letters of an id in an address; the longest of ours, an e-mail address, has 320. */
const LONGEST_ID = 500;
/** Letters of a value after the question mark. */
const LONGEST_VALUE = 5000;

/** Refuses an address that names nothing of ours before anyone looks for it. */
export function refuseOddAddress({ req }: Context): void {
  const ids = Object.values(req.param());
  const values = Object.values(req.query());
  if ([...ids, ...values].some((text) => text.includes('\0')))
    throw new UserError('broken-text', 'The address holds a character that cannot be stored.');
  if (isLonger(ids, LONGEST_ID) || isLonger(values, LONGEST_VALUE))
    throw new UserError('too-long', 'The address is longer than any of ours.');
}

function isLonger(texts: readonly unknown[], most: number): boolean {
  return texts.some((text) => typeof text === 'string' && text.length > most);
}

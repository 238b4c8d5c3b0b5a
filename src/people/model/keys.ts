import * as z from 'zod/mini';

/** People, each by one of their addresses or by their id. */
export const peopleKeys = z.array(z.string().check(z.minLength(1), z.maxLength(320)));

/** What to call those who are new, by address. */
export const nameOfNew = z.record(z.string(), z.string().check(z.maxLength(200)));

/** What is said for an address itself: an address may be spelled as a part of every object is. */
export function findName(
  names: Readonly<Record<string, string>>,
  address: string,
): string | undefined {
  return Object.hasOwn(names, address) ? names[address] : undefined;
}

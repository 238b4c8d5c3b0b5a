import * as z from 'zod/mini';

/** People, each by one of their addresses or by their id. */
export const peopleKeys = z.array(z.string().check(z.minLength(1), z.maxLength(320)));

/** What to call those who are new, by address. */
export const nameOfNew = z.record(z.string(), z.string().check(z.maxLength(200)));

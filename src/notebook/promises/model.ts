import * as z from 'zod/mini';

export const PROMISE_OUTCOMES = ['kept', 'not-kept'] as const;

const promise = {
  what: z
    .string()
    .check(z.trim(), z.minLength(1, 'Say in one line what you promised.'), z.maxLength(300)),
  /** the address of someone in the people list, or a name */
  to: z.string().check(z.trim(), z.minLength(1, 'Say to whom.'), z.maxLength(320)),
  /** local dates: when it was given, and by when it is to be kept */
  made: z.iso.date({ error: 'Say when you gave it, as in 2026-11-24.' }),
  by: z.iso.date({ error: 'Say by when, as in 2026-11-27.' }),
  /** what became of it; null while it is open */
  ended: z.nullable(z.object({ outcome: z.enum(PROMISE_OUTCOMES), on: z.iso.date() })),
};

interface Told {
  readonly made: string;
  readonly by: string;
  readonly ended: { readonly on: string } | null;
}

/** What the owner says of a promise; the whole of it is sent at each save. */
export const promiseDraftSchema = z.object(promise).check(
  z.refine<Told>(({ made, by }) => by >= made, {
    error: 'It is due before it was given.',
    path: ['by'],
  }),
  z.refine<Told>(({ made, ended }) => ended === null || ended.on >= made, {
    error: 'It came to its end before it was given.',
    path: ['ended'],
  }),
);
export type PromiseDraft = z.infer<typeof promiseDraftSchema>;

const promiseSchema = z.object({ id: z.string(), ...promise });
export type KeptPromise = z.infer<typeof promiseSchema>;

export const promisesSchema = z.object({ promises: z.array(promiseSchema) });

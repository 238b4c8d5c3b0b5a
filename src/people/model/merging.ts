import * as z from 'zod/mini';
import { personSchema } from '../model.ts';
import { nameOfNew, peopleKeys } from './keys.ts';

/** Whom to make one. */
export const mergeSchema = z.object({
  /** an address or the id of each */
  addresses: peopleKeys.check(z.minLength(2), z.maxLength(20)),
  /** whose name and attributes go first; who is longest in the list, unless told */
  first: z.optional(z.string()),
  /** what to call those who are not in the list yet */
  names: z.optional(nameOfNew),
});
export type MergeRequest = z.infer<typeof mergeSchema>;

/** Which addresses become someone of their own. */
export const partSchema = z.object({
  addresses: peopleKeys.check(z.minLength(1), z.maxLength(50)),
});

/** That two are two, by an address or the id of each. */
export const apartSchema = z.object({
  one: z.string().check(z.minLength(1), z.maxLength(320)),
  other: z.string().check(z.minLength(1), z.maxLength(320)),
});
export type Apart = z.infer<typeof apartSchema>;

/** Who was merged into whom, and who was said to be two. */
export const mergesSchema = z.object({
  /** latest first; only the latest of a person can be parted */
  merges: z.array(
    z.object({
      id: z.string(),
      person: z.string(),
      mergedAt: z.string(),
      /** those it was made of, as they were called */
      names: z.array(z.string()),
      isLatest: z.boolean(),
    }),
  ),
  apart: z.array(apartSchema),
});
export type Merges = z.infer<typeof mergesSchema>;

/** As it is kept with a merge. */
export const mergeRecordSchema = z.object({
  result: personSchema,
  before: z.array(personSchema),
  /** those who were not in the list before it */
  created: z.array(z.string()),
  /** earlier merges of those merged, by the person they were of */
  earlier: z.record(z.string(), z.array(z.string())),
});
export type KeptMerge = z.infer<typeof mergeRecordSchema>;

import * as z from 'zod/mini';
import { KINDS } from '../core/kinds.ts';

export const DRAFT_ACTIONS = ['drop', 'delegate', 'shorten', 'halve'] as const;

const series = z.string().check(z.minLength(1), z.maxLength(2000));

/** What would be otherwise with a series. */
export const draftChangeSchema = z.discriminatedUnion('action', [
  z.object({ series, action: z.literal('drop') }),
  /** to someone on it, as the calendar names them */
  z.object({
    series,
    action: z.literal('delegate'),
    to: z.string().check(z.minLength(1), z.maxLength(320)),
  }),
  z.object({
    series,
    action: z.literal('shorten'),
    minutes: z.int().check(z.minimum(5), z.maximum(720)),
  }),
  /** every second time */
  z.object({ series, action: z.literal('halve') }),
]);
export type DraftChange = z.infer<typeof draftChangeSchema>;

/** The whole draft is sent at each save. */
export const draftChangesSchema = z.object({
  changes: z.array(draftChangeSchema).check(z.maxLength(100)),
});

/** Means of a week over the trailing four complete weeks. */
const mixSchema = z.object({
  hours: z.number(),
  byKind: z.array(z.object({ kind: z.enum([...KINDS, 'unsorted']), hours: z.number() })),
});
export type Mix = z.infer<typeof mixSchema>;

const valueSchema = z.object({
  value: z.nullable(z.number()),
  low: z.nullable(z.number()),
  high: z.nullable(z.number()),
});

export const draftSchema = z.object({
  /** with the hours a week that each would free by itself; 0 where the series is not there now */
  changes: z.array(z.object({ change: draftChangeSchema, title: z.string(), freed: z.number() })),
  /** complete weeks that the means are of, four at most */
  weeks: z.int(),
  today: mixSchema,
  /** as it would be */
  changed: mixSchema,
  /** hours a week that all changes free together; what they lay over takes some of it */
  freed: z.number(),
  /** what the mix would move, today and changed */
  measures: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      unit: z.string(),
      today: valueSchema,
      changed: valueSchema,
    }),
  ),
});
export type Draft = z.infer<typeof draftSchema>;

/** A free stretch of working time. */
const slotSchema = z.object({
  uid: z.string(),
  title: z.string(),
  /** instants */
  start: z.string(),
  end: z.string(),
});
export type Slot = z.infer<typeof slotSchema>;

export const slotsSchema = z.object({
  zone: z.string(),
  minutes: z.int(),
  slots: z.array(slotSchema),
});

const wholeNumber = z.pipe(
  z.string().check(z.regex(/^\d{1,4}$/, 'a whole number is needed')),
  z.transform(Number),
);

export const slotsQuerySchema = z.object({
  /** of one slot */
  minutes: z.optional(z.pipe(wholeNumber, z.int().check(z.minimum(15), z.maximum(480)))),
  count: z.optional(z.pipe(wholeNumber, z.int().check(z.minimum(1), z.maximum(20)))),
  /** the first local date; tomorrow without it */
  from: z.optional(z.iso.date()),
  /** what they are for, which names them */
  kind: z.optional(z.enum(KINDS)),
});

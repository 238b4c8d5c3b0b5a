import * as z from 'zod/mini';
import { CAPABILITY_IDS } from '../../kernel/capability.ts';
import { EVIDENCE_GRADES, FACT_KINDS, PRACTICE_SORTS } from '../../notebook/practices/model.ts';

/** What an offer is about, with its figures, and the page that holds the records. */
const aboutSchema = z.object({
  fact: z.enum(FACT_KINDS),
  /** `Release sync, 5.5 h a week, 9 people; Priya Shah is there every time`; empty without a record */
  words: z.string(),
  /** path inside the app; null where no page holds them */
  href: z.nullable(z.string()),
  /** the same as long as it is about the same: the title of a series, the id of a person */
  key: z.string(),
});

/** A step that could be taken this week, filled with the names and figures of its owner. */
export const offerSchema = z.object({
  /** the practice and what it is about: the same as long as both are */
  id: z.string(),
  /** a practice moves a measure; a supply brings what is missing */
  kind: z.enum(['practice', 'supply']),
  practice: z.string(),
  shift: z.enum(CAPABILITY_IDS),
  title: z.string(),
  trigger: z.string(),
  act: z.string(),
  /** words to say aloud */
  say: z.array(z.string()),
  minutes: z.int(),
  /** a single act, or a change of rhythm; null for a supply */
  sort: z.nullable(z.enum(PRACTICE_SORTS)),
  /** what can be seen if it goes well, answered with yes, partly or no */
  observable: z.string(),
  isSlow: z.boolean(),
  /** how much it changes its measure by itself, in the measure’s unit; null where not known */
  size: z.nullable(z.number()),
  /** id of the measure it is for; null for a supply */
  measure: z.nullable(z.string()),
  better: z.nullable(z.enum(['up', 'down'])),
  /** the measure and its direction in words; for a supply, what it makes visible */
  moves: z.string(),
  /** weeks after the act's own week in which nothing is to be seen yet */
  lag: z.int(),
  fails: z.string(),
  easier: z.string(),
  harder: z.string(),
  evidence: z.nullable(
    z.object({
      grade: z.enum(EVIDENCE_GRADES),
      says: z.string(),
      source: z.optional(z.string()),
    }),
  ),
  about: aboutSchema,
  /** the gap in a sentence, with its counts */
  why: z.string(),
  /** where a supply is done */
  doorway: z.nullable(z.object({ label: z.string(), href: z.string() })),
});
export type Offer = z.infer<typeof offerSchema>;

/** One offer, and the same practice about others: whom or what to choose from. */
export const oneOfferSchema = z.extend(offerSchema, {
  others: z.array(z.object({ id: z.string(), words: z.string() })),
});
export type OneOffer = z.infer<typeof oneOfferSchema>;

/** How many are put before the owner at once. */
export const MOST_OFFERS = 3;

export const offersSchema = z.object({
  /** best first */
  offers: z.array(offerSchema).check(z.maxLength(MOST_OFFERS)),
  /** the step that runs: what is offered beside it is for later */
  running: z.nullable(z.object({ id: z.string(), title: z.string() })),
  /** the shift that the reveal tells of; null where no guess lies outside */
  revealed: z.nullable(z.enum(CAPABILITY_IDS)),
  /** the shift whose views lie furthest apart; null where none do */
  widest: z.nullable(z.enum(CAPABILITY_IDS)),
  /** how many were weighed against each other */
  considered: z.int(),
});
export type Offers = z.infer<typeof offersSchema>;

export const offerRefSchema = z.object({ id: z.string().check(z.minLength(1), z.maxLength(200)) });

// ---------------------------------------------------------------- what is found and kept

const filledSchema = z.record(z.string(), z.string());

/** Something in the owner's records that a practice can be about. */
export const foundFactSchema = z.object({
  ...aboutSchema.shape,
  /** what stands in place of each placeholder of its kind of fact */
  fill: filledSchema,
  /** how much of it there is, 0–1 */
  size: z.number(),
  /** of a person: met among few or written with in 90 days */
  isKnownLately: z.optional(z.boolean()),
  /** of a series: hours a week, and those of all weeks it is one of */
  hoursAWeek: z.optional(z.number()),
  allHoursAWeek: z.optional(z.number()),
  /** of a series: the measures that its hours are part of */
  partOf: z.optional(z.array(z.string())),
});
export type FoundFact = z.infer<typeof foundFactSchema>;

/** What is missing, and the step that supplies it. */
export const supplySchema = z.object({
  id: z.string(),
  shift: z.enum(CAPABILITY_IDS),
  /** the shifts that it would make visible */
  serves: z.array(z.enum(CAPABILITY_IDS)),
  title: z.string(),
  trigger: z.string(),
  act: z.string(),
  minutes: z.int(),
  moves: z.string(),
  why: z.string(),
  about: aboutSchema,
  doorway: z.object({ label: z.string(), href: z.string() }),
  /** how much depends on it, 0–1 */
  size: z.number(),
});
export type Supply = z.infer<typeof supplySchema>;

export const offerGroundSchema = z.object({
  found: z.array(foundFactSchema),
  supplies: z.array(supplySchema),
});
export type OfferGround = z.infer<typeof offerGroundSchema>;

/** What was offered and not wanted. */
export interface Refusal {
  readonly practice: string;
  readonly key: string;
  /** instant */
  readonly at: string;
}

/** A step taken before. */
export interface Tried {
  readonly practice: string;
  readonly key: string;
  /** ISO week, `2026-W12` */
  readonly week: string;
}

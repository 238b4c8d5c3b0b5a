import * as z from 'zod/mini';
import { RELATIONS } from '../../../people/model/relations.ts';
import { personSchema } from '../../../people/model.ts';

/** Someone around the owner, in the list or only met. */
const aroundSchema = z.object({
  /** in the people list, else the address */
  id: z.string(),
  name: z.string(),
  relations: z.array(z.enum(RELATIONS)),
  level: z.nullable(z.int()),
  function: z.nullable(z.string()),
});
export type Around = z.infer<typeof aroundSchema>;

/** How the owner has met someone in the twelve months. */
const metSchema = z.object({
  /** Σ hours / people, halved every 28 days */
  strength: z.number(),
  /** days met: of the last 90, and of the twelve months */
  recently: z.int(),
  inYear: z.int(),
  /** local date of the last contact; null when there was none */
  last: z.nullable(z.string()),
  /** median days between contacts; null below two */
  gap: z.nullable(z.number()),
});

const tieSchema = z.extend(aroundSchema, metSchema.shape);
export type Tie = z.infer<typeof tieSchema>;

/** Someone who could introduce the owner, and what says so. */
const introducerSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** `met`: seen together in meetings of eight at most; `function`: only of the same function */
  by: z.enum(['met', 'function']),
  /** the function they share, where that is all that is known */
  function: z.nullable(z.string()),
  /** strength with the owner, and with whom they lead to; the latter null when it was not seen */
  ownStrength: z.number(),
  theirStrength: z.nullable(z.number()),
  /** days on which the owner met them, of the last 90 */
  recently: z.int(),
  /** meetings in which the owner saw both: of eight people at most, and larger ones */
  together: z.int(),
  inLarger: z.int(),
  /** local date of the last meeting with both; null without one */
  last: z.nullable(z.string()),
  /** what these meetings are called, the most frequent first */
  titles: z.array(z.string()),
});
export type Introducer = z.infer<typeof introducerSchema>;

const meetingSchema = z.object({
  /** a meeting, or the direct messages of a day */
  kind: z.enum(['meeting', 'messages']),
  on: z.string(),
  title: z.string(),
  /** null of messages */
  hours: z.nullable(z.number()),
  /** people besides the owner */
  people: z.int(),
});

/** What every contact of the twelve months hangs on: one other person, or one meeting. */
const singleSchema = z.object({
  kind: z.enum(['person', 'meeting']),
  id: z.nullable(z.string()),
  name: z.string(),
  contacts: z.int(),
});

const decisionMakerSchema = z.extend(tieSchema, {
  /** met on two days of the last 90 */
  isLive: z.boolean(),
  /** larger meetings of the twelve months with both */
  inLarger: z.int(),
  only: z.nullable(singleSchema),
  introducers: z.array(introducerSchema),
  /** the latest ones */
  meetings: z.array(meetingSchema),
});
export type DecisionMaker = z.infer<typeof decisionMakerSchema>;

export const decisionMakersSchema = z.object({
  /** local date up to which contacts count, itself excluded */
  until: z.string(),
  /** whether a calendar with people is read */
  hasContacts: z.boolean(),
  /** whether the calendar ended long ago, so that it is counted up to its end */
  isEarlier: z.boolean(),
  /** the furthest from reach first */
  decisionMakers: z.array(decisionMakerSchema),
});
export type DecisionMakers = z.infer<typeof decisionMakersSchema>;

export const pathsSchema = z.object({
  to: z.extend(tieSchema, { isLive: z.boolean() }),
  introducers: z.array(introducerSchema),
});

/** Something written down that names someone and goes on. */
const openThingSchema = z.object({
  kind: z.enum(['delegation', 'promise']),
  /** local date */
  on: z.string(),
  text: z.string(),
  /** of a promise, by when; null where it was not said */
  by: z.nullable(z.string()),
  /** of a delegation, how far they decide, 1–7 */
  level: z.nullable(z.int()),
});
export type OpenThing = z.infer<typeof openThingSchema>;

const briefPersonSchema = z.extend(tieSchema, { open: z.array(openThingSchema) });
export type BriefPerson = z.infer<typeof briefPersonSchema>;

export const briefSchema = z.object({
  /** local dates: the day it is for, and up to which contacts count, itself excluded */
  today: z.string(),
  until: z.string(),
  meetings: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      /** local date */
      on: z.string(),
      /** instants */
      start: z.string(),
      end: z.string(),
      /** people besides the owner, of whom the first are described */
      others: z.int(),
      people: z.array(briefPersonSchema),
    }),
  ),
});
export type Brief = z.infer<typeof briefSchema>;

const WATCHED_STATES = ['due', 'snoozed', 'fine', 'unknown'] as const;

const watchedSchema = z.extend(tieSchema, {
  /** by which they are said to be someone else: an address, else the id */
  address: z.string(),
  /** days since the last contact; null when there was none in the twelve months */
  silence: z.nullable(z.int()),
  /** days of silence after which they are named: the wished cadence, else eight usual gaps; null where neither is known */
  limit: z.nullable(z.number()),
  cadenceDays: z.nullable(z.int()),
  snoozedUntil: z.nullable(z.string()),
  state: z.enum(WATCHED_STATES),
});
export type Watched = z.infer<typeof watchedSchema>;

export const fadingSchema = z.object({
  /** today, up to which contacts count, itself excluded */
  until: z.string(),
  hasContacts: z.boolean(),
  /** everyone who matters, by state */
  counts: z.record(z.enum(WATCHED_STATES), z.int()),
  /** the longest overdue first, then who is due next; at most a hundred of each state */
  ties: z.array(watchedSchema),
});
export type Fading = z.infer<typeof fadingSchema>;

export const personPageSchema = z.object({
  until: z.string(),
  tie: z.extend(tieSchema, { isLive: z.boolean(), inLarger: z.int() }),
  only: z.nullable(singleSchema),
  /** what is said of them and where it comes from; null for someone who was only met */
  person: z.nullable(personSchema),
  /** tie strength as of each of the last 52 weeks since the first contact, the earliest first */
  strengths: z.array(z.object({ on: z.string(), strength: z.number() })),
  /** the contacts of the twelve months, the latest first, the first of `all` */
  meetings: z.array(meetingSchema),
  all: z.int(),
  /** next meetings with both, by start */
  ahead: z.array(z.object({ on: z.string(), title: z.string() })),
  /** with whom the owner meets them most, by meetings of eight at most */
  circle: z.array(z.object({ id: z.string(), name: z.string(), together: z.int() })),
  introducers: z.array(introducerSchema),
  open: z.array(openThingSchema),
});
export type PersonPage = z.infer<typeof personPageSchema>;

/** How many of the strongest ties are shown. */
export const CIRCLE_SIZES = ['80', '400', '1000'] as const;
export type CircleSize = (typeof CIRCLE_SIZES)[number];

export const circleSchema = z.object({
  until: z.string(),
  /** everyone met in the twelve months */
  all: z.int(),
  /** the strongest of them, strongest first */
  ties: z.array(tieSchema),
  /** ties of these with each other: the places of the two, and the strength */
  links: z.array(z.tuple([z.int(), z.int(), z.number()])),
  /** what the ties say together, in sentences with their counts */
  sentences: z.array(z.string()),
});
export type Circle = z.infer<typeof circleSchema>;

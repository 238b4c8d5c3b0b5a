import * as z from 'zod/mini';
import { delegationSchema } from '../../notebook/delegations/model.ts';
import { journalEntrySchema, promptSchema } from '../../reflection/journal/model.ts';
import { timeSchema } from '../../time/model.ts';
import { OUTCOMES } from '../step/model.ts';

/** What a review may ask, in the order in which it asks. */
export const CARDS = [
  'last-step',
  'moved',
  'unsorted',
  'people',
  'delegations',
  'reflection',
  'forecasts',
  'decisions',
  'self-check',
  'next-step',
  'hold',
] as const;
export type Card = (typeof CARDS)[number];

/** What was decided on a card about one thing: a series, a person, a delegation. */
const itemSchema = z.object({
  /** what it is about: the title of a series, the id of a person or a delegation */
  id: z.string().check(z.maxLength(2000)),
  title: z.string().check(z.maxLength(2000)),
  did: z.enum([
    ...OUTCOMES,
    'seen',
    'sorted',
    'met',
    'snoozed',
    'later',
    'taken-back',
    'written',
    'chosen',
    'held',
  ]),
  /** the local date of it */
  on: z.iso.date(),
  /** the kind a series was sorted as, a verdict, the time that is held; else empty */
  note: z.string().check(z.maxLength(300)),
});
export type Item = z.infer<typeof itemSchema>;

export const keptCardSchema = z.object({
  state: z.enum(['open', 'answered', 'skipped']),
  items: z.array(itemSchema).check(z.maxLength(100)),
});
export type KeptCard = z.infer<typeof keptCardSchema>;

/** What a review knows of its cards; one that was never touched is not in it. */
export const keptCardsSchema = z.partialRecord(z.enum(CARDS), keptCardSchema);
export type KeptCards = z.infer<typeof keptCardsSchema>;

/** A review as it is kept; local dates, the last day of the last week in it. */
export interface Review {
  readonly from: string;
  readonly until: string;
  readonly cards: KeptCards;
  /** instants; undefined while it is open */
  readonly begunAt: string;
  readonly finishedAt: string | undefined;
}

// ---------------------------------------------------------------- what crosses the wire

const weekday = z
  .int({ error: 'Give the day as a whole number from 1 (Monday) to 7 (Sunday).' })
  .check(
    z.minimum(1, 'Give the day as a whole number from 1 (Monday) to 7 (Sunday).'),
    z.maximum(7, 'Give the day as a whole number from 1 (Monday) to 7 (Sunday).'),
  );

const until = z.iso.date({ error: 'Say which review it is, by its last day: 2026-11-22.' });

export const cardRefSchema = z.object({
  card: z.enum(CARDS, { error: `A card is one of ${CARDS.join(', ')}.` }),
});
export const cardChangeSchema = z.extend(keptCardSchema, { until });
export const reviewRefSchema = z.object({ until });
export const reviewDaySchema = z.object({ day: weekday });

const shownCardSchema = z.extend(keptCardSchema, { card: z.enum(CARDS) });
export type ShownCard = z.infer<typeof shownCardSchema>;

const spanSchema = z.object({
  /** local dates, both in it */
  from: z.iso.date(),
  until: z.iso.date(),
  weeks: z.int(),
});
export type Span = z.infer<typeof spanSchema>;

/** A kind beside what it usually takes. */
const kindShareSchema = z.object({
  kind: z.string(),
  hours: z.number(),
  share: z.number(),
  /** of the complete weeks before; null without two of them */
  usual: z.nullable(z.number()),
});

/** The weeks of a review in figures. */
const weekFactsSchema = z.object({
  hours: z.number(),
  events: z.int(),
  /** of these hours, those that are still ahead */
  ahead: z.number(),
  /** of the hours, those that no kind holds yet */
  unsorted: z.number(),
  largest: z.nullable(z.object({ title: z.string(), hours: z.number(), times: z.int() })),
  /** the three with the most hours */
  kinds: z.array(kindShareSchema),
  usualWeeks: z.int(),
  /** met by now in meetings of eight at most */
  people: z.int(),
  decisionMakers: z.object({ met: z.int(), of: z.int() }),
});
export type WeekFacts = z.infer<typeof weekFactsSchema>;

/** A decision-maker not met as often as wished, or on fewer than two days of the last ninety. */
const overdueSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** the last contact: its local date and title; null when there was none in twelve months */
  last: z.nullable(
    z.object({
      on: z.iso.date(),
      title: z.string(),
      /** written, not met */
      isMessage: z.optional(z.boolean()),
    }),
  ),
  /** days with a contact, of the last ninety */
  recently: z.int(),
  /** days after which the owner wishes to have been in contact again; null where nothing was said */
  everyDays: z.nullable(z.int()),
  /** the next meeting with both in the coming four weeks */
  next: z.nullable(z.object({ on: z.iso.date(), title: z.string() })),
});
export type Overdue = z.infer<typeof overdueSchema>;

const liveDelegationSchema = z.extend(delegationSchema, {
  /** who holds it, by name */
  holder: z.string(),
});
export type LiveDelegation = z.infer<typeof liveDelegationSchema>;

const namedStepSchema = z.object({ id: z.string(), title: z.string() });

/** What a review asks about steps; null where there is none. */
const reviewStepsSchema = z.object({
  /** begun by the end of the weeks, and how it went was not said */
  last: z.nullable(namedStepSchema),
  /** its verdict is new */
  told: z.nullable(namedStepSchema),
  /** runs, and its week is not among those looked back at */
  next: z.nullable(namedStepSchema),
});
export type ReviewSteps = z.infer<typeof reviewStepsSchema>;

export const weekSchema = z.object({
  today: z.iso.date(),
  /** from which day on a week can be reviewed, 1 Monday to 7 Sunday */
  day: z.int(),
  /** the local date from which the review after the last one waits */
  opensOn: z.iso.date(),
  /** null when none waits */
  review: z.nullable(
    z.extend(spanSchema, {
      isBegun: z.boolean(),
      isMonthly: z.boolean(),
      cards: z.array(shownCardSchema),
      /** the first that is open; null when all is answered or skipped */
      next: z.nullable(z.enum(CARDS)),
      steps: reviewStepsSchema,
      facts: z.nullable(weekFactsSchema),
      unsorted: timeSchema.shape.ask,
      people: z.array(overdueSchema),
      delegations: z.array(liveDelegationSchema),
      reflection: z.object({
        /** of the entry, whether it is written or not */
        id: z.string(),
        entry: z.nullable(journalEntrySchema),
        prompt: z.nullable(promptSchema),
      }),
      /** the date since which a new round of the self-check asks about other days; null when not due */
      selfCheckSince: z.nullable(z.string()),
    }),
  ),
  /** the one finished last */
  last: z.nullable(
    z.extend(spanSchema, { finishedAt: z.string(), cards: z.array(shownCardSchema) }),
  ),
});
export type Week = z.infer<typeof weekSchema>;
export type WaitingReview = NonNullable<Week['review']>;

/** Only whether a review waits, for the pages that say so. */
export const waitingSchema = z.object({
  waiting: z.nullable(z.extend(spanSchema, { isBegun: z.boolean() })),
});

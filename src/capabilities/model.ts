import * as z from 'zod/mini';
import { MEASURE_INPUTS, type Measure, type MeasureDefinition } from '../kernel/measure.ts';
import type { Decision } from '../notebook/decisions/model.ts';
import type { Delegation } from '../notebook/delegations/model.ts';
import type { Forecast } from '../notebook/forecasts/model.ts';
import type { GrowthEntry } from '../notebook/growth/model.ts';
import type { Priority } from '../notebook/priorities/model.ts';
import type { PeopleByAddress } from '../people/model.ts';
import type { Contact } from '../time/core/contacts.ts';
import type { TimeFacts } from '../time/core/facts.ts';
import type { TimeRecord } from '../time/core/records.ts';
import type { SentMessage } from '../time/core/sent-messages.ts';
import { measureSchema, timeSchema } from '../time/model.ts';

/**
 * A 1:1 that was in the calendar at one reading and moved, was cancelled, gone or declined by the
 * owner at the next.
 */
export interface MeetingChange {
  readonly title: string;
  readonly kind: 'moved' | 'vanished' | 'cancelled' | 'declined';
  /** when it was to begin, and the reading that still held it, epoch milliseconds */
  readonly start: number;
  readonly lastRead: number;
  /** local day of the start */
  readonly day: number;
}

/** Everything the measures read. */
export interface Facts {
  readonly time: TimeFacts;
  /** the same of half a year, where something handed on is linked to a series */
  readonly halfYear?: TimeFacts | undefined;
  /** of the twelve months before each of the weeks, by day */
  readonly contacts: readonly Contact[];
  /** direct messages of the owner in the same time */
  readonly sent: readonly SentMessage[];
  readonly growth: readonly GrowthEntry[];
  readonly forecasts: readonly Forecast[];
  readonly decisions: readonly Decision[];
  /** those that ended too */
  readonly delegations: readonly Delegation[];
  /** live ones */
  readonly priorities: readonly Priority[];
  /** the owner's list of K functions */
  readonly functions: readonly string[];
  /** functions that the owner said they depend on */
  readonly dependsOn: readonly string[];
  /** the function the owner belongs to; undefined when not said */
  readonly homeFunction: string | undefined;
  /** domains that count as inside, lower case */
  readonly domains: ReadonlySet<string>;
  readonly changes: readonly MeetingChange[];
  /** since when a source is read again by itself, epoch milliseconds; undefined without one */
  readonly rereadSince: number | undefined;
  readonly people: PeopleByAddress;
  /** local day up to which the calendar is read, days since 1970-01-01, itself excluded */
  readonly asOf: number;
  /** local day up to which what is written by hand is read, itself included */
  readonly today: number;
}

/** A measure of the catalogue: its words, how it is made, and what it was made from. */
export interface ShiftMeasure {
  readonly definition: MeasureDefinition;
  readonly measure: (facts: Facts) => Measure;
  readonly records: (facts: Facts) => readonly MeasureRecord[];
  /** the same as events, where it is made of counted hours: they can be sorted anew */
  readonly events?: (facts: Facts) => readonly TimeRecord[];
}

// ---------------------------------------------------------------- what crosses the wire

/** One thing a measure was made from: an event, a person, a tie, an entry. */
export const measureRecordSchema = z.object({
  /** the event, the person, the entry */
  title: z.string(),
  /** an instant, or a local date; null where there is none */
  when: z.nullable(z.string()),
  /** what it adds, in words: `2 contacts in 90 days` */
  detail: z.string(),
  hours: z.nullable(z.number()),
  /** whether it is among the n of "n of of" */
  isPart: z.boolean(),
});
export type MeasureRecord = z.infer<typeof measureRecordSchema>;

export const measureRecordsSchema = z.object({
  measure: z.string(),
  /** "n of of", and of what */
  count: z.object({ n: z.number(), of: z.number() }),
  counted: z.string(),
  records: z.array(measureRecordSchema),
});

/** Whom or what a sentence about a measure names. */
const subjectSchema = z.object({
  /** the people that make it; empty where nobody stands out */
  names: z.array(z.string()),
  /** the one series that makes a good part of its hours */
  series: z.nullable(z.object({ title: z.string(), hours: z.number() })),
});
export type Subject = z.infer<typeof subjectSchema>;

/** Every measure, as it is kept until what it is made from changes. */
export const measuresSchema = z.object({
  measures: z.array(measureSchema),
  /** `network.decision-maker-hours` in hours a week, the unit in which it is guessed */
  decisionMakerHours: z.object({
    value: z.nullable(z.number()),
    low: z.nullable(z.number()),
    high: z.nullable(z.number()),
  }),
  /** by measure; those that nobody and nothing stands out of have no entry */
  subjects: z.record(z.string(), subjectSchema),
  /** the inputs that hold anything */
  filled: z.array(z.enum(MEASURE_INPUTS)),
  /** the time page without its questions, and of its series only the largest meeting */
  time: timeSchema,
});
export type Measures = z.infer<typeof measuresSchema>;

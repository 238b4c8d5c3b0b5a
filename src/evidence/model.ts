import * as z from 'zod/mini';
import { contactPreviewSchema, contactSourceSchema } from './contacts/model.ts';

/** A component or line that could not be used, and why. Line 0 speaks of the file as a whole. */
export const calendarWarningSchema = z.object({
  line: z.int(),
  component: z.string(),
  message: z.string(),
});
export type CalendarWarning = z.infer<typeof calendarWarningSchema>;

export const EVENT_ANSWERS = ['accepted', 'tentative', 'declined', 'none'] as const;
export type EventAnswer = (typeof EVENT_ANSWERS)[number];

/** Someone on an event, as the calendar names them. */
export interface Attendee {
  /** lower case, without `mailto:` */
  readonly address: string;
  readonly name: string | undefined;
  readonly answer: EventAnswer;
  readonly isOrganizer: boolean;
  /** a room, a thing or a list (CUTYPE ROOM, RESOURCE or GROUP) */
  readonly isResource: boolean;
  readonly isOptional: boolean;
}

export type EventStatus = 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';

/** What an event says of itself. An override has an event of its own. */
export interface CalendarEvent {
  readonly uid: string;
  readonly title: string;
  /** as the file says it; undefined when it says nothing */
  readonly status: EventStatus | undefined;
  readonly isAllDay: boolean;
  /** TRANSP:TRANSPARENT, or X-MICROSOFT-CDO-BUSYSTATUS FREE */
  readonly isFree: boolean;
  /** X-MICROSOFT-CDO-BUSYSTATUS OOF */
  readonly isOutOfOffice: boolean;
  /** CLASS PRIVATE or CONFIDENTIAL */
  readonly isPrivate: boolean;
  /** part of a recurring series: a rule, more dates, or an override of one */
  readonly isRecurring: boolean;
  /** epoch milliseconds of CREATED */
  readonly createdAt: number | undefined;
  readonly categories: readonly string[];
  /** attendees and organiser, the owner too, each address once */
  readonly people: readonly Attendee[];
}

/** One event at one time. */
export interface Occurrence {
  readonly event: CalendarEvent;
  /** which of its series: the original start as an instant (`…Z`) or date; unique within a UID */
  readonly recurrence: string;
  /** epoch milliseconds; of an all-day occurrence, local midnight in the zone of the reading */
  readonly start: number;
  readonly end: number;
  /**
   * when its source was last read: what begins from then on is planned, not known to be held;
   * undefined where it is read as it is asked for
   */
  readonly readAt?: number | undefined;
}

// ---------------------------------------------------------------- what crosses the wire

const SOURCE_KINDS = ['file', 'subscription'] as const;

/** Where events come from: an export read once or again, or an address read on a schedule. */
const sourceSchema = z.object({
  id: z.string(),
  kind: z.enum(SOURCE_KINDS),
  name: z.string(),
  /** of a subscription, its host alone: the rest of the address is a secret */
  host: z.nullable(z.string()),
  /** excluded sources keep their records and count for nothing */
  isExcluded: z.boolean(),
  readAt: z.nullable(z.string()),
  /** local date of the last day it knows: of its last reading, or of its last event before that */
  knownUntil: z.nullable(z.string()),
  nextReadAt: z.nullable(z.string()),
  /** why the last reading failed, in words; null when it did not */
  trouble: z.nullable(z.string()),
  events: z.int(),
  occurrences: z.int(),
  /** of the events, those that name anybody; null where that was not counted */
  withPeople: z.nullable(z.int()),
  /** local dates of the first and last occurrence */
  from: z.nullable(z.string()),
  to: z.nullable(z.string()),
  warnings: z.array(calendarWarningSchema),
  /** its imports, latest first; only the latest can be undone */
  imports: z.array(
    z.object({
      id: z.string(),
      at: z.string(),
      added: z.int(),
      changed: z.int(),
      vanished: z.int(),
    }),
  ),
});
export type Source = z.infer<typeof sourceSchema>;

/**
 * Events that hold one of these are never stored: a title with the word in it, an address (or, as
 * `@example.com`, anyone there) among the people, a calendar of the name. Case does not matter.
 */
export const exclusionSchema = z.object({
  kind: z.enum(['word', 'address', 'calendar']),
  value: z.string().check(z.minLength(1), z.maxLength(320)),
});
export type Exclusion = z.infer<typeof exclusionSchema>;

const IMPORT_STATES = ['reading', 'preview', 'saving', 'done', 'failed', 'cancelled'] as const;

/** A reading on its way: progress, then what would be stored, then what was. */
export const importSchema = z.object({
  id: z.string(),
  name: z.string(),
  state: z.enum(IMPORT_STATES),
  /** 0–1 of the reading or saving under way */
  progress: z.number(),
  /** what to do, when it failed */
  trouble: z.nullable(z.string()),
  /** from the state `preview` on */
  preview: z.nullable(
    z.object({
      calendars: z.array(z.object({ name: z.string(), events: z.int() })),
      events: z.int(),
      occurrences: z.int(),
      from: z.nullable(z.string()),
      to: z.nullable(z.string()),
      /** events left out by an exclusion */
      excluded: z.int(),
      /** events that keep their hours and lose titles and people */
      private: z.int(),
      added: z.int(),
      changed: z.int(),
      vanished: z.int(),
      /** the source it would bring up to date, named or recognised; null: it becomes a new one */
      replaces: z.optional(z.nullable(z.object({ id: z.string(), name: z.string() }))),
      /** a few titles, to see that it is the right calendar */
      sample: z.array(z.object({ title: z.string(), start: z.string(), people: z.int() })),
      warnings: z.array(calendarWarningSchema),
      /** addresses that are on most events: likely the owner's own */
      likelyOwn: z.array(z.string()),
    }),
  ),
  /** the same of contacts or mail, where the file is none of a calendar */
  people: z.nullable(contactPreviewSchema),
  /** the source it became, once done */
  source: z.nullable(z.string()),
});
export type Import = z.infer<typeof importSchema>;

/** Ten half-days of last week by hand: the owner's estimate, never a measure. */
export const estimateSchema = z.object({
  /** `2026-W12` */
  week: z.string().check(z.regex(/^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$/)),
  halfDays: z
    .array(
      z.object({
        /** 0 is Monday */
        day: z.int().check(z.minimum(0), z.maximum(4)),
        half: z.enum(['morning', 'afternoon']),
        kind: z.string().check(z.minLength(1), z.maxLength(40)),
      }),
    )
    .check(
      z.maxLength(10),
      z.refine(
        (halfDays) => new Set(halfDays.map(({ day, half }) => day + half)).size === halfDays.length,
        'give each half-day once',
      ),
    ),
});
export type Estimate = z.infer<typeof estimateSchema>;

export const sourcesSchema = z.object({
  sources: z.array(sourceSchema),
  /** address books and mailboxes */
  contacts: z.array(contactSourceSchema),
  exclusions: z.array(exclusionSchema),
  estimate: z.nullable(estimateSchema),
});
export type Sources = z.infer<typeof sourcesSchema>;

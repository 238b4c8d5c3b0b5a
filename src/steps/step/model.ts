import * as z from 'zod/mini';
import { CAPABILITY_IDS } from '../../kernel/capability.ts';
import { MEASURE_UNITS } from '../../kernel/measure.ts';
import { PRACTICE_SORTS } from '../../notebook/practices/model.ts';

/** How a step went. */
export const OUTCOMES = ['done', 'partly', 'no', 'stopped'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Whether what was to be seen of it was seen. */
export const SEEN = ['yes', 'partly', 'no'] as const;
export type Seen = (typeof SEEN)[number];

/** What can be said of a step. */
export const STATES = [
  'running',
  'stopped',
  'not done',
  'to be seen',
  'seen',
  'partly seen',
  'not seen',
  'too early',
  'too little data',
  'moved',
  'leaning',
  'cannot tell',
  'leaning wrong way',
  'wrong way',
] as const;
export type StepState = (typeof STATES)[number];

const line = z.string().check(z.trim(), z.minLength(1), z.maxLength(200));
const sentences = z.string().check(z.trim(), z.minLength(1), z.maxLength(700));
const measureId = z.string().check(z.minLength(1), z.maxLength(100));
const MOST_MINUTES = 480;

/** The record a step is about, and the page that shows it: “Release sync, 5.5 h a week, 9 people”. */
export const aboutSchema = z.object({
  fact: z.string().check(z.maxLength(100)),
  words: z.string().check(z.maxLength(500)),
  /** where that is to be seen */
  href: z.nullable(
    z.string().check(z.maxLength(500), z.regex(/^\/(?!\/)/, 'an address of ours begins with /')),
  ),
  /** the same record has the same key */
  key: z.string().check(z.maxLength(500)),
});

/** What is said before it is done; the whole of it is sent at each save. */
export const stepDraftSchema = z.object({
  title: line,
  act: sentences,
  /** “When the release sync begins on Monday” without its first word */
  when: sentences,
  /** “I will hand the agenda to Priya” without its first words */
  will: sentences,
  shift: z.enum(CAPABILITY_IDS),
  /** ISO week in which it is to be done */
  week: z.string().check(z.regex(/^\d{4}-W(?:0[1-9]|[1-4]\d|5[0-3])$/, 'a week reads 2026-W48')),
  minutes: z.int().check(z.minimum(1), z.maximum(MOST_MINUTES)),
  /** words to say aloud */
  say: z.array(sentences).check(z.maxLength(4)),
  /** `act`: judged by what is seen alone; `rhythm`: by its weekly measure too */
  sort: z._default(z.enum(PRACTICE_SORTS), 'rhythm'),
  /** what can be answered with yes, partly or no; empty in steps declared before it was asked */
  observable: z._default(z.string().check(z.trim(), z.maxLength(700)), ''),
  /** local date on which it is answered; null in steps declared before it was asked */
  observeOn: z._default(z.nullable(z.iso.date()), null),
  /** complete weeks after which the measure’s one verdict is told */
  look: z._default(z.union([z.literal(4), z.literal(8)]), 4),
  /** what recurs comes less often than weekly */
  isSlow: z._default(z.boolean(), false),
  /** how much it changes the measure by itself, in its unit; null where that is not known */
  size: z._default(z.nullable(z.number()), null),
  /** its size lies below what weeks so uneven can tell, so that what is seen judges it alone */
  isTooSmall: z._default(z.boolean(), false),
  /** id of a measure of the catalogue: what it is for; a weekly one where it changes a rhythm */
  measure: measureId,
  better: z.enum(['up', 'down']),
  /** weeks after its own in which nothing is to be seen yet */
  lag: z.int().check(z.minimum(0), z.maximum(4)),
  /** how likely it is to be seen, percent; before that was asked, to move the measure */
  probability: z
    .int('give a whole number of percent')
    .check(z.minimum(1, 'from 1 to 99 percent'), z.maximum(99, 'from 1 to 99 percent')),
  /** the practice it comes from */
  practice: z.nullable(z.string().check(z.maxLength(200))),
  about: z.nullable(aboutSchema),
});
export type StepDraft = z.infer<typeof stepDraftSchema>;

/** How it went. */
export const stepAnswerSchema = z.object({
  outcome: z.enum(OUTCOMES),
  line: z.string().check(z.trim(), z.maxLength(500)),
  /** null until the day on which it is to be seen */
  seen: z._default(z.nullable(z.enum(SEEN)), null),
});
export type StepAnswer = z.infer<typeof stepAnswerSchema>;

/** A stretch of time held for it, instants. */
export const holdSchema = z
  .object({ start: z.iso.datetime(), end: z.iso.datetime() })
  .check(z.refine(({ start, end }) => start < end, 'a hold ends after it begins'));
export type Hold = z.infer<typeof holdSchema>;

/** A step as it is kept. */
export interface KeptStep extends StepDraft {
  readonly id: string;
  /** the first step of the experiment it belongs to: itself, or the one it joined */
  readonly experiment: string;
  readonly outcome: Outcome | undefined;
  readonly seen: Seen | undefined;
  readonly line: string;
  readonly hold: Hold | undefined;
  readonly declaredAt: string;
  readonly changedAt: string;
}

// ---------------------------------------------------------------- what crosses the wire

export const stepMeasureSchema = z.object({
  id: z.string(),
  title: z.string(),
  unit: z.enum(MEASURE_UNITS),
});

export const namedStepSchema = z.object({ id: z.string(), title: z.string(), week: z.string() });

const stepFields = {
  ...stepDraftSchema.shape,
  id: z.string(),
  /** local date of the Monday of its week */
  from: z.iso.date(),
  measures: z.object({ measure: stepMeasureSchema }),
  /** its week has begun: what was declared stands */
  isFixed: z.boolean(),
  /** its week ends or is over, and how it went was not said */
  isDue: z.boolean(),
  outcome: z.nullable(z.enum(OUTCOMES)),
  seen: z.nullable(z.enum(SEEN)),
  /** it was done, its day has come, and nobody said whether it was seen */
  isSeenDue: z.boolean(),
  line: z.string(),
  hold: z.nullable(holdSchema),
  state: z.enum(STATES),
  /** local date from which its verdict can be, or could be, told */
  on: z.nullable(z.iso.date()),
  /** complete weeks on each side, and their means in the measure's unit */
  before: z.object({ weeks: z.int(), mean: z.nullable(z.number()) }),
  after: z.object({ weeks: z.int(), mean: z.nullable(z.number()) }),
  /** the measure was on its way already before the step */
  hasTrend: z.boolean(),
  /** two weeks are one value, since most weeks alone are 0 or the rhythm is slow */
  isByTwo: z.boolean(),
  /** the smallest change that could be told, in the measure’s unit */
  tellable: z.nullable(z.number()),
  /** other steps of the same experiment, in the order of their weeks */
  joined: z.array(namedStepSchema),
  declaredAt: z.string(),
};

export const stepSchema = z.object(stepFields);
export type Step = z.infer<typeof stepSchema>;

const tallySchema = z.object({
  taken: z.int(),
  done: z.int(),
  /** answered with yes, partly or no, and with yes */
  answered: z.int(),
  seen: z.int(),
  told: z.int(),
  moved: z.int(),
});

export const stepsSchema = z.object({
  /** the one that runs first, then the latest week first */
  steps: z.array(stepSchema),
  all: tallySchema,
  shifts: z.array(z.object({ shift: z.enum(CAPABILITY_IDS), tally: tallySchema })),
  /** what was said before the steps that were seen or not, and how many came to be */
  forecasts: z.object({ told: z.int(), came: z.int(), mean: z.nullable(z.number()) }),
  /** this week */
  week: z.string(),
  today: z.iso.date(),
  /** local date up to which the calendar is read; null without one */
  readUntil: z.nullable(z.iso.date()),
});
export type Steps = z.infer<typeof stepsSchema>;

export const WEEK_PARTS = [
  'earlier',
  'before',
  'prompting',
  'step',
  'lag',
  'after',
  'later',
  'leave',
  'incomplete',
  'ahead',
] as const;

const verdictSchema = z.object({
  state: z.enum(STATES),
  delta: z.nullable(z.number()),
  /** share of pairs in which the week after is on the side it should be, 0–1 */
  nap: z.nullable(z.number()),
  /** probability that it moved the way it should, 0–1 */
  p: z.nullable(z.number()),
  /** probability that it moved the other way */
  pWrong: z.nullable(z.number()),
  /** what the weeks before would have moved by themselves, in the measure’s unit */
  projected: z.nullable(z.number()),
  tau: z.nullable(z.number()),
});

/** A step with its picture. */
export const oneStepSchema = z.object({
  ...stepFields,
  weeks: z.array(
    z.object({
      week: z.string(),
      from: z.iso.date(),
      part: z.enum(WEEK_PARTS),
      value: z.nullable(z.number()),
    }),
  ),
  verdict: verdictSchema,
  today: z.iso.date(),
  readUntil: z.nullable(z.iso.date()),
});
export type OneStep = z.infer<typeof oneStepSchema>;

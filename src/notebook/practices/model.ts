import * as z from 'zod/mini';
import { CAPABILITY_IDS } from '../../kernel/capability.ts';

/** What a practice may be about, so that it is filled with the names and hours of its owner. */
export const FACT_KINDS = [
  'series-could-run',
  'series-largest',
  'series-short-notice',
  'decision-maker-silent',
  'tie-fading',
  'report-least-coached',
  'former-peer',
  'skip-level',
  'function-unreached',
  'delegation-low',
  'delegation-taken-back',
  'priority-least',
  'free-block',
  'none',
] as const;
export type FactKind = (typeof FACT_KINDS)[number];

interface Fact {
  /** said of a practice before it is filled */
  readonly about: string;
  /** the placeholders it supplies, each with the words that stand there before it is filled */
  readonly supplies: Readonly<Record<string, string>>;
}

export const FACTS: Readonly<Record<FactKind, Fact>> = {
  'series-could-run': {
    about: 'a recurring meeting that one of your reports attends',
    supplies: { series: 'the meeting', hours: 'so many', people: 'so many', person: 'the report' },
  },
  'series-largest': {
    about: 'your largest recurring meeting',
    supplies: { series: 'the meeting', hours: 'so many', people: 'so many' },
  },
  'series-short-notice': {
    about: 'the recurring topic with the most hours made at short notice',
    supplies: { series: 'the topic', hours: 'so many' },
  },
  'decision-maker-silent': {
    about: 'a decision-maker you have no live tie with',
    supplies: { person: 'the decision-maker', days: 'so many' },
  },
  'tie-fading': {
    about: 'an important tie that has gone quiet',
    supplies: { person: 'the person', days: 'so many', usual: 'so many' },
  },
  'report-least-coached': {
    about: 'the report with the fewest 1:1 minutes',
    supplies: { person: 'the report', minutes: 'so many' },
  },
  'former-peer': {
    about: 'a former peer who reports to you now',
    supplies: { person: 'this report', minutes: 'so many' },
  },
  'skip-level': {
    about: 'your manager’s manager',
    supplies: { person: 'your manager’s manager', hours: 'so many' },
  },
  'function-unreached': {
    about: 'the function you reach least',
    supplies: { function: 'the function' },
  },
  'delegation-low': {
    about: 'what you handed on with the least authority',
    supplies: { what: 'the work', person: 'the report', level: 'the level' },
  },
  'delegation-taken-back': {
    about: 'what you handed on and took back',
    supplies: { what: 'the work', person: 'the report', date: 'the day' },
  },
  'priority-least': {
    about: 'the priority with the fewest hours',
    supplies: { priority: 'the priority', hours: 'so many' },
  },
  'free-block': {
    about: 'the next two free hours in your working time',
    supplies: { day: 'the day', from: 'the start', until: 'the end' },
  },
  none: { about: 'no record; it fits anybody', supplies: {} },
};

/** A piece of a text: words, or the placeholder that stands there. */
export type Piece = { readonly text: string } | { readonly placeholder: string };

/** A text cut at its placeholders: “Ask {person}” is “Ask ” and `person`. */
export function cutAtPlaceholders(text: string): readonly Piece[] {
  return text
    .split(/(\{[^{}]*\})/)
    .filter((piece) => piece !== '')
    .map((piece) =>
      piece.startsWith('{') && piece.endsWith('}')
        ? { placeholder: piece.slice(1, -1) }
        : { text: piece },
    );
}

/** A: trials brought together · B: studies of something near · C: practitioners · ours */
export const EVIDENCE_GRADES = ['A', 'B', 'C', 'ours'] as const;

/** A single act is judged by what one can see; a change of rhythm by a weekly measure too. */
export const PRACTICE_SORTS = ['act', 'rhythm'] as const;

const MOST_MINUTES = 30;
const line = z.string().check(z.trim(), z.minLength(1), z.maxLength(200));
const sentences = z.string().check(z.trim(), z.minLength(1), z.maxLength(700));
const maybeSentences = z.string().check(z.trim(), z.maxLength(700));

const fields = {
  shift: z.enum(CAPABILITY_IDS),
  title: line,
  fact: z.enum(FACT_KINDS),
  /** when it is time for it */
  trigger: sentences,
  /** what to do this week, in the role one has */
  act: sentences,
  minutes: z.int().check(z.minimum(1), z.maximum(MOST_MINUTES, 'an act takes 30 minutes at most')),
  /** words to say aloud */
  say: z.array(sentences).check(z.maxLength(4)),
  /** `act`: done once, over in its week; `rhythm`: changes what recurs */
  sort: z._default(z.enum(PRACTICE_SORTS), 'act'),
  /** what one can see, answered with yes, partly or no; empty in those kept before it was asked */
  observable: z._default(maybeSentences, ''),
  /** of a rhythm: the share of the hours of its meeting that it changes */
  changes: z.optional(z.number().check(z.minimum(0), z.maximum(1))),
  /** it comes less often than weekly */
  isSlow: z._default(z.boolean(), false),
  /** id of a measure of the catalogue: what it is for; a rhythm should move it, and it is weekly */
  measure: z.string().check(z.minLength(1), z.maxLength(100)),
  better: z.enum(['up', 'down']),
  /** weeks after the act's own week in which nothing is to be seen yet */
  lag: z.int().check(z.minimum(0), z.maximum(4)),
  fails: maybeSentences,
  easier: maybeSentences,
  harder: maybeSentences,
  kind: z.enum(['doing', 'thinking']),
  evidence: z.strictObject({
    grade: z.enum(EVIDENCE_GRADES),
    says: maybeSentences,
    source: z.optional(line),
  }),
};

/** A practice as it is written: ours in `content/`, the owner's on the page of practices. */
export const practiceDraftSchema = z.object(fields).check(refuseUnsupplied());
export type PracticeDraft = z.infer<typeof practiceDraftSchema>;

/** One of ours, as it stands in its file. */
export const writtenPracticeSchema = z
  .strictObject({
    id: z.string().check(z.regex(/^[a-z]+\.[a-z][a-z-]+$/, 'an id reads shift.what-is-done')),
    ...fields,
  })
  .check(refuseUnsupplied());

const practiceSchema = z.object({ id: z.string(), isOwn: z.boolean(), ...fields });
export type Practice = z.infer<typeof practiceSchema>;

const weeklyMeasureSchema = z.object({
  id: z.string(),
  shift: z.enum(CAPABILITY_IDS),
  title: z.string(),
  counts: z.string(),
  /** the directions in which a practice may move it */
  ways: z.array(z.enum(['up', 'down'])),
});
export type WeeklyMeasure = z.infer<typeof weeklyMeasureSchema>;

export const practicesSchema = z.object({
  /** ours by shift, then the owner's */
  practices: z.array(practiceSchema),
  measures: z.array(weeklyMeasureSchema),
});

interface Fillable {
  readonly fact: FactKind;
  readonly trigger: string;
  readonly act: string;
  readonly say: readonly string[];
  readonly observable?: string | undefined;
}

/** Only what its fact supplies can be filled in. */
function refuseUnsupplied() {
  return z.check<Fillable>(({ value, issues }) => {
    const { fact, trigger, act, say, observable = '' } = value;
    const texts = [
      { path: ['trigger'], text: trigger },
      { path: ['act'], text: act },
      { path: ['observable'], text: observable },
      ...say.map((text, index) => ({ path: ['say', index], text })),
    ];
    for (const { path, text } of texts) {
      for (const name of listPlaceholders(text)) {
        if (Object.hasOwn(FACTS[fact].supplies, name)) continue;
        const message = `{${name}} is nothing that ${fact} supplies`;
        issues.push({ code: 'custom', input: value, path, message });
      }
    }
  });
}

function listPlaceholders(text: string): readonly string[] {
  return cutAtPlaceholders(text).flatMap((piece) =>
    'placeholder' in piece ? [piece.placeholder] : [],
  );
}

import { useSearch } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { callEndpoint, useChange } from '../../ui/api.ts';
import { pathOf } from '../../ui/path-of.ts';
import {
  answerEndpoint,
  markLeaveEndpoint,
  replaceRulesEndpoint,
  showHoursEndpoint,
  showRulesEndpoint,
  takeBackEndpoint,
} from '../endpoints.ts';
import {
  type Answer,
  HORIZON_OF_KIND,
  type Horizon,
  type Kind,
  type Rule,
  type rulesSchema,
  type Time,
} from '../model.ts';
import { weekNumber } from './dates.ts';
import type { Week } from './week-phases.ts';

type Sorting = Time['series'][number]['sorting'];
type Only = NonNullable<Answer['only']>;

/** What is sorted: a title with all its events, or one of them. */
export interface Sorted {
  readonly title: string;
  readonly sorting: Sorting;
  readonly only?: Only | undefined;
}

/**
 * Everything the owner can correct on the page, each taken back by its toast. Answers go to the
 * server at once; the page shows them before it replies.
 */
export function useCorrections() {
  const replaces = useWindowPath() === TIME_PATH ? TIME_PATH : undefined;
  const answer = useChange<AnswerStep, Time>({
    send: sendAnswer,
    replaces,
    guess: guessAnswer,
    undo: ({ said, back }) => (back === undefined ? undefined : { said, back }),
  });
  const markLeave = useChange<LeaveStep, Time>({
    send: ({ week, isLeave }) =>
      callEndpoint(markLeaveEndpoint, { body: { week: week.week, isLeave } }),
    replaces,
    undo: undoLeave,
  });
  const saveRules = useChange<RulesStep, RulesAnswer>({
    send: ({ rules }) => callEndpoint(replaceRulesEndpoint, { body: { rules } }),
    replaces: RULES_PATH,
    undo: ({ said, back }) => ({ said, back: { rules: back, said: 'Undone', back } }),
  });
  return {
    sort: (sorted: Sorted, kind: Kind, horizon?: Horizon) =>
      answer.mutate(planAnswer(sorted, kind, horizon)),
    /** takes the owner's answer back, so that what lies under it decides again */
    forget: (sorted: Sorted) => answer.mutate(planForgetting(sorted)),
    markLeave: (week: Week, isLeave: boolean) => markLeave.mutate({ week, isLeave }),
    saveRules: (step: RulesStep) => saveRules.mutate(step),
  };
}

/** What an answer sends, what is said of it, and what takes it back. */
interface AnswerStep {
  readonly answer: Answer | undefined;
  readonly title: string;
  readonly only: Only | undefined;
  readonly said: string;
  readonly back: AnswerStep | undefined;
}

/**
 * The step from one sorting to another. Its way back is the answer given before or, where the
 * owner had given none, forgetting this one.
 */
export function planAnswer(sorted: Sorted, kind: Kind, horizon?: Horizon): AnswerStep {
  const { title, only, sorting } = sorted;
  const whole = { title, only, said: 'Undone', back: undefined };
  const before =
    sorting.by === 'you' && sorting.kind !== 'unsorted'
      ? makeAnswer(sorted, sorting.kind, sorting.horizon ?? undefined)
      : undefined;
  return {
    ...whole,
    answer: makeAnswer(sorted, kind, horizon),
    said: sayAnswer(sorted, kind, horizon),
    back: { ...whole, answer: before },
  };
}

/** The step that drops an answer; its way back gives it again. */
export function planForgetting({ title, only, sorting }: Sorted): AnswerStep {
  const step = { title, only, said: 'Undone', back: undefined };
  const before =
    sorting.by === 'you' && sorting.kind !== 'unsorted'
      ? makeAnswer({ title, only, sorting }, sorting.kind, sorting.horizon ?? undefined)
      : undefined;
  const what = title.trim() === '' ? 'Untitled' : title;
  return {
    ...step,
    answer: undefined,
    said: `${what}: sorted like its series`,
    back: before && { ...step, answer: before },
  };
}

type RulesAnswer = z.infer<typeof rulesSchema>;

interface RulesStep {
  readonly rules: readonly Rule[];
  readonly said: string;
  readonly back: readonly Rule[];
}

export const TIME_PATH = pathOf(showHoursEndpoint);
export const RULES_PATH = pathOf(showRulesEndpoint);

/** What to ask for the window the page shows: the latest, or the one that ends on `?to=`. */
export function useWindowPath(): string {
  const search = z.safeParse(windowSchema, useSearch({ strict: false }));
  const to = search.data?.to;
  return to === undefined ? TIME_PATH : `${TIME_PATH}?to=${to}`;
}

const windowSchema = z.object({ to: z.optional(z.iso.date()) });

interface LeaveStep {
  readonly week: Week;
  /** null takes the mark away, so that the calendar may suggest again */
  readonly isLeave: boolean | null;
}

function makeAnswer({ title, only }: Sorted, kind: Kind, horizon: Horizon | undefined): Answer {
  return {
    title,
    kind,
    ...(horizon === undefined || horizon === HORIZON_OF_KIND[kind] ? {} : { horizon }),
    ...(only === undefined ? {} : { only }),
  };
}

function sayAnswer({ title, only }: Sorted, kind: Kind, horizon: Horizon | undefined): string {
  const what = title.trim() === '' ? 'Untitled' : title;
  const scope = only === undefined ? '' : ', this one only';
  return `${what}: ${kind}${horizon === undefined ? '' : `, ${horizon}`}${scope}`;
}

function sendAnswer({ answer, title, only }: AnswerStep): Promise<Time> {
  if (answer !== undefined) {
    return callEndpoint(answerEndpoint, { body: answer });
  }
  const body = only === undefined ? { title } : { title, only };
  return callEndpoint(takeBackEndpoint, { body });
}

function guessAnswer(time: Time, { answer }: AnswerStep): Time {
  if (answer === undefined || answer.only !== undefined) return time;
  const { title, kind, horizon = HORIZON_OF_KIND[kind] } = answer;
  const series = time.series.map((each) =>
    each.title === title && each.sorting.by !== 'rule'
      ? { ...each, sorting: { ...each.sorting, kind, horizon, by: 'you' as const, confidence: 1 } }
      : each,
  );
  return { ...time, series };
}

function undoLeave({ week, isLeave }: LeaveStep) {
  if (isLeave === null) return undefined;
  const said = `Week ${weekNumber(week.week)} ${isLeave ? 'is left out as leave' : 'counts as work'}`;
  return { said, back: { week, isLeave: week.isLeave ? true : null } };
}

import { dateOfDay, dayOfDate } from '../../../kernel/week.ts';
import type { Time } from '../../../time/model.ts';
import type { Step } from '../../step/model.ts';
import { findNext, findOpening, isFirstOfMonth, listCards, makeSpan } from '../measures.ts';
import {
  CARDS,
  type Item,
  type KeptCards,
  type LiveDelegation,
  type Review,
  type ShownCard,
  type Span,
  type WaitingReview,
  type Week,
  type WeekFacts,
} from '../model.ts';
import { chooseSteps } from './choose-steps.ts';
import { listOverdue, MOST_PEOPLE } from './overdue.ts';

/** A review asks about so many series. */
export const MOST_SERIES = 5;
/** A self-check that was put off is asked for again after these days. */
const ASKED_AGAIN = 90;

/** What the cards are made of, before it is known what was said on them. */
export interface Answers {
  readonly steps: readonly Step[];
  readonly facts: WeekFacts | undefined;
  readonly ask: Time['ask'];
  readonly around: Omit<Parameters<typeof listOverdue>[0], 'said'>;
  readonly delegations: readonly LiveDelegation[];
  /** due by today */
  readonly forecasts: number;
  readonly decisions: number;
  readonly reflection: WaitingReview['reflection'];
  /** local date from which a self-check is due; undefined before the first answers */
  readonly selfCheckOn: string | undefined;
}

interface Moment {
  readonly today: number;
  readonly day: number;
  readonly reviews: readonly Review[];
}

/** The week as it crosses the wire. Without a span no review waits. */
export function showWeek(
  { today, day, reviews }: Moment,
  waiting: { readonly span: Span; readonly answers: Answers } | undefined,
): Week {
  const last = reviews.find(({ finishedAt }) => finishedAt !== undefined);
  return {
    today: dateOfDay(today),
    day,
    opensOn: findOpening({ today, day, lastUntil: last?.until }),
    review: waiting === undefined ? null : showReview({ today, reviews, last, ...waiting }),
    last:
      last?.finishedAt === undefined
        ? null
        : {
            ...makeSpan(last.from, last.until),
            finishedAt: last.finishedAt,
            cards: showKept(last.cards),
          },
  };
}

interface Waiting {
  readonly today: number;
  readonly reviews: readonly Review[];
  readonly last: Review | undefined;
  readonly span: Span;
  readonly answers: Answers;
}

function showReview({ today, reviews, last, span, answers }: Waiting): WaitingReview {
  const current = reviews.find(({ until }) => until === span.until);
  const kept = current?.cards ?? {};
  const isMonthly = isFirstOfMonth(span, last?.until);
  const unsorted = chooseSeries(answers.ask, kept);
  const people = choosePeople(answers, { kept, reviews });
  const selfCheckSince = findSelfCheck(answers.selfCheckOn, { today, reviews, span });
  const seen = reviews
    .filter(({ until }) => until !== span.until)
    .flatMap(({ cards: said }): readonly Item[] => said.moved?.items ?? []);
  const steps = chooseSteps({ steps: answers.steps, span, today, seen });
  const cards = listCards({
    steps: {
      last: steps.last !== null,
      told: steps.told !== null,
      next: steps.next !== null,
    },
    kept,
    isMonthly,
    unsorted: unsorted.length,
    people: people.length,
    delegations: answers.delegations.length,
    hours: answers.facts?.hours,
    forecasts: answers.forecasts,
    decisions: answers.decisions,
    isSelfCheckDue: selfCheckSince !== undefined,
  });
  return {
    ...span,
    isBegun: current !== undefined,
    isMonthly,
    cards,
    next: findNext(cards) ?? null,
    steps,
    facts: answers.facts ?? null,
    unsorted,
    people,
    delegations: [...answers.delegations],
    reflection: answers.reflection,
    selfCheckSince: selfCheckSince ?? null,
  };
}

function showKept(kept: KeptCards): ShownCard[] {
  return CARDS.flatMap((card) => {
    const own = kept[card];
    return own === undefined ? [] : [{ card, ...own }];
  });
}

/** The titles that would sort the most hours: five in a review, whatever was sorted of them. */
function chooseSeries(ask: Time['ask'], kept: KeptCards): Time['ask'] {
  const items = kept.unsorted?.items ?? [];
  const done = new Set(items.map(({ id }) => id));
  return ask
    .filter(({ title, sorting }) => sorting.kind === 'unsorted' && !done.has(title))
    .slice(0, Math.max(0, MOST_SERIES - items.length));
}

function choosePeople(
  { around }: Answers,
  { kept, reviews }: { readonly kept: KeptCards; readonly reviews: readonly Review[] },
): WaitingReview['people'] {
  const said = reviews.flatMap(({ cards }): readonly Item[] => cards.people?.items ?? []);
  const items = kept.people?.items ?? [];
  const done = new Set(items.map(({ id }) => id));
  return listOverdue({ ...around, said })
    .filter(({ id }) => !done.has(id))
    .slice(0, Math.max(0, MOST_PEOPLE - items.length));
}

interface Asked {
  readonly today: number;
  readonly reviews: readonly Review[];
  readonly span: Span;
}

function findSelfCheck(due: string | undefined, { today, reviews, span }: Asked) {
  if (due === undefined) return undefined;
  const asked = reviews
    .filter(({ until, cards }) => until < span.until && cards['self-check'] !== undefined)
    .map(({ until }) => dayOfDate(until) + ASKED_AGAIN);
  return Math.max(dayOfDate(due), ...asked) <= today ? due : undefined;
}

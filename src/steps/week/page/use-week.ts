import { useNavigate } from '@tanstack/react-router';
import { callApi, callEndpoint, getQuery, useChange, useData } from '../../../ui/api.ts';
import { pathOf } from '../../../ui/path-of.ts';
import { answerCardEndpoint, chooseDayEndpoint, showWeekEndpoint } from '../endpoints.ts';
import { findNext } from '../measures.ts';
import { type Card, type KeptCard, type WaitingReview, type Week, weekSchema } from '../model.ts';

const WEEK_PATH = pathOf(showWeekEndpoint);
const WEEK = getQuery(showWeekEndpoint);

/** What is said on a card, what else it changes, and what takes both back. */
export interface CardStep {
  readonly until: string;
  readonly card: Card;
  readonly kept: KeptCard;
  /** what it changes elsewhere: a series sorted, a delegation taken back */
  readonly also?: (() => Promise<unknown>) | undefined;
  readonly undo?: { readonly said: string; readonly back: CardStep } | undefined;
}

type ReviewStep = { readonly do: 'finish' | 'reopen'; readonly until: string };

/** The week as the server knows it. */
export function useWeek(): Week {
  return useData(WEEK);
}

/** What can be said of the week; each change is taken back by its toast. */
export function useWeekChanges() {
  const card = useChange<CardStep, Week>({
    send: sendCard,
    replaces: WEEK_PATH,
    guess: guessCard,
    undo: ({ undo }) => undo,
  });
  const review = useChange<ReviewStep, Week>({
    send: ({ do: what, until }) =>
      callApi({
        method: what === 'finish' ? 'POST' : 'DELETE',
        path: `${WEEK_PATH}/finish`,
        body: { until },
        answer: weekSchema,
      }),
    replaces: WEEK_PATH,
    undo: ({ do: what, until }) =>
      what === 'finish'
        ? { said: 'The review is closed', back: { do: 'reopen', until } }
        : undefined,
  });
  const day = useChange<number, Week>({
    send: (chosen) => callEndpoint(chooseDayEndpoint, { body: { day: chosen } }),
    replaces: WEEK_PATH,
    undo: (_, before) =>
      before === undefined ? undefined : { said: 'The day is changed', back: before.day },
  });
  return {
    keep: card.mutate,
    finish: (until: string) => review.mutate({ do: 'finish', until }),
    reopen: (until: string) => review.mutate({ do: 'reopen', until }),
    setDay: (chosen: number) => day.mutate(chosen),
  };
}

/** Where the cards lead: to the one after, to the one before, and to the end. */
export function useCardWays(review: WaitingReview, card: Card) {
  const navigate = useNavigate();
  const at = review.cards.findIndex((each) => each.card === card);
  const before = review.cards[at - 1]?.card;
  const go = (to: Card | undefined) =>
    void navigate(to === undefined ? { to: '/week' } : { to: '/week/$card', params: { card: to } });
  /** the next that is open, those further back last; the end when there is none */
  const after =
    review.cards.find((each, index) => index > at && each.state === 'open')?.card ??
    review.cards.find((each) => each.card !== card && each.state === 'open')?.card;
  return {
    at,
    goBack: before === undefined ? undefined : () => go(before),
    goOn: () => go(after),
  };
}

/** The card first: once the last of its things is settled, the review would not ask it any more. */
async function sendCard({ until, card, kept, also, undo }: CardStep): Promise<Week> {
  const put = (said: KeptCard) =>
    callEndpoint(answerCardEndpoint, { params: { card }, body: { until, ...said } });
  const week = await put(kept);
  if (also === undefined) return week;
  try {
    await also();
  } catch (error) {
    if (undo !== undefined) await put(undo.back.kept);
    throw error;
  }
  return await callEndpoint(showWeekEndpoint, {});
}

/** What is decided leaves its list at once, so that the keys go on with the next. */
function guessCard(week: Week, { card, kept }: CardStep): Week {
  const { review } = week;
  if (review === null) return week;
  const done = new Set(kept.items.map(({ id }) => id));
  const cards = review.cards.map((each) => (each.card === card ? { card, ...kept } : each));
  return {
    ...week,
    review: {
      ...review,
      isBegun: true,
      cards,
      next: findNext(cards) ?? null,
      unsorted:
        card === 'unsorted'
          ? review.unsorted.filter(({ title }) => !done.has(title))
          : review.unsorted,
      people: card === 'people' ? review.people.filter(({ id }) => !done.has(id)) : review.people,
    },
  };
}

import type * as z from 'zod/mini';
import { mayOwn } from '../../accounts/may-own.ts';
import { loadFirstReading } from '../../evidence/store/sources.ts';
import { UserError } from '../../kernel/user-error.ts';
import { DAY } from '../../kernel/week.ts';
import { fromInstant, toInstant } from '../../platform/database/values.ts';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import type { HoursGround } from '../../time/load-hours.ts';
import {
  answerCardEndpoint,
  chooseDayEndpoint,
  finishWeekEndpoint,
  reopenWeekEndpoint,
  showWaitingEndpoint,
  showWeekEndpoint,
} from './endpoints.ts';
import { loadAnswers, loadCalendar } from './load-ground.ts';
import { showWeek } from './measures/show-week.ts';
import { findNext, makeSpan } from './measures.ts';
import type { Card, KeptCard, Review, Week, waitingSchema } from './model.ts';
import { saveReview, saveReviewDay } from './store.ts';

export const weekRoutes: readonly Route[] = [
  defineRoute(
    {
      ...showWeekEndpoint,
      access: mayOwn,
      summary: 'The review that waits: its weeks, its cards in order, and what each asks about.',
    },
    async (ground) => await loadWeek(ground),
  ),
  defineRoute(
    {
      ...showWaitingEndpoint,
      access: mayOwn,
      summary: 'Whether a review waits, and of which weeks.',
    },
    async (ground) => await loadWaiting(ground),
  ),
  defineRoute(
    {
      ...answerCardEndpoint,
      access: mayOwn,
      summary: 'Keeps what was said on a card. The first one begins the review, the last ends it.',
    },
    async ({ params: { card }, body: { until, ...kept }, ...ground }) =>
      await keepCard(ground, { card, until, kept }),
  ),
  defineRoute(
    {
      ...finishWeekEndpoint,
      access: mayOwn,
      summary: 'Ends the review as it is; what is open stays open.',
    },
    async ({ body: { until }, ...ground }) => {
      await endReview(ground, until);
      return await loadWeek(ground);
    },
  ),
  defineRoute(
    {
      ...reopenWeekEndpoint,
      access: mayOwn,
      summary: 'Opens the review that was finished last again, while its weeks are the latest.',
    },
    async ({ body: { until }, ...ground }) => {
      await reopenReview(ground, until);
      return await loadWeek(ground);
    },
  ),
  defineRoute(
    {
      ...chooseDayEndpoint,
      access: mayOwn,
      summary: 'From which day on a week can be reviewed, 1 Monday to 7 Sunday.',
    },
    async ({ body: { day }, ...ground }) => {
      await saveReviewDay(ground.database, ground.workspace, day);
      return await loadWeek(ground);
    },
  ),
];

async function loadWeek(ground: HoursGround): Promise<Week> {
  const { span, ...moment } = await loadCalendar(ground);
  if (span === undefined) return showWeek(moment, undefined);
  return showWeek(moment, { span, answers: await loadAnswers(ground, span) });
}

async function loadWaiting(ground: HoursGround): Promise<z.infer<typeof waitingSchema>> {
  const { span, reviews } = await loadCalendar(ground);
  const first = await loadFirstReading(ground.database, ground.workspace);
  if (span === undefined || first === undefined) return { waiting: null };
  // on the first day there are things nearer than the week before
  const isFirstDay = ground.now - fromInstant(first) < DAY;
  if (isFirstDay && reviews.length === 0) return { waiting: null };
  return { waiting: { ...span, isBegun: reviews.some(({ until }) => until === span.until) } };
}

interface CardToKeep {
  readonly card: Card;
  readonly until: string;
  readonly kept: KeptCard;
}

/** A card of a review that is finished already opens that again, unless it still ends it. */
async function keepCard(ground: HoursGround, { card, until, kept }: CardToKeep): Promise<Week> {
  const { span: waits, ...moment } = await loadCalendar(ground);
  const current = moment.reviews.find((each) => each.until === until);
  const span =
    waits ?? (isLast(current, moment.reviews) ? makeSpan(current.from, until) : undefined);
  if (span?.until !== until) throw otherWeeks();
  const waiting = { span, answers: await loadAnswers(ground, span) };
  const at = toInstant(ground.now);
  const others = moment.reviews.filter((each) => each.until !== until);
  const open: Review = {
    ...span,
    begunAt: current?.begunAt ?? at,
    finishedAt: undefined,
    cards: current?.cards ?? {},
  };
  const before = showWeek({ ...moment, reviews: [open, ...others] }, waiting).review;
  if (before?.cards.some((each) => each.card === card) !== true) throw noCard();
  const review = { ...open, cards: { ...open.cards, [card]: kept } };
  const after = showWeek({ ...moment, reviews: [review, ...others] }, waiting);
  const isEnd = findNext(after.review?.cards ?? []) === undefined;
  const finishedAt = isEnd ? at : null;
  await saveReview(ground.database, ground.workspace, { ...review, finishedAt });
  return isEnd ? await loadWeek(ground) : after;
}

function isLast(review: Review | undefined, reviews: readonly Review[]): review is Review {
  const last = reviews.find(({ finishedAt }) => finishedAt !== undefined);
  return review !== undefined && review === last;
}

async function endReview(ground: HoursGround, until: string): Promise<void> {
  const { span, reviews } = await loadCalendar(ground);
  if (span?.until !== until) throw otherWeeks();
  const at = toInstant(ground.now);
  const current = reviews.find((each) => each.until === until);
  await saveReview(ground.database, ground.workspace, {
    ...span,
    cards: current?.cards ?? {},
    begunAt: current?.begunAt ?? at,
    finishedAt: at,
  });
}

async function reopenReview(ground: HoursGround, until: string): Promise<void> {
  const { span, reviews } = await loadCalendar(ground);
  const last = reviews.find(({ finishedAt }) => finishedAt !== undefined);
  if (last?.until !== until || span !== undefined) throw otherWeeks();
  await saveReview(ground.database, ground.workspace, { ...last, finishedAt: null });
}

function otherWeeks(): UserError {
  return new UserError(
    'other-weeks',
    'Another review waits by now, or this one is finished. Reload the page; what you said is kept.',
    409,
  );
}

function noCard(): UserError {
  return new UserError('no-card', 'This review has no such card. Go on with the next one.', 404);
}

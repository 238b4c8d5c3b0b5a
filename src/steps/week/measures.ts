import { dateOfDay, dayOfDate, mondayOf } from '../../kernel/week.ts';
import { CARDS, type Card, type KeptCards, type ShownCard, type Span } from './model.ts';

/** From Thursday on a week can be looked back at, unless its owner chose another day. */
export const USUAL_DAY = 4;

interface Calendar {
  /** local day, days since 1970-01-01 */
  readonly today: number;
  /** from which day on a week can be reviewed, 1 Monday to 7 Sunday */
  readonly day: number;
  /** local date of the last day of the review finished last; undefined before the first */
  readonly lastUntil: string | undefined;
}

/**
 * The weeks that wait to be looked back at: from the last finished review, or the one week before
 * the first, to the latest week whose day has come. Undefined when none waits.
 */
export function findSpan({ today, day, lastUntil }: Calendar): Span | undefined {
  const monday = mondayOf(today);
  const until = today - monday >= day - 1 ? monday + 6 : monday - 1;
  const from = lastUntil === undefined ? mondayOf(until) : dayOfDate(lastUntil) + 1;
  return from > until ? undefined : makeSpan(dateOfDay(from), dateOfDay(until));
}

/** The weeks from one local date to another, both in it. */
export function makeSpan(from: string, until: string): Span {
  const weeks = (mondayOf(dayOfDate(until)) - mondayOf(dayOfDate(from))) / 7 + 1;
  return { from, until, weeks };
}

/** The local date from which the review after the last one waits; today before the first. */
export function findOpening({ today, day, lastUntil }: Calendar): string {
  return dateOfDay(lastUntil === undefined ? today : dayOfDate(lastUntil) + day);
}

/** Whether a review is the first that ends in its month: then it asks about more. */
export function isFirstOfMonth({ until }: Span, lastUntil: string | undefined): boolean {
  return lastUntil === undefined || lastUntil.slice(0, 7) !== until.slice(0, 7);
}

/** How much there is to ask about. */
interface WeekState {
  readonly steps: { readonly last: boolean; readonly told: boolean; readonly next: boolean };
  readonly unsorted: number;
  readonly people: number;
  readonly delegations: number;
  /** hours of the weeks; undefined without a calendar */
  readonly hours: number | undefined;
  /** due by today */
  readonly forecasts: number;
  readonly decisions: number;
  readonly isMonthly: boolean;
  readonly isSelfCheckDue: boolean;
  readonly kept: KeptCards;
}

/**
 * The cards of a review, in the order in which they are asked. One without anything to ask about is
 * not among them, unless it was begun: what was answered stays where it was.
 */
export function listCards({ kept, ...state }: WeekState): ShownCard[] {
  return CARDS.filter((card) => hasSomething(card, state) || kept[card] !== undefined).map(
    (card) => ({ card, ...(kept[card] ?? { state: 'open', items: [] }) }),
  );
}

/** The first card that was neither answered nor skipped; undefined at the end. */
export function findNext(cards: readonly ShownCard[]): Card | undefined {
  return cards.find(({ state }) => state === 'open')?.card;
}

function hasSomething(card: Card, state: Omit<WeekState, 'kept'>): boolean {
  switch (card) {
    case 'last-step':
      return state.steps.last;
    case 'moved':
      return state.steps.told;
    case 'unsorted':
      return state.unsorted > 0;
    case 'people':
      return state.people > 0;
    case 'delegations':
      return state.delegations > 0;
    case 'reflection':
      return (state.hours ?? 0) > 0;
    case 'forecasts':
      return state.isMonthly && state.forecasts > 0;
    case 'decisions':
      return state.isMonthly && state.decisions > 0;
    case 'self-check':
      return state.isSelfCheckDue;
    case 'next-step':
      // one runs at a time: the last is answered first
      return !state.steps.last && !state.steps.next && (state.hours ?? 0) > 0;
    case 'hold':
      return state.steps.next;
  }
}

import { dayOfDate } from '../../../kernel/week.ts';
import { sayCount, sayDate } from '../../../ui/numbers.ts';
import type { KeptPromise, PROMISE_OUTCOMES, PromiseDraft } from '../model.ts';

type Outcome = (typeof PROMISE_OUTCOMES)[number];

/** On its button, and in the notice once it was pressed. */
export const OUTCOMES: Readonly<
  Record<Outcome, { readonly title: string; readonly said: string }>
> = {
  kept: { title: 'Kept', said: 'It is kept' },
  'not-kept': { title: 'Not kept', said: 'It was not kept' },
};

export interface SortedPromises {
  /** open, and their day is over; the longest over first */
  readonly late: readonly KeptPromise[];
  /** open, the next due first */
  readonly open: readonly KeptPromise[];
  /** kept or not, the latest first */
  readonly ended: readonly KeptPromise[];
}

/** Promises come by the day they are due, the earliest first. */
export function sortPromises(promises: readonly KeptPromise[], today: string): SortedPromises {
  const open = promises.filter(({ ended }) => ended === null);
  return {
    late: open.filter(({ by }) => by < today),
    open: open.filter(({ by }) => by >= today),
    ended: promises
      .filter(({ ended }) => ended !== null)
      .toSorted((a, b) => ((a.ended?.on ?? '') < (b.ended?.on ?? '') ? 1 : -1)),
  };
}

/** The sentence of the page: how many are open and late, and how many of the others were kept. */
export function sayPromises({ late, open, ended }: SortedPromises) {
  const waiting = late.length + open.length;
  if (waiting + ended.length === 0)
    return { said: 'What have you promised?', shown: 'A line is enough.' };
  const verb = waiting === 1 ? 'is' : 'are';
  const said =
    waiting === 0 ? 'No promise is open.' : `${sayCount(waiting, 'promise')} ${verb} open.`;
  const kept = ended.filter((promise) => promise.ended?.outcome === 'kept').length;
  const past = `${late.length} past ${late.length === 1 ? 'its' : 'their'} day`;
  return { said, shown: `${past}, ${kept} of ${ended.length} others kept.` };
}

/** `to Priya Raman, given 24 November 2026, by 27 November 2026 (in 3 days)`, or what became of it. */
export function sayStand(
  { made, by, ended }: KeptPromise,
  { name, today }: { readonly name: string; readonly today: string },
): string {
  const given = `to ${name}, given ${sayDate(made)}`;
  if (ended === null) return `${given}, by ${sayDate(by)} (${sayDays(by, today)})`;
  const outcome = ended.outcome === 'kept' ? 'kept' : 'not kept';
  return `${given}, due ${sayDate(by)}, ${outcome} on ${sayDate(ended.on)}`;
}

function sayDays(by: string, today: string): string {
  const days = dayOfDate(by) - dayOfDate(today);
  if (days === 0) return 'today';
  return days > 0 ? `in ${sayCount(days, 'day')}` : `${sayCount(-days, 'day')} over`;
}

/** An empty promise, as its form opens. */
export function startPromise(today: string): PromiseDraft {
  return { what: '', to: '', made: today, by: '', ended: null };
}

/** What still has to be filled in, in words; undefined when it can be kept. */
export function findMissing({ what, to, made, by, ended }: PromiseDraft): string | undefined {
  if (what.trim() === '') return 'Say what you promised.';
  if (to.trim() === '') return 'Say to whom.';
  if (by === '') return 'Say by when.';
  if (made === '') return 'Say when you gave it.';
  if (by < made) return 'It is due before it was given.';
  return ended !== null && ended.on < made ? 'It came to its end before it was given.' : undefined;
}

import { sayCount } from '../../../ui/numbers.ts';
import type { Offer, Offers } from '../model.ts';

/** The sentence of the page: how many there are to choose from. */
export function sayOffers({
  offers,
  considered,
  running,
}: Pick<Offers, 'offers' | 'considered' | 'running'>) {
  if (running !== null) return { said: 'One step runs.', shown: 'The next, for later.' };
  if (offers.length === 0) return { said: 'No step is left to offer.' };
  if (offers.every(({ kind }) => kind === 'supply')) {
    return { said: 'First what is missing.', shown: 'It takes minutes, and a step follows.' };
  }
  const shown =
    considered === offers.length
      ? `${sayCount(offers.length, 'offer')}.`
      : `${offers.length} to choose from, out of ${considered}.`;
  return { said: 'One step this week.', shown };
}

/** What the first of those shown answers; undefined where it is neither of the two. */
export function sayAnswered(
  first: Pick<Offer, 'kind' | 'shift'> | undefined,
  { revealed, widest }: Pick<Offers, 'revealed' | 'widest'>,
): string | undefined {
  if (first === undefined || first.kind === 'supply') return undefined;
  if (first.shift === revealed) return 'The first answers what was revealed.';
  return first.shift === widest ? 'The first answers your widest gap.' : undefined;
}

/** What it should move, and when: `Hours on your priorities, up, from one week after it`. */
export function sayMoves({ kind, moves, lag }: Pick<Offer, 'kind' | 'moves' | 'lag'>): string {
  if (kind === 'supply') return `${moves}.`;
  const from = lag === 0 ? 'from the week after it' : `from ${sayCount(lag + 1, 'week')} after it`;
  return `${moves}, ${from}.`;
}

/**
 * Those now offered, each in the place it had before; what is new takes the places that are free.
 * Whoever puts one aside finds the others where they were.
 */
export function keepPlaces<Each extends { readonly id: string }>(
  before: readonly string[],
  now: readonly Each[],
): Each[] {
  const fresh = now.filter(({ id }) => !before.includes(id));
  const placed = before.flatMap((id) => now.find((each) => each.id === id) ?? fresh.shift() ?? []);
  return [...placed, ...fresh];
}

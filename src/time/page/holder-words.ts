import type { Series } from './ledger-rows.ts';

type Held = Pick<Series, 'isOwn' | 'heldBy' | 'couldHold'>;

/** Who could hold a meeting in short: `Priya Raman, 2 more`; of another's, who holds it. */
export function sayHolder({ isOwn, heldBy, couldHold }: Held): string {
  if (!isOwn) return heldBy === null ? '' : `held by ${heldBy}`;
  const [first, ...others] = couldHold;
  if (first === undefined) return '';
  return others.length === 0 ? first : `${first}, ${others.length} more`;
}

/** The same with everybody. */
export function sayHolders(held: Held): string {
  return held.isOwn ? held.couldHold.join(', ') : sayHolder(held);
}

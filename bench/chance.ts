/** The same numbers for the same seed, so that every run measures the same calendar. */
export interface Chance {
  /** 0 up to, not including, 1 */
  next(): number;
  /** a whole number from `low` to `high`, both included */
  between(low: number, high: number): number;
  /** true in a share of cases */
  in(share: number): boolean;
  one<T>(list: readonly T[]): T;
  /** different ones; all when there are fewer */
  some<T>(list: readonly T[], count: number): T[];
}

export function makeChance(seed: number): Chance {
  let state = seed >>> 0 || 1;

  /** xorshift with 32 bits */
  function next(): number {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  }

  function between(low: number, high: number): number {
    return low + Math.floor(next() * (high - low + 1));
  }

  function one<T>(list: readonly T[]): T {
    const item = list[between(0, list.length - 1)];
    if (item === undefined) throw new Error('nothing to choose from');
    return item;
  }

  function some<T>(list: readonly T[], count: number): T[] {
    const chosen = new Set<T>();
    while (chosen.size < Math.min(count, list.length)) chosen.add(one(list));
    return [...chosen];
  }

  return { next, between, in: (share) => next() < share, one, some };
}

/** Chance that is the same for the same seed. */
export interface Chance {
  /** one of several, each as likely; the list must not be empty */
  readonly pick: <T>(values: readonly [T, ...T[]]) => T;
}

/** Mulberry32: small, quick, and even enough to scatter meetings over a week. */
export function startChance(seed: number): Chance {
  let state = seed >>> 0;
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  return {
    pick: (values) => values[Math.floor(next() * values.length)] ?? values[0],
  };
}

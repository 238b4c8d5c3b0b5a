/** A stream of numbers from 0 to below 1 that is the same on every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One of a list, each as likely; an empty list gives an empty text. */
export function pickOne(list: readonly string[], random: () => number): string {
  return list[Math.floor(random() * list.length)] ?? '';
}

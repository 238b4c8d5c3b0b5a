import { hasWords } from '../kernel/fold-words.ts';
import type { Kept, KeptThing } from './model.ts';

/** Something found by words, and where it stands. */
export interface KeptHit {
  readonly id: string;
  readonly title: string;
  /** its day, where the kind has one */
  readonly note: string;
  /** the page that shows it */
  readonly to: string;
}

/** Those that hold every word, in the order given. Words are folded. */
export function findKept<Draft extends object>(
  kept: Kept<Draft>,
  things: readonly KeptThing<Draft>[],
  words: readonly string[],
): readonly KeptHit[] {
  const { door, title, date } = kept;
  return things
    .filter((thing) => hasWords(door.words?.(thing).join(' ') ?? '', words))
    .map((thing) => ({
      id: thing.id,
      title: title.of(thing),
      note: date?.of(thing) ?? '',
      to: `${door.to}#${thing.id}`,
    }));
}

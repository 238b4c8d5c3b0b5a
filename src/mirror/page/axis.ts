import { FURTHEST } from '../../kernel/reading.ts';
import type { Shift } from '../model.ts';

/**
 * Percent of the plot's width; the axis, 0 … 1.25, keeps a margin for the marks at its ends.
 * @returns 2.8 at the floor, 97.2 at the end
 */
export function place(position: number): number {
  return MARGIN + (position / FURTHEST) * (100 - 2 * MARGIN);
}

const MARGIN = 2.8;

export interface LaneText {
  /** percent of the plot's width */
  readonly x: number;
  /** pixels beside it */
  readonly shift: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

/**
 * Where the words of a range stand: right of it, left of it where the right has no room, and under
 * its middle where neither has.
 */
export function placeLaneText(low: number, high: number, isLong = false): LaneText {
  const room = isLong ? LONG_ROOM : ROOM;
  if (high <= FURTHEST - room) return { x: place(high), shift: 8, anchor: 'start' };
  if (low >= room) return { x: place(low), shift: -8, anchor: 'end' };
  const middle = Math.min(FURTHEST - room / 2, Math.max(room / 2, (low + high) / 2));
  return { x: place(middle), shift: 0, anchor: 'middle' };
}

/**
 * How wide words in a lane are drawn, nearly.
 * @returns pixels; 0 for no words
 */
export function widthOfWords(words: string): number {
  return words.length * CHARACTER;
}

/** The mean advance of a character at 12 px. */
const CHARACTER = 5.9;

/** What the words need, in units of the axis, on the narrowest phone. */
const ROOM = 0.46;
const LONG_ROOM = 0.8;

/** The lowest and the highest of the views that are there; undefined for fewer than two. */
export function spanOfViews({ self, data }: Spanned) {
  const at = [self?.position, data.at ?? undefined].filter((each) => each !== undefined);
  return at.length < 2 ? undefined : { from: Math.min(...at), to: Math.max(...at) };
}

interface Spanned {
  readonly self: Pick<NonNullable<Shift['self']>, 'position'> | null;
  readonly data: Pick<Shift['data'], 'at'>;
}

import type { Kind } from '../model.ts';

/**
 * Every kind beside those it is most easily taken for, so that a wrong guess is seldom more than a
 * step or two from the right one; the ends meet.
 */
export const KIND_RING = [
  'strategy',
  'review',
  'decision',
  'coordination',
  'hands-on',
  'admin',
  'travel',
  'external',
  'network',
  'learning',
  'organisation',
  'hiring',
  'people',
  'personal',
  'thinking',
] as const satisfies readonly Kind[];

/** The kind some places further round the ring. */
export function turnKind(kind: Kind, by: number): Kind {
  const size = KIND_RING.length;
  const place = (((KIND_RING.indexOf(kind) + by) % size) + size) % size;
  return KIND_RING[place] ?? kind;
}

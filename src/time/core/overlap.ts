/** A claim on time, epoch milliseconds, start < end. */
export interface Claim {
  readonly start: number;
  readonly end: number;
}

/** A stretch of time and the index of the claim that it goes to. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly claim: number;
}

/**
 * Gives every moment that is claimed to exactly one claim: the first in the order they come in.
 * @param claims in order of precedence, strongest first
 * @returns stretches in order of time, none overlapping; empty for no claims
 * Source: docs/measures.md#hours
 */
export function shareTime(claims: readonly Claim[]): Stretch[] {
  const byStart = Uint32Array.from(claims.keys()).sort(
    (a, b) => startOf(claims, a) - startOf(claims, b),
  );
  const waiting: number[] = [];
  const stretches: Stretch[] = [];
  let next = 0;
  let now = Number.NEGATIVE_INFINITY;
  while (next < byStart.length || waiting[0] !== undefined) {
    if (waiting[0] === undefined) now = startOf(claims, byStart[next]);
    while (next < byStart.length && startOf(claims, byStart[next]) <= now) {
      push(waiting, byStart[next++] ?? 0);
    }
    const strongest = waiting[0];
    const claim = strongest === undefined ? undefined : claims[strongest];
    if (strongest === undefined || claim === undefined) continue;
    if (claim.end <= now) {
      removeFirst(waiting);
      continue;
    }
    const until = Math.min(claim.end, startOf(claims, byStart[next]));
    append(stretches, { start: now, end: until, claim: strongest });
    now = until;
  }
  return stretches;
}

/** The time that any of the claims is on, in order, without overlaps. */
export function mergeClaims(claims: readonly Claim[]): Claim[] {
  const merged: Claim[] = [];
  for (const { start, end } of claims.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last === undefined || last.end < start) merged.push({ start, end });
    else if (last.end < end) merged[merged.length - 1] = { start: last.start, end };
  }
  return merged;
}

/** The parts of a span that no stretch covers. Stretches in order, none overlapping. */
export function gapsWithin(stretches: readonly Claim[], span: Claim): Claim[] {
  const gaps: Claim[] = [];
  let free = span.start;
  for (let index = firstEndingAfter(stretches, span.start); free < span.end; index++) {
    const stretch = stretches[index];
    const until = Math.min(span.end, stretch?.start ?? span.end);
    if (until > free) gaps.push({ start: free, end: until });
    free = Math.max(free, stretch?.end ?? span.end);
  }
  return gaps;
}

/** Milliseconds of a span that no stretch covers. Stretches in order, none overlapping. */
export function uncoveredTime(stretches: readonly Claim[], span: Claim): number {
  return gapsWithin(stretches, span).reduce((sum, { start, end }) => sum + (end - start), 0);
}

function firstEndingAfter(stretches: readonly Claim[], instant: number): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.end ?? 0) > instant) high = middle;
    else low = middle + 1;
  }
  return low;
}

function startOf(claims: readonly Claim[], index: number | undefined): number {
  return index === undefined
    ? Number.POSITIVE_INFINITY
    : (claims[index]?.start ?? Number.POSITIVE_INFINITY);
}

function append(stretches: Stretch[], stretch: Stretch): void {
  const last = stretches.at(-1);
  if (last?.claim === stretch.claim && last.end === stretch.start) {
    stretches[stretches.length - 1] = { ...last, end: stretch.end };
  } else stretches.push(stretch);
}

/** A binary heap of indices in an array, the smallest first. */
function push(heap: number[], value: number): void {
  let at = heap.length;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    const above = heap[parent] ?? 0;
    if (above <= value) break;
    heap[at] = above;
    at = parent;
  }
  heap[at] = value;
}

function removeFirst(heap: number[]): void {
  const last = heap.pop();
  if (last === undefined || heap.length === 0) return;
  let at = 0;
  for (;;) {
    const left = 2 * at + 1;
    const child =
      (heap[left + 1] ?? Number.POSITIVE_INFINITY) < (heap[left] ?? 0) ? left + 1 : left;
    const below = heap[child];
    if (below === undefined || below >= last) break;
    heap[at] = below;
    at = child;
  }
  heap[at] = last;
}

/**
 * Places labels along one axis so that none overlaps the next, each as near to its anchor as the
 * others let it (least squares; pool adjacent violators).
 * @returns one position an anchor, in the anchors' unit, at least `gap` apart; ascending like the
 * anchors, which must be sorted. An empty list gives an empty list. Where the labels do not fit
 * between `low` and `high`, they start at `low` and run over `high`.
 */
export function placeLabels(
  anchors: readonly number[],
  { gap, low, high }: { readonly gap: number; readonly low: number; readonly high: number },
): readonly number[] {
  const pools: Pool[] = [];
  anchors.forEach((anchor, index) => {
    // Taking the gaps out turns "at least a gap apart" into "never descending".
    pools.push({ sum: anchor - index * gap, size: 1 });
    joinDescending(pools);
  });
  const last = Math.max(low, high - (anchors.length - 1) * gap);
  return pools
    .flatMap((pool) => Array.from({ length: pool.size }, () => pool.sum / pool.size))
    .map((position, index) => Math.min(last, Math.max(low, position)) + index * gap);
}

interface Pool {
  readonly sum: number;
  readonly size: number;
}

function joinDescending(pools: Pool[]): void {
  for (;;) {
    const upper = pools.at(-1);
    const lower = pools.at(-2);
    if (upper === undefined || lower === undefined) return;
    if (lower.sum / lower.size <= upper.sum / upper.size) return;
    pools.splice(-2, 2, { sum: lower.sum + upper.sum, size: lower.size + upper.size });
  }
}

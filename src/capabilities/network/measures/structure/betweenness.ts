import type { Network, TieRows } from './tie-rows.ts';

/**
 * How many shortest paths of others lead over each person, every pair's paths together counting as
 * one; without weights and not normalised, undirected pairs once (Brandes 2001).
 * @param onProgress is told after each person how many are done
 * @returns by place, in pairs; 0 for a person no path leads over
 * Source: docs/measures.md#betweenness
 */
export function measureBetweenness(
  { ways, isDirected }: Network,
  onProgress: (done: number) => void = () => {},
): Float64Array {
  const size = ways.starts.length - 1;
  const search = startSearch(size);
  const sums = new Float64Array(size);
  for (let source = 0; source < size; source++) {
    const reached = countPaths(ways, search, source);
    addUp(ways, search, { reached, sums });
    onProgress(source + 1);
  }
  return isDirected ? sums : sums.map((sum) => sum / 2);
}

interface Search {
  /** who was reached, nearest first */
  readonly order: Int32Array;
  readonly steps: Int32Array;
  /** shortest paths from the source */
  readonly paths: Float64Array;
  /** of those beyond a person, by path to that person */
  readonly beyond: Float64Array;
}

function startSearch(size: number): Search {
  return {
    order: new Int32Array(size),
    steps: new Int32Array(size),
    paths: new Float64Array(size),
    beyond: new Float64Array(size),
  };
}

/** Goes out from the source and counts the shortest paths to everyone; answers how many it met. */
function countPaths({ starts, others }: TieRows, search: Search, source: number): number {
  const { order, steps, paths } = search;
  steps.fill(-1);
  steps[source] = 0;
  paths[source] = 1;
  order[0] = source;
  let reached = 1;
  for (let at = 0; at < reached; at++) {
    const person = order[at] ?? 0;
    const next = (steps[person] ?? 0) + 1;
    const here = paths[person] ?? 0;
    const end = starts[person + 1] ?? 0;
    for (let tie = starts[person] ?? 0; tie < end; tie++) {
      const other = others[tie] ?? 0;
      const known = steps[other] ?? 0;
      if (known === next) paths[other] = (paths[other] ?? 0) + here;
      else if (known < 0) {
        steps[other] = next;
        paths[other] = here;
        order[reached++] = other;
      }
    }
  }
  return reached;
}

/** Comes back from the farthest and adds to each person's sum what leads over them. */
function addUp(
  { starts, others }: TieRows,
  { order, steps, paths, beyond }: Search,
  { reached, sums }: { readonly reached: number; readonly sums: Float64Array },
): void {
  for (let at = reached - 1; at > 0; at--) {
    const person = order[at] ?? 0;
    const next = (steps[person] ?? 0) + 1;
    const end = starts[person + 1] ?? 0;
    let share = 0;
    for (let tie = starts[person] ?? 0; tie < end; tie++) {
      const other = others[tie] ?? 0;
      if (steps[other] === next) share += beyond[other] ?? 0;
    }
    const here = paths[person] ?? 1;
    sums[person] = (sums[person] ?? 0) + share * here;
    beyond[person] = share + 1 / here;
  }
}

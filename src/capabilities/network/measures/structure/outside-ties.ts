import type { Network } from './tie-rows.ts';

/**
 * E−I of a network by an attribute: (external − internal) / (external + internal) ties, each
 * counted once whatever its weight (Krackhardt & Stern 1988).
 * @param values by place, undefined where the attribute of a person is unknown: such ties are left out
 * @returns the count of ties, and −1 to 1; undefined where no tie can be told
 * Source: docs/measures.md#burt
 */
export function measureOutsideTies(
  { ways, isDirected }: Network,
  values: readonly (string | undefined)[],
): OutsideTies {
  let external = 0;
  let internal = 0;
  for (const [person, value] of values.entries()) {
    if (value === undefined) continue;
    for (const other of ways.others.subarray(ways.starts[person], ways.starts[person + 1])) {
      const isSecond = !isDirected && other < person;
      if (isSecond || values[other] === undefined) continue;
      if (values[other] === value) internal++;
      else external++;
    }
  }
  const ties = external + internal;
  return { external, ties, ei: ties === 0 ? undefined : (external - internal) / ties };
}

export interface OutsideTies {
  readonly external: number;
  readonly ties: number;
  readonly ei: number | undefined;
}

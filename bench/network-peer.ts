import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import * as z from 'zod/mini';
import type { Edge } from '../src/capabilities/network/measures/structure/tie-rows.ts';

const timedSchema = z.object({ time: z.number(), values: z.record(z.string(), z.number()) });
const peerSchema = z.object({
  name: z.string(),
  constraint: timedSchema,
  effectiveSize: timedSchema,
  /** the time of a share of the work, which is the same from each person on */
  betweenness: z.object({ time: z.number(), share: z.number() }),
});
export type Peer = z.infer<typeof peerSchema>;

/** The measures by NetworkX, or where it is not installed by the formulas as they are written. */
export function measureWithPeer(edges: readonly Edge[]): Peer {
  const script = join(import.meta.dirname, 'networkx-peer.py');
  const input = JSON.stringify(edges.map(({ source, target, weight }) => [source, target, weight]));
  const { status, stdout } = spawnSync('python3', [script], {
    input,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return status === 0 ? z.parse(peerSchema, JSON.parse(stdout)) : measureAsWritten(edges);
}

type Graph = ReadonlyMap<string, ReadonlyMap<string, number>>;

function measureAsWritten(edges: readonly Edge[]): Peer {
  const graph = new Map<string, Map<string, number>>();
  for (const { source, target, weight } of edges) {
    for (const [one, other] of [
      [source, target],
      [target, source],
    ] as const) {
      const row = graph.get(one) ?? new Map<string, number>();
      graph.set(one, row.set(other, (row.get(other) ?? 0) + weight));
    }
  }
  return {
    name: 'the formulas as they are written (NetworkX is not installed)',
    constraint: timed(graph, (id) => sumOver(graph, id, constraintOf)),
    effectiveSize: timed(graph, (id) => sumOver(graph, id, effectOf)),
    betweenness: { ...timedWhole(() => betweennessOf(graph)), share: 1 },
  };
}

function timed(graph: Graph, measure: (id: string) => number) {
  return timedWhole(() => new Map([...graph.keys()].map((id) => [id, measure(id)])));
}

function timedWhole(measure: () => ReadonlyMap<string, number>) {
  const start = performance.now();
  const values = measure();
  return { time: performance.now() - start, values: Object.fromEntries(values) };
}

interface Pair {
  readonly id: string;
  readonly other: string;
  readonly share: (one: string, other: string) => number;
}

function sumOver(graph: Graph, id: string, part: (graph: Graph, pair: Pair) => number): number {
  const totals = new Map<string, number>();
  function share(one: string, other: string): number {
    const row = graph.get(one) ?? new Map<string, number>();
    const total = totals.get(one) ?? [...row.values()].reduce((sum, weight) => sum + weight, 0);
    totals.set(one, total);
    return (row.get(other) ?? 0) / total;
  }
  let sum = 0;
  for (const other of graph.get(id)?.keys() ?? []) sum += part(graph, { id, other, share });
  return sum;
}

function constraintOf(graph: Graph, { id, other, share }: Pair): number {
  let whole = share(id, other);
  for (const third of graph.get(id)?.keys() ?? []) whole += share(id, third) * share(third, other);
  return whole ** 2;
}

function effectOf(graph: Graph, { id, other, share }: Pair): number {
  const row = graph.get(other) ?? new Map<string, number>();
  const strongest = Math.max(...row.values());
  let effect = 1;
  for (const third of graph.get(id)?.keys() ?? []) {
    effect -= share(id, third) * ((row.get(third) ?? 0) / strongest);
  }
  return effect;
}

function betweennessOf(graph: Graph): Map<string, number> {
  const sums = new Map([...graph.keys()].map((id) => [id, 0]));
  for (const source of graph.keys()) {
    const order = [source];
    const steps = new Map([[source, 0]]);
    const paths = new Map([[source, 1]]);
    const before = new Map<string, string[]>();
    for (const person of order) {
      for (const other of graph.get(person)?.keys() ?? []) {
        if (!steps.has(other)) {
          steps.set(other, (steps.get(person) ?? 0) + 1);
          order.push(other);
        }
        if (steps.get(other) !== (steps.get(person) ?? 0) + 1) continue;
        paths.set(other, (paths.get(other) ?? 0) + (paths.get(person) ?? 0));
        before.set(other, [...(before.get(other) ?? []), person]);
      }
    }
    const beyond = new Map<string, number>();
    for (const person of order.toReversed()) {
      const here = beyond.get(person) ?? 0;
      for (const earlier of before.get(person) ?? []) {
        const part = ((paths.get(earlier) ?? 0) / (paths.get(person) ?? 1)) * (1 + here);
        beyond.set(earlier, (beyond.get(earlier) ?? 0) + part);
      }
      if (person !== source) sums.set(person, (sums.get(person) ?? 0) + here / 2);
    }
  }
  return sums;
}

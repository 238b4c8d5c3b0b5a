import * as z from 'zod/mini';
import type { Circle } from '../model.ts';

export type Position = readonly [x: number, y: number];
export type Positions = Readonly<Record<string, Position>>;

/** What the layout is made of: people with where they begin, and ties among them. */
export interface LayoutTask {
  readonly people: readonly { readonly id: string; readonly at: Position }[];
  readonly links: Circle['links'];
  readonly iterations: number;
}

const positionsSchema = z.record(z.string(), z.tuple([z.number(), z.number()]));

/** Positions as they were kept; nothing where nothing readable is. */
export function readPositions(text: string | null): Positions {
  if (text === null) return {};
  try {
    return z.parse(positionsSchema, JSON.parse(text));
  } catch {
    return {};
  }
}

/** The functions that get a colour, by how many of the people shown are of them. */
export function chooseFunctions({ ties }: Pick<Circle, 'ties'>, most = 6): string[] {
  const counts = new Map<string, number>();
  for (const { function: named } of ties) {
    if (named !== null) counts.set(named, (counts.get(named) ?? 0) + 1);
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, most)
    .map(([named]) => named);
}

/** Few steps from where everyone was, many where some are new. */
const SETTLED = 0;
const FRESH = 400;
const JOINED = 120;

/**
 * Where everyone begins: where they were kept, else on a ring in the order of functions, the
 * strongest inside. The same people begin at the same places each time.
 */
export function startLayout(circle: Circle, kept: Positions): LayoutTask {
  const functions = chooseFunctions(circle, Number.POSITIVE_INFINITY);
  const { ties, links } = circle;
  const order = ties.toSorted(
    (a, b) => functions.indexOf(a.function ?? '') - functions.indexOf(b.function ?? ''),
  );
  const ring = new Map(order.map(({ id }, at) => [id, (at / order.length) * 2 * Math.PI]));
  const people = ties.map(({ id }, place): { id: string; at: Position } => {
    const angle = ring.get(id) ?? 0;
    const far = 40 + (60 * place) / Math.max(1, ties.length);
    return { id, at: kept[id] ?? [Math.cos(angle) * far, Math.sin(angle) * far] };
  });
  const known = ties.filter(({ id }) => kept[id] !== undefined).length;
  const iterations = known === ties.length ? SETTLED : known > ties.length / 2 ? JOINED : FRESH;
  return { people, links, iterations };
}

/** The radius of someone in pixels: its area goes with the strength. */
export function sizeOf(strength: number, strongest: number): number {
  if (strongest <= 0) return 4;
  return 4 + 12 * Math.sqrt(strength / strongest);
}

import type { Kind, Time } from '../model.ts';

/** From the bottom of a stack to its top: what reaches far lies below, the day's work above. */
const KINDS_BY_MEANING = [
  'strategy',
  'thinking',
  'learning',
  'people',
  'hiring',
  'organisation',
  'decision',
  'review',
  'network',
  'external',
  'hands-on',
  'coordination',
  'admin',
  'travel',
] as const satisfies readonly Kind[];

/** One of the six hues of the series tokens. */
export type SeriesHue = 1 | 2 | 3 | 4 | 5 | 6;

/** A layer of a stack: a named kind, all kinds without a name of their own, or what is unsorted. */
export type StackPart = Kind | 'others' | 'unsorted';

export interface KindNames {
  /** at most six, from the bottom of the stack to its top */
  readonly named: readonly Kind[];
  /** those with hours and no hue of their own */
  readonly others: readonly Kind[];
  readonly hues: ReadonlyMap<Kind, SeriesHue>;
}

/**
 * Which kinds of a window get a layer of their own: strategy whenever it has hours, since the page
 * asks after it, then those with the most hours, each only where its hue is still free. A kind has
 * one hue for ever, so that no window repaints another.
 */
export function nameKinds(byKind: Time['byKind']): KindNames {
  const hoursOf = new Map(byKind.map((entry) => [entry.kind, entry.hours]));
  const present = KINDS_BY_MEANING.filter((kind) => (hoursOf.get(kind) ?? 0) > 0);
  const byMass = [...present].sort(
    (a, b) => rank(b, hoursOf) - rank(a, hoursOf) || present.indexOf(a) - present.indexOf(b),
  );
  const kindOfHue = new Map<SeriesHue, Kind>();
  for (const kind of byMass) if (!kindOfHue.has(HUE_OF[kind])) kindOfHue.set(HUE_OF[kind], kind);
  const hues = new Map([...kindOfHue].map(([hue, kind]) => [kind, hue]));
  const named = present.filter((kind) => hues.has(kind));
  return { named, others: present.filter((kind) => !hues.has(kind)), hues };
}

/** The layer a kind lies in, given which kinds have a name. */
export function partOf(kind: string, names: KindNames): StackPart {
  if (kind === 'unsorted') return 'unsorted';
  return names.named.find((named) => named === kind) ?? 'others';
}

/** All layers of the stack from bottom to top; kinds without a name and unsorted only where present. */
export function stackParts(byKind: Time['byKind'], names: KindNames): readonly StackPart[] {
  const isUnsorted = byKind.some((entry) => entry.kind === 'unsorted' && entry.hours > 0);
  return [
    ...names.named,
    ...(names.others.length > 0 ? (['others'] as const) : []),
    ...(isUnsorted ? (['unsorted'] as const) : []),
  ];
}

/** Kinds near in meaning share a hue; in one window the larger of them has it. */
const HUE_OF = {
  strategy: 3,
  people: 2,
  hiring: 2,
  review: 1,
  decision: 1,
  thinking: 1,
  external: 6,
  network: 6,
  learning: 6,
  'hands-on': 4,
  organisation: 4,
  travel: 4,
  coordination: 5,
  admin: 5,
} as const satisfies Record<(typeof KINDS_BY_MEANING)[number], SeriesHue>;

function rank(kind: Kind, hoursOf: ReadonlyMap<string, number>): number {
  return kind === 'strategy' ? Number.POSITIVE_INFINITY : (hoursOf.get(kind) ?? 0);
}

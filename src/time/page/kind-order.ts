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
 * Which six kinds of a window get a hue: strategy whenever it has hours, since the page asks after
 * it, then those with the most hours. A hue belongs to a kind first and is lent only when its
 * kind is not among the six, so that another window does not repaint the page.
 */
export function nameKinds(byKind: Time['byKind']): KindNames {
  const hoursOf = new Map(byKind.map((entry) => [entry.kind, entry.hours]));
  const present = KINDS_BY_MEANING.filter((kind) => (hoursOf.get(kind) ?? 0) > 0);
  const byMass = [...present].sort(
    (a, b) => rank(b, hoursOf) - rank(a, hoursOf) || present.indexOf(a) - present.indexOf(b),
  );
  const chosen = new Set(byMass.slice(0, HUES.length));
  const named = present.filter((kind) => chosen.has(kind));
  return { named, others: present.filter((kind) => !chosen.has(kind)), hues: assignHues(named) };
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

/** Strategy's hue is lent last of all: it is what the page asks after. */
const HUES = [1, 2, 4, 5, 6, 3] as const satisfies readonly SeriesHue[];

const OWN_HUES: Partial<Record<Kind, SeriesHue>> = {
  strategy: 3,
  people: 2,
  review: 1,
  external: 6,
  'hands-on': 4,
  coordination: 5,
};

/** Which owner's hue a kind takes first when it is free: that of the kind nearest in meaning. */
const LENT_HUES: Partial<Record<Kind, SeriesHue>> = {
  thinking: 1,
  learning: 6,
  hiring: 2,
  organisation: 4,
  decision: 1,
  network: 6,
  admin: 5,
  travel: 4,
};

function rank(kind: Kind, hoursOf: ReadonlyMap<string, number>): number {
  return kind === 'strategy' ? Number.POSITIVE_INFINITY : (hoursOf.get(kind) ?? 0);
}

function assignHues(named: readonly Kind[]): ReadonlyMap<Kind, SeriesHue> {
  const hues = new Map<Kind, SeriesHue>();
  const free = new Set<SeriesHue>(HUES);
  for (const wishes of [OWN_HUES, LENT_HUES]) {
    for (const kind of named) {
      const wish = wishes[kind];
      if (hues.has(kind) || wish === undefined || !free.delete(wish)) continue;
      hues.set(kind, wish);
    }
  }
  for (const kind of named.filter((candidate) => !hues.has(candidate))) {
    const [hue] = free;
    if (hue === undefined) break;
    free.delete(hue);
    hues.set(kind, hue);
  }
  return hues;
}

// Apart from the model, so that the command line can sort without loading zod.

export const KINDS = [
  'strategy',
  'people',
  'hiring',
  'organisation',
  'review',
  'decision',
  'coordination',
  'hands-on',
  'external',
  'network',
  'learning',
  'thinking',
  'admin',
  'travel',
  'personal',
] as const;
/** What a series or event is for. `personal` stays outside the hours; `unsorted` is no kind. */
export type Kind = (typeof KINDS)[number];
export type KindOrUnsorted = Kind | 'unsorted';

export const HORIZONS = ['this month', 'this quarter', 'this year', 'beyond a year'] as const;
export type Horizon = (typeof HORIZONS)[number];

/** Who decided a kind: the owner's rule, the owner, what the owner's answers taught, the word list. */
export const SORTERS = ['rule', 'you', 'learned', 'words'] as const;
export type Sorter = (typeof SORTERS)[number];

export const HORIZON_OF_KIND = {
  coordination: 'this month',
  'hands-on': 'this month',
  admin: 'this month',
  travel: 'this month',
  external: 'this month',
  review: 'this quarter',
  decision: 'this quarter',
  hiring: 'this quarter',
  network: 'this quarter',
  thinking: 'this quarter',
  people: 'this year',
  organisation: 'this year',
  learning: 'this year',
  personal: 'this month',
  strategy: 'beyond a year',
} as const satisfies Record<Kind, Horizon>;

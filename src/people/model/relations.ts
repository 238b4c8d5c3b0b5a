// Apart from the shapes: the command line needs these words and not the library that checks shapes.

export const RELATIONS = [
  'manager',
  'skip-level',
  'report',
  'peer',
  'former-peer',
  'decision-maker',
  'sponsor',
  'mentor',
  'coach',
  'customer',
  'outside',
] as const;
export type Relation = (typeof RELATIONS)[number];

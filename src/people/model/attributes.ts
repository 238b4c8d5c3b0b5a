// Apart from the shapes, as the relations are: the command line needs these words only.

/** How much a tie matters to the owner; null where they did not say. */
export const IMPORTANCES = ['high', 'normal', 'low'] as const;
export type Importance = (typeof IMPORTANCES)[number];

/** What can be said of a person. */
export const ATTRIBUTES = [
  'name',
  'relations',
  'level',
  'function',
  'organisation',
  'title',
  'department',
  'importance',
  'cadenceDays',
  'snoozedUntil',
  'notes',
  'isPerson',
] as const;
export type Attribute = (typeof ATTRIBUTES)[number];

/** Where an attribute comes from: the owner, a file, a guess they accepted, someone merged. */
export const ORIGINS = ['you', 'calendar', 'contacts', 'suggestion', 'merge'] as const;
export type Origin = (typeof ORIGINS)[number];
export type Provenance = Readonly<Partial<Record<Attribute, Origin>>>;

/** Someone of whom nothing is said yet. */
export const NOTHING_SAID = {
  name: '',
  relations: [],
  level: null,
  function: null,
  organisation: null,
  title: null,
  department: null,
  importance: null,
  cadenceDays: null,
  snoozedUntil: null,
  notes: null,
  provenance: {},
};

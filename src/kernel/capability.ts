/** The six shifts from middle management to leadership, in the order the mirror shows them. */
export const CAPABILITY_IDS = [
  'strategy',
  'leadership',
  'network',
  'delegation',
  'relationships',
  'perspective',
] as const;

export type CapabilityId = (typeof CAPABILITY_IDS)[number];

import type { Shelf } from '../../../accounts/bin/model.ts';

/** Priorities in the bin. */
export const PRIORITY_SHELF = {
  kind: 'priority',
  table: 'strategy_priority',
  title: 'title',
  isMeasured: true,
} as const satisfies Shelf;

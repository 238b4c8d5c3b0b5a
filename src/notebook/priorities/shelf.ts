import type { Shelf } from '../../accounts/bin/model.ts';
import { MOST_PRIORITIES } from './model.ts';

/** Priorities in the bin. */
export const PRIORITY_SHELF = {
  kind: 'priority',
  table: 'strategy_priority',
  title: 'title',
  most: MOST_PRIORITIES,
  isMeasured: true,
} as const satisfies Shelf;

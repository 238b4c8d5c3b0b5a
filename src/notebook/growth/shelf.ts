import type { Shelf } from '../../accounts/bin/model.ts';

/** Entries of the growth log in the bin. */
export const GROWTH_SHELF: Shelf = {
  kind: 'growth',
  table: 'growth_entry',
  title: 'title',
  isMeasured: true,
};

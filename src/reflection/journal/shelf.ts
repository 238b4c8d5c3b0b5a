import type { Shelf } from '../../accounts/bin/model.ts';

/** Journal entries in the bin. */
export const JOURNAL_SHELF = {
  kind: 'journal',
  table: 'journal_entry',
  title: 'text',
  search: 'journal_search',
} as const satisfies Shelf;

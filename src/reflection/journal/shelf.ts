import type { Shelf } from '../../keeping/bin/model.ts';

/** Journal entries in the bin. */
export const JOURNAL_SHELF = {
  kind: 'journal',
  table: 'journal_entry',
  title: 'text',
  search: 'journal_search',
} as const satisfies Shelf;

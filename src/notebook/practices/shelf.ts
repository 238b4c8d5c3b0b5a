import type { Shelf } from '../../accounts/bin/model.ts';

/** The owner's own practices in the bin. */
export const PRACTICE_SHELF: Shelf = {
  kind: 'practice',
  table: 'practice',
  title: 'title',
};

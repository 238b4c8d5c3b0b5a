import type { Shelf } from '../../keeping/bin/model.ts';

/** Steps in the bin; outside it one may run. */
export const STEP_SHELF: Shelf = {
  kind: 'step',
  table: 'step',
  title: 'title',
  most: 1,
  whileNull: 'closed_at',
  isMeasured: true,
};

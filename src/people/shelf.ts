import type { Shelf } from '../keeping/bin/model.ts';

/** People in the bin, with what was said of them. */
export const PEOPLE_SHELF = {
  kind: 'person',
  table: 'person',
  title: 'name',
  isMeasured: true,
} as const satisfies Shelf;

import type { Shelf } from '../../accounts/bin/model.ts';

/** Delegations in the bin. */
export const DELEGATION_SHELF: Shelf = {
  kind: 'delegation',
  table: 'delegation',
  title: 'title',
  isMeasured: true,
};

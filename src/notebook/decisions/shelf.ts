import type { Shelf } from '../../accounts/bin/model.ts';

/** Decisions in the bin. */
export const DECISION_SHELF: Shelf = {
  kind: 'decision',
  table: 'decision',
  title: 'title',
  isMeasured: true,
};

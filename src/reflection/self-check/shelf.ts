import type { Shelf } from '../../keeping/bin/model.ts';

/** Discarded rounds of the self-check in the bin. */
export const ROUND_SHELF: Shelf = {
  kind: 'round',
  table: 'reflection_round',
  title: 'started_at',
  describe: (startedAt) => `Self-check begun on ${startedAt.slice(0, 10)}`,
};

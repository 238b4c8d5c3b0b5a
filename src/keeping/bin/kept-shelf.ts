import type { Kept } from '../model.ts';
import type { Shelf } from './model.ts';

/** Where a kind lies in the bin. */
export function keptShelf({ kind, table, most, isMeasured }: Kept): Shelf {
  return {
    kind,
    table,
    title: 'title',
    ...(most !== undefined && { most }),
    ...(isMeasured !== undefined && { isMeasured }),
  };
}

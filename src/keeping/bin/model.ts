import * as z from 'zod/mini';

/** How long something can be taken out of the bin. */
export const BIN_DAYS = 30;

/**
 * A table whose rows go to the bin: `id` names a row, `deleted_at` is set while it lies there.
 * A slice that deletes so exports one, and the server lists it.
 */
export interface Shelf {
  /** a word of the product, said before the title and in the address */
  readonly kind: string;
  readonly table: string;
  /** the column that tells its owner which it is */
  readonly title: string;
  /** puts that column into words; as it is, unless told */
  readonly describe?: (text: string) => string;
  /** how many there may be outside the bin */
  readonly most?: number;
  /** only rows in which this column is null count towards the most */
  readonly whileNull?: string;
  /** the search that finds it by that column, as `createTextIndex` named it */
  readonly search?: string;
  /** whether hours or measures read it */
  readonly isMeasured?: boolean;
}

export const binSchema = z.object({
  /** latest first */
  items: z.array(
    z.object({
      kind: z.string(),
      id: z.string(),
      /** its beginning */
      title: z.string(),
      deletedAt: z.string(),
      /** when it is deleted for good */
      goneAt: z.string(),
    }),
  ),
});
export type Bin = z.infer<typeof binSchema>;

import * as z from 'zod/mini';

/** The backups there are, as their owner sees them. */
export const backupsSchema = z.object({
  /** where they lie */
  folder: z.string(),
  /** which are kept, and for how long, in words */
  rule: z.string(),
  /** latest first */
  backups: z.array(
    z.object({
      name: z.string(),
      reason: z.enum(['nightly', 'asked', 'upgrade', 'replaced']),
      madeAt: z.string(),
      bytes: z.int(),
    }),
  ),
});
export type Backups = z.infer<typeof backupsSchema>;

/** The word that is typed so that everything is deleted. */
export const ERASING_WORD = 'delete';

export const erasingSchema = z.object({
  word: z.literal(ERASING_WORD),
  /** also the backups, at once instead of after their term */
  backups: z._default(z.boolean(), false),
});

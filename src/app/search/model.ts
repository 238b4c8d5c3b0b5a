import * as z from 'zod/mini';

const foundSchema = z.object({
  /** person, series, journal, or a kind of the notebook */
  kind: z.string(),
  id: z.string(),
  title: z.string(),
  /** what tells it from others of its title; empty when nothing does */
  note: z.string(),
  /** the page that shows it */
  to: z.string(),
});
export type Found = z.infer<typeof foundSchema>;

export const searchSchema = z.object({
  /** by kind, the best known of each first */
  found: z.array(foundSchema),
});

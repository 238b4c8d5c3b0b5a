import * as z from 'zod/mini';

/** A meeting that could be handed on, and who could hold it. */
const handOverSchema = z.object({
  title: z.string(),
  /** mean of the four latest complete weeks */
  hoursAWeek: z.number(),
  /** distinct others on it in these weeks */
  people: z.int(),
  /** how often it was held in these weeks */
  meetings: z.int(),
  /** the report who came most often; null where none came */
  to: z.nullable(z.object({ address: z.string(), name: z.string(), meetings: z.int() })),
});
export type HandOver = z.infer<typeof handOverSchema>;

export const handOversSchema = z.object({ suggestions: z.array(handOverSchema) });

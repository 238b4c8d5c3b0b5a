import * as z from 'zod/mini';
import { measureSchema, timeSchema } from '../time/model.ts';

/** Every measure, as it is kept until what it is made from changes. */
export const measuresSchema = z.object({
  measures: z.array(measureSchema),
  /** `network.decision-maker-hours` in hours a week, the unit in which it is guessed */
  decisionMakerHours: z.object({
    value: z.nullable(z.number()),
    low: z.nullable(z.number()),
    high: z.nullable(z.number()),
  }),
  /** the time page without its questions, and of its series only the largest meeting */
  time: timeSchema,
});
export type Measures = z.infer<typeof measuresSchema>;

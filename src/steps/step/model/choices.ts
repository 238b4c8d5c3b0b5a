import * as z from 'zod/mini';
import { CAPABILITY_IDS } from '../../../kernel/capability.ts';
import { namedStepSchema, stepMeasureSchema } from '../model.ts';

/** What can be chosen when a step is declared. */
export const choicesSchema = z.object({
  measures: z.array(
    z.object({
      ...stepMeasureSchema.shape,
      shift: z.enum(CAPABILITY_IDS),
      counts: z.string(),
      ways: z.array(z.enum(['up', 'down'])),
      /** the last complete weeks in which it has a value, twelve at most */
      weeks: z.int(),
      mean: z.nullable(z.number()),
      /** the smallest change that four weeks after it could tell; null below six weeks before */
      tellable: z.nullable(z.number()),
      /** most weeks are 0, so that two weeks are one value */
      isByTwo: z.boolean(),
      /** the step whose experiment a new one would join */
      open: z.nullable(namedStepSchema),
    }),
  ),
  /** the step that is not answered yet */
  running: z.nullable(namedStepSchema),
  week: z.string(),
  today: z.iso.date(),
});
export type Choices = z.infer<typeof choicesSchema>;

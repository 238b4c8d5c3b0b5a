import * as z from 'zod/mini';
import { personSchema } from '../../people/model.ts';

/** Those the hours were spent with, most hours first, from `GET /api/time/people`. */
export const contactsSchema = z.object({
  people: z.array(
    z.object({
      address: z.string(),
      name: z.string(),
      hours: z.number(),
      meetings: z.int(),
      /** what the people list says of the address; null when nothing */
      person: z.nullable(personSchema),
    }),
  ),
});
export type Contact = z.infer<typeof contactsSchema>['people'][number];

import * as z from 'zod/mini';

/** More than five are no priorities. */
export const MOST_PRIORITIES = 5;

/** What in the calendar serves a priority: everything of a title, or one occurrence. */
export const priorityLinkSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('series'), title: z.string().check(z.maxLength(2000)) }),
  z.object({ kind: z.literal('event'), uid: z.string(), recurrence: z.string() }),
]);
export type PriorityLink = z.infer<typeof priorityLinkSchema>;

/** What the owner says of a priority; the whole of it is sent at each save. */
export const priorityDraftSchema = z.object({
  title: z.string().check(z.minLength(1), z.maxLength(300)),
  why: z.string().check(z.maxLength(5000)),
  links: z.array(priorityLinkSchema).check(z.maxLength(200)),
});
export type PriorityDraft = z.infer<typeof priorityDraftSchema>;

export const prioritySchema = z.extend(priorityDraftSchema, { id: z.string() });
export type Priority = z.infer<typeof prioritySchema>;

export const prioritiesSchema = z.object({ priorities: z.array(prioritySchema) });

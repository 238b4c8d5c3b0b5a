import * as z from 'zod/mini';

/** Whether there is a private calendar feed. Its secret is told once, when it is made. */
export const feedSchema = z.object({
  feed: z.nullable(
    z.object({
      createdAt: z.string(),
      /** when a calendar last read it; null where none did */
      readAt: z.nullable(z.string()),
    }),
  ),
});

/** A new feed, with the path that nobody else knows. */
export const newFeedSchema = z.object({ ...feedSchema.shape, path: z.string() });

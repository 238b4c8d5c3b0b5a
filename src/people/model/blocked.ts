import * as z from 'zod/mini';

/** Someone blocked. Who they are is not kept: only when, and by how many addresses. */
const blockedSchema = z.object({
  id: z.string(),
  addresses: z.int(),
  blockedAt: z.string(),
});
export type Blocked = z.infer<typeof blockedSchema>;

import * as z from 'zod/mini';
import { peopleKeys } from './keys.ts';

/** Someone blocked. Who they are is not kept: only when, and by how many addresses. */
const blockedSchema = z.object({
  id: z.string(),
  addresses: z.int(),
  blockedAt: z.string(),
});
export type Blocked = z.infer<typeof blockedSchema>;

export const blockedListSchema = z.object({
  /** latest first */
  blocked: z.array(blockedSchema),
});

/** Whom to block, by an address or the id of each. */
export const blockSchema = z.object({
  addresses: peopleKeys.check(z.minLength(1), z.maxLength(50)),
});

/** Which block to end, or the address of someone whose block to end. */
export const unblockSchema = z.union([
  z.object({ id: z.string() }),
  z.object({ address: z.string().check(z.minLength(1), z.maxLength(320)) }),
]);

import { useParams } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { CAPABILITY_IDS } from '../kernel/capability.ts';
import { BehindPage } from '../mirror/behind-page.tsx';
import { NotFoundPage } from '../ui/shell/states.tsx';

/** The page of the shift that the address names. */
export function Shift() {
  const params = z.safeParse(paramsSchema, useParams({ strict: false }));
  if (!params.success) return <NotFoundPage />;
  return <BehindPage capability={params.data.capability} key={params.data.capability} />;
}

const paramsSchema = z.object({ capability: z.enum(CAPABILITY_IDS) });

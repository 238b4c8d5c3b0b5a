import { useSearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import * as z from 'zod/mini';

const searchSchema = z.object({ find: z.optional(z.union([z.string(), z.number()])) });

/** Tells a page what its address asks it to look for, `/journal?find=said+no`, whenever that changes. */
export function useFind(look: (words: string) => void): void {
  const { find } = z.safeParse(searchSchema, useSearch({ strict: false })).data ?? {};
  const latest = useRef(look);
  latest.current = look;
  useEffect(() => {
    if (find !== undefined) latest.current(String(find));
  }, [find]);
}

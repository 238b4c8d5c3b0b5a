import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { keyOf } from '../../../ui/api.ts';
import { forgetUnsent, listUnsent } from './unsent.ts';
import { sendEntry } from './use-autosave.ts';

/** Sends what this browser has kept since nobody answered; what fails again stays. */
export function useResend(): void {
  const client = useQueryClient();
  useEffect(() => {
    const unsent = [...listUnsent()];
    if (unsent.length === 0) return;
    void Promise.allSettled(unsent.map(([id, draft]) => resend(id, draft))).then(() =>
      client.invalidateQueries({ queryKey: keyOf('/api/journal') }),
    );
  }, [client]);
}

async function resend(...[id, draft]: Parameters<typeof sendEntry>): Promise<void> {
  await sendEntry(id, draft);
  forgetUnsent(id);
}

import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useWorkspace } from '../../../accounts/page/use-workspace.ts';
import { keyOf } from '../../../ui/api.ts';
import { pathOf } from '../../../ui/path-of.ts';
import { listEntriesEndpoint } from '../endpoints.ts';
import type { JournalDraft } from '../model.ts';
import { forgetUnsent, listUnsent } from './unsent.ts';
import { sendEntry } from './use-autosave.ts';

/** Sends what this browser has kept since nobody answered; what fails again stays. */
export function useResend(): void {
  const client = useQueryClient();
  const workspace = useWorkspace();
  useEffect(() => {
    const unsent = [...listUnsent(workspace)];
    if (unsent.length === 0) return;
    void Promise.allSettled(unsent.map(([id, draft]) => resend(workspace, id, draft))).then(() =>
      client.invalidateQueries({ queryKey: keyOf(pathOf(listEntriesEndpoint)) }),
    );
  }, [client, workspace]);
}

async function resend(workspace: string, id: string, draft: JournalDraft): Promise<void> {
  await sendEntry(id, draft, workspace);
  forgetUnsent(workspace, id);
}

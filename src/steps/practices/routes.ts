import { keptRoutes } from '../../keeping/routes.ts';
import { UserError } from '../../kernel/user-error.ts';
import { PRACTICES } from '../../notebook/practices/kept.ts';
import type { PracticeDraft } from '../../notebook/practices/model.ts';
import type { Route } from '../../platform/http/route.ts';
import { asOwn, loadPractices } from './load-practices.ts';
import { findMeasureTrouble, listWeeklyMeasures } from './read-practices.ts';

export const practicesRoutes: readonly Route[] = keptRoutes(PRACTICES, {
  load: async (own) => ({
    practices: [...loadPractices(), ...own.map(asOwn)],
    measures: listWeeklyMeasures(),
  }),
  refuse: refuseUnmeasured,
});

function refuseUnmeasured(draft: PracticeDraft): void {
  const trouble = findMeasureTrouble(draft);
  if (trouble === undefined) return;
  throw new UserError(
    'no-weekly-measure',
    `Choose the weekly measure this should move, and the way in which it gets better: ${trouble}.`,
  );
}

import { defineRoute, type Route } from '../platform/http/route.ts';
import { loadViews } from './load-views.ts';
import {
  compareGuesses,
  describeShifts,
  findFinding,
  findLargest,
  listMissing,
} from './measures.ts';
import { mirrorSchema } from './model.ts';

const showMirror = defineRoute(
  {
    method: 'get',
    path: '/api/mirror',
    access: 'owner',
    summary: 'The finding, your guesses beside your calendar, the six shifts, and what is missing.',
    answer: mirrorSchema,
  },
  async (ground) => {
    const views = await loadViews(ground);
    const comparisons = compareGuesses(views);
    return {
      finding: findFinding(views, comparisons),
      comparisons,
      shifts: describeShifts(views),
      largest: findLargest(views.time) ?? null,
      missing: listMissing(views),
      readAt: views.readAt ?? null,
    };
  },
);

export const mirrorRoutes: readonly Route[] = [showMirror];

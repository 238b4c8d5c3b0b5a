import { mayOwn } from '../accounts/may-own.ts';
import { defineRoute, type Route } from '../platform/http/route.ts';
import { loadHeadings } from '../reflection/heading/store.ts';
import { showBehindEndpoint, showMirrorEndpoint, showTrendEndpoint } from './endpoints.ts';
import { loadQuarters } from './load-trend.ts';
import { loadViews } from './load-views.ts';
import { describeBehind } from './measures/behind.ts';
import { findFinding, findRevealed } from './measures/finding.ts';
import { compareGuesses } from './measures/guesses.ts';
import { findLargest } from './measures/largest.ts';
import { listMissing } from './measures/missing.ts';
import { describeShifts } from './measures/rows.ts';
import { describeTrend } from './measures/trend.ts';

const showMirror = defineRoute(
  {
    ...showMirrorEndpoint,
    access: mayOwn,
    summary:
      'The finding; the six shifts with what you say, what your data shows and the gap; your guesses; what is missing.',
  },
  async (ground) => {
    const views = await loadViews(ground);
    const comparisons = compareGuesses(views);
    const shifts = describeShifts(views);
    return {
      finding: findFinding(views, { shifts, comparisons }),
      revealed: findRevealed(views, comparisons),
      comparisons,
      areGuessesShown: views.areGuessesShown,
      shifts,
      largest: findLargest(views.time) ?? null,
      missing: listMissing(views),
      readAt: views.readAt ?? null,
    };
  },
);

const showTrend = defineRoute(
  {
    ...showTrendEndpoint,
    access: mayOwn,
    summary: 'What your data showed of each shift at the end of each of the last eight quarters.',
  },
  async (ground) =>
    describeTrend(
      await loadQuarters(ground),
      await loadHeadings(ground.database, ground.workspace),
    ),
);

const showBehind = defineRoute(
  {
    ...showBehindEndpoint,
    access: mayOwn,
    summary: 'What is behind a shift: its views, and each measure with its heading and its limits.',
  },
  async ({ params: { capability }, ...ground }) => {
    const views = await loadViews(ground);
    const shift = describeShifts(views).find((each) => each.capability === capability);
    if (shift === undefined) throw new Error(`the mirror has no row of ${capability}`);
    return describeBehind(shift, views);
  },
);

export const mirrorRoutes: readonly Route[] = [showMirror, showTrend, showBehind];

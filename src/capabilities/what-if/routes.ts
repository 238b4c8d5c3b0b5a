import { mayOwn } from '../../accounts/may-own.ts';
import type { Measure } from '../../kernel/measure.ts';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { changeFacts, meanMix } from '../../time/core/what-if.ts';
import {
  deleteDraftEndpoint,
  replaceDraftEndpoint,
  showDraftEndpoint,
} from '../../time/draft/endpoints.ts';
import type { DraftChange } from '../../time/draft/model.ts';
import { loadDraft, saveDraft } from '../../time/draft/store.ts';
import type { HoursGround } from '../../time/load-hours.ts';
import { findMeasure } from '../catalog.ts';
import { loadFacts } from '../load-facts.ts';
import type { Facts } from '../model.ts';

const showDraft = defineRoute(
  {
    ...showDraftEndpoint,
    access: mayOwn,
    summary: 'Your draft of a week, beside the weeks as they are.',
  },
  async (ground) => await compare(ground),
);

const replaceDraft = defineRoute(
  {
    ...replaceDraftEndpoint,
    access: mayOwn,
    summary: 'Puts these changes in place of the draft: drop, delegate, shorten or halve a series.',
  },
  async ({ body, ...ground }) => {
    await saveDraft(ground.database, ground.workspace, body.changes);
    return await compare(ground);
  },
);

const deleteDraft = defineRoute(
  { ...deleteDraftEndpoint, access: mayOwn, summary: 'Takes the whole draft away.' },
  async (ground) => {
    await saveDraft(ground.database, ground.workspace, []);
    return await compare(ground);
  },
);

export const whatIfRoutes: readonly Route[] = [showDraft, replaceDraft, deleteDraft];

/** The measures that a change of the mix moves. */
const MOVED = [
  'strategy.share',
  'delegation.hands-on',
  'delegation.could-run',
  'leadership.people',
  'network.decision-maker-hours',
] as const;

async function compare(ground: HoursGround) {
  const changes = await loadDraft(ground.database, ground.workspace);
  const { facts } = await loadFacts(ground);
  const changed: Facts = { ...facts, time: changeFacts(facts.time, changes) };
  const today = meanMix(facts.time);
  const then = meanMix(changed.time);
  return {
    changes: changes.map((change) => describeChange(change, facts, today.hours)),
    weeks: facts.time.recent.length,
    today,
    changed: then,
    freed: today.hours - then.hours,
    measures: MOVED.flatMap((id) => {
      const measure = findMeasure(id);
      if (measure === undefined) return [];
      const { title, unit } = measure.definition;
      const values = {
        today: readValue(measure.measure(facts)),
        changed: readValue(measure.measure(changed)),
      };
      return [{ id, title, unit, ...values }];
    }),
  };
}

function describeChange(change: DraftChange, { time }: Facts, hours: number) {
  const title = time.count.series.get(change.series)?.title ?? '';
  return { change, title, freed: hours - meanMix(changeFacts(time, [change])).hours };
}

function readValue({ value, low, high }: Measure) {
  return { value: value ?? null, low: low ?? null, high: high ?? null };
}

import type { Measure, MeasureDefinition } from '../../kernel/measure.ts';
import type { TimeFacts } from '../../time/core/facts.ts';
import {
  DEFAULT_NEEDS,
  measureHours,
  measureShare,
  needPeople,
  needWeeks,
} from '../../time/core/measuring.ts';
import { recentRecords, type TimeRecord } from '../../time/core/records.ts';
import type { CountedEvent, KindOrUnsorted } from '../../time/model.ts';

const HANDS_ON: MeasureDefinition = {
  id: 'delegation.hands-on',
  capability: 'delegation',
  title: 'Hands-on and coordination hours',
  counts: 'kinds hands-on and coordination',
  unit: 'share',
  time: 'weekly',
  inputs: ['calendar'],
  better: 'less',
  floor: 0.6,
  heading: 0.25,
  headingSource: 'Our judgement. Yours to change.',
  misleads: 'A launch takes hands for a while.',
};

const COULD_RUN: MeasureDefinition = {
  id: 'delegation.could-run',
  capability: 'delegation',
  title: 'Meetings your team could run',
  counts: 'recurring, with a report and at least 3 people, coordination, hands-on or review',
  unit: 'hours a week',
  time: 'weekly',
  inputs: ['calendar', 'people'],
  better: 'trend less',
  headingSource: 'No sound heading exists; read it against its own history.',
  misleads: 'Some of them you must lead.',
};

export const DELEGATION_DEFINITIONS: readonly MeasureDefinition[] = [HANDS_ON, COULD_RUN];

/**
 * `delegation.hands-on` as a share 0–1 of the hours, `delegation.could-run` in hours a week; each
 * undefined, with what is missing, below its minimum.
 * Source: docs/measures.md#delegation
 */
export function measureDelegation(facts: TimeFacts): Measure[] {
  return [
    measureShare(facts, { definition: HANDS_ON, isPart: isHandsOn, needs: DEFAULT_NEEDS }),
    measureHours(facts, {
      definition: COULD_RUN,
      isPart: couldBeRun(facts),
      needs: [needWeeks, (each) => needPeople(each, 'report')],
    }),
  ];
}

/** The records behind a measure of delegation; undefined for another's id. */
export function delegationRecords(id: string, facts: TimeFacts): TimeRecord[] | undefined {
  if (id === HANDS_ON.id) return recentRecords(facts, isHandsOn);
  return id === COULD_RUN.id ? recentRecords(facts, couldBeRun(facts)) : undefined;
}

function isHandsOn({ sorting }: CountedEvent): boolean {
  return sorting.kind === 'hands-on' || sorting.kind === 'coordination';
}

const RUNNABLE_KINDS: ReadonlySet<KindOrUnsorted> = new Set(['coordination', 'hands-on', 'review']);

function couldBeRun({ count }: TimeFacts): (event: CountedEvent) => boolean {
  return (event) => {
    const series = count.series.get(event.series);
    if (series === undefined || !series.isRecurring) return false;
    const hasTeam = series.traits.hasReport && series.people.length >= 3;
    return hasTeam && RUNNABLE_KINDS.has(event.sorting.kind);
  };
}

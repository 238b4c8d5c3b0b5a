import type { MeasureDefinition } from '../../kernel/measure.ts';
import {
  DEFAULT_NEEDS,
  type IsPart,
  measureHours,
  needPeople,
  needWeeks,
} from '../../time/core/measuring.ts';
import { personsAt } from '../../time/core/persons.ts';
import { recentRecords } from '../../time/core/records.ts';
import type { CountedEvent, KindOrUnsorted } from '../../time/model.ts';
import { ofEvents, shareOfHours } from '../measures.ts';
import type { Facts, ShiftMeasure } from '../model.ts';
import { AUTHORITY_MEASURES } from './measures/authority.ts';
import { RELEASED_MEASURES } from './measures/released.ts';
import { WITHOUT_ME_MEASURES } from './measures/without-me.ts';

const HANDS_ON: MeasureDefinition = {
  id: 'delegation.hands-on',
  capability: 'delegation',
  title: 'Hands-on and coordination hours',
  counts: 'kinds hands-on and coordination',
  counted: 'hours',
  unit: 'share',
  time: 'weekly',
  inputs: ['calendar'],
  isAnchor: true,
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
  counts: 'recurring and yours, with a report and 3 people at least, no plans and no 1:1s',
  counted: 'hours',
  unit: 'hours a week',
  time: 'weekly',
  inputs: ['calendar', 'people'],
  better: 'trend less',
  headingSource: 'No sound heading exists; read it against its own history.',
  misleads: 'Some of them you must lead.',
};

/**
 * `delegation.authority` is a level 1–7, `.taken-back` a share 0–1 of the delegations, `.hands-on` a
 * share 0–1 of the hours, `.could-run` and `.released` are hours a week, `.without-me` is a share
 * 0–1 of the decisions; each undefined, with what is missing, below its minimum.
 * Source: docs/measures.md#delegation
 */
export const DELEGATION: readonly ShiftMeasure[] = [
  ...AUTHORITY_MEASURES,
  shareOfHours({ definition: HANDS_ON, isPart: () => isHandsOn, needs: () => DEFAULT_NEEDS }),
  ofEvents({
    definition: COULD_RUN,
    measure: (facts) =>
      measureHours(facts.time, {
        definition: COULD_RUN,
        isPart: couldBeRun(facts),
        needs: [needWeeks, (time) => needPeople(time, 'report')],
      }),
    events: (facts) => recentRecords(facts.time, couldBeRun(facts)),
  }),
  ...RELEASED_MEASURES,
  ...WITHOUT_ME_MEASURES,
];

/** Coordination and hands-on work. */
export function isHandsOn({ sorting }: Pick<CountedEvent, 'sorting'>): boolean {
  return sorting.kind === 'hands-on' || sorting.kind === 'coordination';
}

const LEAST_PERSONS = 3;
const RUNNABLE_KINDS: ReadonlySet<KindOrUnsorted> = new Set(['coordination', 'hands-on', 'review']);

/**
 * Recurring and the owner's own, with a report and at least three persons, and no meeting that is
 * about people or plans.
 */
export function couldBeRun({ time }: Facts): IsPart {
  return (event) => {
    const series = time.count.series.get(event.series);
    if (series === undefined || !series.isRecurring || !series.isOwn) return false;
    const hasTeam =
      series.traits.hasReport && personsAt(series.people, time.people).length >= LEAST_PERSONS;
    return hasTeam && RUNNABLE_KINDS.has(event.sorting.kind);
  };
}

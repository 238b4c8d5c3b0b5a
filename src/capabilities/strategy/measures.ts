import type { MeasureDefinition } from '../../kernel/measure.ts';
import { DAY } from '../../kernel/week.ts';
import { answerKey } from '../../time/core/answer-key.ts';
import type { TimeFacts } from '../../time/core/facts.ts';
import {
  DEFAULT_NEEDS,
  type IsPart,
  measureWeekly,
  needShareOfHours,
  needWeeks,
} from '../../time/core/measuring.ts';
import { recordId, recordOfBlock } from '../../time/core/records.ts';
import { hoursOf } from '../../time/core/working-time.ts';
import type { CountedEvent } from '../../time/model.ts';
import { ofEvents, shareOfHours } from '../measures.ts';
import type { Facts, ShiftMeasure } from '../model.ts';
import { FORESIGHT_MEASURES } from './measures/foresight.ts';

const SHARE: MeasureDefinition = {
  id: 'strategy.share',
  capability: 'strategy',
  title: 'Strategic hours',
  counts: 'kind strategy, or a horizon beyond a year',
  counted: 'hours',
  unit: 'share',
  time: 'weekly',
  inputs: ['calendar'],
  isAnchor: true,
  better: 'more',
  floor: 0,
  heading: 0.21,
  headingSource: '27 chief executives, Porter & Nohria 2018: a reference line.',
  misleads: 'Loose sorting inflates it: “strategy” in a title counts.',
};

const AGENDA: MeasureDefinition = {
  id: 'strategy.agenda',
  capability: 'strategy',
  title: 'Hours on your priorities',
  counts: 'linked to one of your priorities, five at most',
  counted: 'hours',
  unit: 'share',
  time: 'weekly',
  inputs: ['calendar', 'priorities'],
  isAnchor: true,
  better: 'more',
  floor: 0.1,
  heading: 0.43,
  headingSource: 'The same chief executives: 43%, from 14 to 80. A reference line.',
  misleads: 'Priorities too broad take in everything.',
};

const REACTIVE: MeasureDefinition = {
  id: 'strategy.reactive',
  capability: 'strategy',
  title: 'Short-notice hours',
  counts: 'made less than 24 h before they start',
  counted: 'hours',
  unit: 'share',
  time: 'weekly',
  inputs: ['calendar'],
  better: 'less',
  floor: 0.6,
  heading: 0.25,
  headingSource: 'Same study: 36% reactive, 24% unplanned.',
  misleads: 'Late invitations to planned work count too.',
};

const PROTECTED: MeasureDefinition = {
  id: 'strategy.protected',
  capability: 'strategy',
  title: 'Protected hours',
  counts: '2 h or more without a meeting, in working hours',
  counted: 'working hours',
  unit: 'hours a week',
  time: 'weekly',
  inputs: ['calendar'],
  better: 'trend',
  headingSource: 'No sound heading exists; read it against its own history.',
  misleads: 'Empty is not the same as thinking.',
};

/**
 * `strategy.share`, `.agenda` and `.reactive` are shares 0–1 of the hours, `.protected` is hours a
 * week, `.horizon` is months and `.forecast-skill` an index up to 1; each undefined, with what is
 * missing, below its minimum.
 * Source: docs/measures.md#strategy
 */
export const STRATEGY: readonly ShiftMeasure[] = [
  shareOfHours({ definition: SHARE, isPart: () => isStrategic, needs: () => DEFAULT_NEEDS }),
  shareOfHours({
    definition: AGENDA,
    isPart: servesPriority,
    needs: (facts) => [...DEFAULT_NEEDS, () => needPriorities(facts)],
  }),
  shareOfHours({
    definition: REACTIVE,
    isPart: () => isShortNotice,
    needs: () => [needWeeks, needStamps],
  }),
  ...FORESIGHT_MEASURES,
  ofEvents({
    definition: PROTECTED,
    measure: ({ time }) =>
      measureWeekly(
        time,
        { definition: PROTECTED, needs: [needWeeks] },
        {
          hoursOf: (week) => hoursOf(week.protectedBlocks),
          wholeOf: (week) => week.workingHours,
        },
      ),
    events: ({ time }) => time.recent.flatMap((week) => week.protectedBlocks.map(recordOfBlock)),
  }),
];

function isStrategic({ sorting }: CountedEvent): boolean {
  return sorting.kind === 'strategy' || sorting.horizon === 'beyond a year';
}

/** Everything of a linked title in any spelling, and each linked occurrence. */
export function servesPriority({ priorities, time }: Pick<Facts, 'priorities' | 'time'>): IsPart {
  const links = priorities.flatMap((priority) => priority.links);
  const titles = new Set<string>();
  const events = new Set<string>();
  for (const link of links) {
    if (link.kind === 'series') titles.add(answerKey(link.title));
    else events.add(recordId(link));
  }
  return (event) =>
    events.has(recordId(event)) ||
    titles.has(time.count.series.get(event.series)?.key ?? '') ||
    (titles.size > 0 && titles.has(answerKey(event.title)));
}

function needPriorities({ priorities }: Facts): string | undefined {
  if (priorities.length === 0) return 'No priority is named; name up to five.';
  if (priorities.some((priority) => priority.links.length > 0)) return undefined;
  return 'Nothing in the calendar is linked to a priority; link a series.';
}

/** Made less than a day before it starts; false where it is not known when it was made. */
export function isShortNotice({
  createdAt,
  start,
}: Pick<CountedEvent, 'createdAt' | 'start'>): boolean {
  return createdAt !== undefined && createdAt > start - DAY;
}

function needStamps(facts: TimeFacts): string | undefined {
  return needShareOfHours(facts, {
    isKnown: (event) => event.createdAt !== undefined,
    known: 'stamped with when they were made',
  });
}

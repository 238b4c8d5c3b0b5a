import type { Measure, MeasureDefinition } from '../../kernel/measure.ts';
import { DAY } from '../../kernel/week.ts';
import type { TimeFacts } from '../../time/core/facts.ts';
import {
  DEFAULT_NEEDS,
  measureShare,
  measureWeekly,
  needShareOfHours,
  needWeeks,
} from '../../time/core/measuring.ts';
import { recentRecords, recordOfBlock, type TimeRecord } from '../../time/core/records.ts';
import { hoursOf } from '../../time/core/working-time.ts';
import type { CountedEvent } from '../../time/model.ts';

const SHARE: MeasureDefinition = {
  id: 'strategy.share',
  capability: 'strategy',
  title: 'Strategic hours',
  counts: 'kind strategy, or a horizon beyond a year',
  unit: 'share',
  time: 'weekly',
  inputs: ['calendar'],
  better: 'more',
  floor: 0,
  heading: 0.21,
  headingSource: '27 chief executives, Porter & Nohria 2018: a reference line.',
  misleads: 'Loose sorting inflates it: “strategy” in a title counts.',
};

const REACTIVE: MeasureDefinition = {
  id: 'strategy.reactive',
  capability: 'strategy',
  title: 'Short-notice hours',
  counts: 'made less than 24 h before they start',
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
  unit: 'hours a week',
  time: 'weekly',
  inputs: ['calendar'],
  better: 'trend',
  headingSource: 'No sound heading exists; read it against its own history.',
  misleads: 'Empty is not the same as thinking.',
};

export const STRATEGY_DEFINITIONS: readonly MeasureDefinition[] = [SHARE, REACTIVE, PROTECTED];

/**
 * `strategy.share` and `strategy.reactive` as shares 0–1 of the hours, `strategy.protected` in
 * hours a week; each undefined, with what is missing, below its minimum.
 * Source: docs/measures.md#strategy
 */
export function measureStrategy(facts: TimeFacts): Measure[] {
  return [
    measureShare(facts, { definition: SHARE, isPart: isStrategic, needs: DEFAULT_NEEDS }),
    measureShare(facts, {
      definition: REACTIVE,
      isPart: isShortNotice,
      needs: [needWeeks, needStamps],
    }),
    measureWeekly(
      facts,
      { definition: PROTECTED, needs: [needWeeks] },
      {
        hoursOf: (week) => hoursOf(week.protectedBlocks),
        wholeOf: (week) => week.workingHours,
      },
    ),
  ];
}

/** The records behind a measure of strategy; undefined for another's id. */
export function strategyRecords(id: string, facts: TimeFacts): TimeRecord[] | undefined {
  if (id === SHARE.id) return recentRecords(facts, isStrategic);
  if (id === REACTIVE.id) return recentRecords(facts, isShortNotice);
  if (id !== PROTECTED.id) return undefined;
  return facts.recent.flatMap((week) => week.protectedBlocks.map(recordOfBlock));
}

function isStrategic({ sorting }: CountedEvent): boolean {
  return sorting.kind === 'strategy' || sorting.horizon === 'beyond a year';
}

function isShortNotice({ createdAt, start }: CountedEvent): boolean {
  return createdAt !== undefined && createdAt > start - DAY;
}

function needStamps(facts: TimeFacts): string | undefined {
  return needShareOfHours(facts, {
    isKnown: (event) => event.createdAt !== undefined,
    known: 'stamped with when they were made',
  });
}

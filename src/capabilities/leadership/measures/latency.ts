import { concludeMeasure, type Measure, type MeasureDefinition } from '../../../kernel/measure.ts';
import { medianWait, type Wait } from '../../../kernel/waiting.ts';
import { dayOfDate } from '../../../kernel/week.ts';
import type { Decision } from '../../../notebook/decisions/model.ts';
import { atWeekEnds, sayCount } from '../../measures.ts';
import type { Facts, MeasureRecord, ShiftMeasure } from '../../model.ts';

const LATENCY: MeasureDefinition = {
  id: 'leadership.latency',
  capability: 'leadership',
  title: 'Days to decide',
  counts: 'from open to decided, half of them by then; open ones count while they wait',
  counted: 'decisions',
  unit: 'days',
  time: 'stock',
  inputs: ['journal'],
  better: 'trend less',
  headingSource: 'No sound heading exists; read it against its own history.',
  misleads: 'Hard choices deserve time.',
};

export const LATENCY_MEASURES: readonly ShiftMeasure[] = [
  { definition: LATENCY, measure: measureLatency, records: listWaits },
];

const LEAST = 8;

/**
 * The median time from opened to decided (Kaplan–Meier), open decisions counted up to today.
 * @returns days; undefined, with what is missing, below 8 decisions or while too many are open
 * Source: docs/measures.md#leadership.latency
 */
function measureLatency(facts: Facts): Measure {
  const waits = waitsAt(facts.decisions, facts.today);
  const { median, low, high } = medianWait(waits);
  const n = waits.filter(({ isOver }) => isOver).length;
  return concludeMeasure(LATENCY, {
    value: median,
    count: { n, of: waits.length },
    interval: low === undefined || high === undefined ? undefined : { low, high },
    weeks: atWeekEnds(facts, (day) => {
      const then = waitsAt(facts.decisions, day - 1);
      return then.length < LEAST ? undefined : medianWait(then).median;
    }),
    missing: sayMissing(waits.length, median),
  });
}

function sayMissing(n: number, median: number | undefined): string {
  if (n === 0) return `No decision is noted yet; ${LEAST} needed, open ones too.`;
  if (n < LEAST) {
    return `${sayCount(n, 'decision')} ${n === 1 ? 'is' : 'are'} noted; ${LEAST} needed, open ones too.`;
  }
  if (median !== undefined) return '';
  return `Too many of your ${n} decisions are still open to say by when half are decided.`;
}

/** How long each decision that was open by a local day had waited on it. */
function waitsAt(decisions: readonly Decision[], today: number): Wait[] {
  return decisions.flatMap(({ opened, decided }): Wait[] => {
    const from = dayOfDate(opened);
    if (from > today) return [];
    const until = decided === null ? undefined : dayOfDate(decided.on);
    return until !== undefined && until <= today
      ? [{ days: until - from, isOver: true }]
      : [{ days: today - from, isOver: false }];
  });
}

function listWaits({ decisions, today }: Facts): MeasureRecord[] {
  return decisions
    .filter(({ opened }) => dayOfDate(opened) <= today)
    .map((decision) => {
      const [wait] = waitsAt([decision], today);
      const days = sayCount(wait?.days ?? 0, 'day');
      return {
        title: decision.title,
        when: decision.opened,
        detail: wait?.isOver === true ? `decided after ${days}` : `open for ${days}`,
        hours: null,
        isPart: wait?.isOver === true,
      };
    });
}

import { concludeMeasure, type Measure, type MeasureDefinition } from '../../../kernel/measure.ts';
import { wilsonInterval } from '../../../kernel/statistics.ts';
import { dayOfDate } from '../../../kernel/week.ts';
import type { Decider, Decision } from '../../../notebook/decisions/model.ts';
import { atWeekEnds, sayCount } from '../../measures.ts';
import type { Facts, MeasureRecord, ShiftMeasure } from '../../model.ts';

const WITHOUT_ME: MeasureDefinition = {
  id: 'delegation.without-me',
  capability: 'delegation',
  title: 'Decided without you',
  counts: 'decisions in your area made by others, not passed up',
  counted: 'decisions',
  unit: 'share',
  time: 'stock',
  inputs: ['journal'],
  better: 'more',
  floor: 0,
  heading: 0.6,
  headingSource: 'Our judgement. Yours to change.',
  misleads: 'What others decide is easily not recorded.',
};

export const WITHOUT_ME_MEASURES: readonly ShiftMeasure[] = [
  { definition: WITHOUT_ME, measure: measureWithoutMe, records: listDecided },
];

const LEAST = 10;

/**
 * Decisions made in the owner's area by others, without the owner and not passed up, of all made.
 * @returns share 0–1; undefined, with what is missing, below 10 decisions made
 * Source: docs/measures.md#delegation.without-me
 */
function measureWithoutMe(facts: Facts): Measure {
  const { n, of } = countAt(facts.decisions, facts.today);
  return concludeMeasure(WITHOUT_ME, {
    value: of === 0 ? undefined : n / of,
    count: { n, of },
    interval: wilsonInterval(n, of),
    weeks: atWeekEnds(facts, (day) => {
      const then = countAt(facts.decisions, day - 1);
      return then.of < LEAST ? undefined : then.n / then.of;
    }),
    missing: of >= LEAST ? '' : sayMissing(of),
  });
}

function sayMissing(of: number): string {
  if (of === 0) return `No decision that was made is noted yet; ${LEAST} needed.`;
  return `${sayCount(of, 'decision')} ${of === 1 ? 'is' : 'are'} noted as made; ${LEAST} needed.`;
}

function countAt(decisions: readonly Decision[], today: number) {
  const made = decidedBy(decisions, today);
  return {
    n: made.filter(({ decided }) => decided?.by === 'without-me').length,
    of: made.length,
  };
}

function decidedBy(decisions: readonly Decision[], today: number): Decision[] {
  return decisions.filter(({ decided }) => decided !== null && dayOfDate(decided.on) <= today);
}

const BY: Readonly<Record<Decider, string>> = {
  me: 'decided by you',
  'without-me': 'decided without you',
  escalated: 'passed up',
};

function listDecided({ decisions, today }: Facts): MeasureRecord[] {
  return decidedBy(decisions, today).flatMap(({ title, decided }) => {
    if (decided === null) return [];
    const isPart = decided.by === 'without-me';
    return [{ title, when: decided.on, detail: BY[decided.by], hours: null, isPart }];
  });
}

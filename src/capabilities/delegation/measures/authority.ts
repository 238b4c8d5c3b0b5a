import { concludeMeasure, type Measure, type MeasureDefinition } from '../../../kernel/measure.ts';
import { wilsonInterval } from '../../../kernel/statistics.ts';
import { lastStepBack, standingOn, wasOpenWithin } from '../../../notebook/delegations/measures.ts';
import { AUTHORITY_WORDS } from '../../../notebook/delegations/model/authority.ts';
import type { Delegation } from '../../../notebook/delegations/model.ts';
import { atWeekEnds, concludeWhole, sayCount } from '../../measures.ts';
import type { Facts, MeasureRecord, ShiftMeasure } from '../../model.ts';

const AUTHORITY: MeasureDefinition = {
  id: 'delegation.authority',
  capability: 'delegation',
  title: 'Authority you give',
  counts: 'level from 1, you tell, to 7, it is theirs, by what is at stake',
  counted: 'delegations',
  unit: 'level',
  time: 'stock',
  inputs: ['board'],
  isAnchor: true,
  better: 'more',
  floor: 1,
  heading: 5,
  headingSource: 'Our judgement; 7 is not the aim. Yours to change.',
  misleads: 'Declared is not lived.',
};

const TAKEN_BACK: MeasureDefinition = {
  id: 'delegation.taken-back',
  capability: 'delegation',
  title: 'Taken back',
  counts: 'came back to you or had their level lowered in 90 days',
  counted: 'delegations',
  unit: 'share',
  time: 'rolling',
  inputs: ['board'],
  better: 'less',
  floor: 0.4,
  heading: 0.1,
  headingSource: 'Our judgement. Yours to change.',
  misleads: 'You have a right to step in.',
};

export const AUTHORITY_MEASURES: readonly ShiftMeasure[] = [
  { definition: AUTHORITY, measure: measureAuthority, records: listHeld },
  { definition: TAKEN_BACK, measure: measureTakenBack, records: listRecent },
];

const LEAST_AREAS = 6;
const LEAST_ITEMS = 10;
const DAYS = 90;

/**
 * The mean level of authority of what is handed on today, weighted by what is at stake. What came
 * back and was not handed on again is not handed on.
 * @returns level 1–7, with no range, since nothing is left out; undefined, with what is missing,
 *   below 6 delegations
 * Source: docs/measures.md#delegation.authority
 */
function measureAuthority(facts: Facts): Measure {
  const held = heldOn(facts.delegations, facts.today);
  return concludeWhole(AUTHORITY, {
    value: meanLevel(held),
    count: { n: held.length, of: facts.delegations.filter(isOpenOn(facts.today)).length },
    weeks: atWeekEnds(facts, (day) => {
      const then = heldOn(facts.delegations, day - 1);
      return then.length < LEAST_AREAS ? undefined : meanLevel(then);
    }),
    missing: held.length >= LEAST_AREAS ? '' : sayFew(held.length, 'handed on', LEAST_AREAS),
  });
}

interface Held {
  readonly delegation: Delegation;
  readonly level: number;
}

function heldOn(delegations: readonly Delegation[], day: number): Held[] {
  return delegations.flatMap((delegation) => {
    const { isOpen, isBack, level } = standingOn(delegation, day);
    return isOpen && !isBack ? [{ delegation, level }] : [];
  });
}

function isOpenOn(day: number): (delegation: Delegation) => boolean {
  return (delegation) => standingOn(delegation, day).isOpen;
}

function meanLevel(held: readonly Held[]): number | undefined {
  const stakes = held.reduce((sum, { delegation }) => sum + delegation.stake, 0);
  if (stakes === 0) return undefined;
  return held.reduce((sum, { delegation, level }) => sum + delegation.stake * level, 0) / stakes;
}

/**
 * Of the delegations that were open within 90 days, those that came back or whose level was lowered
 * within them.
 * @returns share 0–1; undefined, with what is missing, below 10 delegations
 * Source: docs/measures.md#delegation.taken-back
 */
function measureTakenBack(facts: Facts): Measure {
  const { n, of } = countBack(facts.delegations, facts.today);
  return concludeMeasure(TAKEN_BACK, {
    value: of === 0 ? undefined : n / of,
    count: { n, of },
    interval: wilsonInterval(n, of),
    weeks: atWeekEnds(facts, (day) => {
      const then = countBack(facts.delegations, day - 1);
      return then.of < LEAST_ITEMS ? undefined : then.n / then.of;
    }),
    missing: of >= LEAST_ITEMS ? '' : sayFew(of, 'noted for the last 90 days', LEAST_ITEMS),
  });
}

function countBack(delegations: readonly Delegation[], until: number) {
  const span = { from: until - DAYS + 1, until };
  const open = delegations.filter((delegation) => wasOpenWithin(delegation, span));
  const back = open.filter((delegation) => lastStepBack(delegation, span) !== undefined);
  return { n: back.length, of: open.length };
}

function sayFew(n: number, how: string, least: number): string {
  if (n === 0) return `No delegation is ${how} yet; ${least} needed.`;
  return `${sayCount(n, 'delegation')} ${n === 1 ? 'is' : 'are'} ${how}; ${least} needed.`;
}

function listHeld({ delegations, today }: Facts): MeasureRecord[] {
  return delegations.filter(isOpenOn(today)).map((delegation) => {
    const { level, isBack } = standingOn(delegation, today);
    const { what, since, stake, hoursAWeek } = delegation;
    const word = AUTHORITY_WORDS[level - 1] ?? '';
    const detail = isBack
      ? `with you again, stake ${stake}`
      : `level ${level}, ${word}, stake ${stake}`;
    return { title: what, when: since, detail, hours: hoursAWeek, isPart: !isBack };
  });
}

function listRecent({ delegations, today }: Facts): MeasureRecord[] {
  const span = { from: today - DAYS + 1, until: today };
  return delegations
    .filter((delegation) => wasOpenWithin(delegation, span))
    .map((delegation) => {
      const step = lastStepBack(delegation, span);
      const when = step?.on ?? delegation.since;
      const record = { title: delegation.what, when, hours: null };
      return { ...record, detail: sayStep(step), isPart: step !== undefined };
    })
    .toSorted((a, b) => Number(b.isPart) - Number(a.isPart));
}

function sayStep(step: ReturnType<typeof lastStepBack>): string {
  if (step === undefined) return 'not taken back';
  return step.kind === 'level' ? `lowered from ${step.from} to ${step.to}` : 'taken back';
}

import { sayAmount, sayHours } from '../../kernel/amount.ts';
import type { MeasureOnTheWire } from '../../time/model.ts';

/** Of a measure, what its sentence needs. */
type Said = Pick<MeasureOnTheWire, 'id' | 'title' | 'unit' | 'value' | 'count'>;

/**
 * A measure as a clause with its count and unit: `33.5 of 68 hours were coordination and hands-on
 * work`. A measure without a clause of its own is said by its title.
 */
export function sayMeasure(measure: Said): string {
  const { n, of } = measure.count;
  const parts = {
    n: sayHours(n),
    of: sayHours(of),
    value: sayNumber(measure.value ?? 0),
  };
  return CLAUSES[measure.id]?.(parts) ?? sayPlainly(measure, parts);
}

interface Parts {
  readonly n: string;
  readonly of: string;
  /** the value in its own unit */
  readonly value: string;
}

const CLAUSES: Readonly<Record<string, (parts: Parts) => string>> = {
  'strategy.share': ({ n, of }) => `${n} of ${of} hours went to strategy`,
  'strategy.agenda': ({ n, of }) => `${n} of ${of} hours went to your priorities`,
  'strategy.reactive': ({ n, of }) => `${n} of ${of} hours came at less than a day’s notice`,
  'strategy.horizon': ({ value }) =>
    `your forecasts and decisions reach ${some(value, 'month')} ahead in the middle`,
  'strategy.forecast-skill': ({ n, value }) =>
    `over ${n} resolved forecasts your skill was ${value}, where 0 is always saying the base rate`,
  'leadership.coaching': ({ value }) => `each report had ${minutes(value)} of 1:1 a week`,
  'leadership.coaching-least': ({ value }) =>
    `the report you see least had ${minutes(value)} of 1:1 a week`,
  'leadership.people': ({ n, of }) => `${n} of ${of} hours went to people and hiring`,
  'leadership.mentoring': ({ value }) =>
    `you had ${some(value, 'session')} with a mentor, coach or sponsor in 28 days`,
  'leadership.own-stretch': ({ n, of }) =>
    `${n} of ${of} stretch roles and programs of yours have evidence`,
  'leadership.latency': ({ n, of, value }) =>
    `half of your decisions took ${some(value, 'day')} or less, ${n} of ${of} decided`,
  'network.coverage': ({ n, of }) =>
    `in 90 days you met ${n} of your ${of} decision-makers at least twice`,
  'network.decision-maker-hours': ({ n, of }) => `${n} of ${of} hours were with decision-makers`,
  'network.contributions': ({ value }) =>
    `you brought ${some(value, 'insight')} to others in 28 days`,
  'network.ei': ({ n, of }) => `${n} of ${of} active ties lie outside your function`,
  'network.senior': ({ n, of }) => `${n} of ${of} people you have a tie with are senior to you`,
  'network.fading': ({ n, of }) => `${n} of ${of} important ties have gone silent`,
  'delegation.authority': ({ n, value }) =>
    `what you handed on stands at level ${value} of 7, over ${n} delegations`,
  'delegation.taken-back': ({ n, of }) =>
    `${n} of ${of} delegations came back or were lowered in 90 days`,
  'delegation.released': ({ n, of }) =>
    `what you handed on takes ${n} hours a week of you; it took ${of}`,
  'delegation.hands-on': ({ n, of }) => `${n} of ${of} hours were coordination and hands-on work`,
  'delegation.without-me': ({ n, of }) =>
    `${n} of ${of} decisions in your area were made without you`,
  'delegation.could-run': ({ value }) =>
    `${some(value, 'hour')} a week went to meetings your team could run`,
  'strategy.protected': ({ value }) =>
    `${some(value, 'hour')} a week were free of meetings for two hours and more`,
  'relationships.parity': ({ value }) =>
    `former peers had ${value} times the 1:1 minutes of other reports`,
  'relationships.kept': ({ n, of }) => `${n} of ${of} planned 1:1s were held`,
  'relationships.skip-level': ({ value }) =>
    `you had ${some(value, 'hour')} in 4 weeks with your manager’s manager`,
  'relationships.after-hours': ({ n, of }) =>
    `${n} of ${of} messages to reports left outside working hours`,
  'perspective.multi-function': ({ n, of }) =>
    `${n} of ${of} hours with others held two functions or more`,
  'perspective.outside': ({ n, of }) => `${n} of ${of} hours with others were with people outside`,
  'perspective.breadth': ({ value }) =>
    `your hours with others spread over functions to ${value} of 1`,
  'perspective.reached': ({ n, of }) => `you reached ${n} of ${of} functions in 28 days`,
};

function minutes(value: string): string {
  return some(value, 'minute');
}

function some(value: string, what: string): string {
  return `${value} ${what}${value === '1' ? '' : 's'}`;
}

function sayPlainly({ title, unit, value: share }: Said, { n, of, value }: Parts): string {
  const said = unit === 'share' ? `${sayAmount(share ?? 0, unit)}, ${n} of ${of}` : value;
  return `${title.charAt(0).toLowerCase()}${title.slice(1)}: ${said}`;
}

/** Whole numbers plain, others with what a reader can use: `22`, `0.62`. */
function sayNumber(value: number): string {
  return String(Number(value.toFixed(Math.abs(value) < 2 ? 2 : 1)));
}

/** A clause as a sentence of its own. */
export function asSentence(clause: string): string {
  return `${clause.charAt(0).toUpperCase()}${clause.slice(1)}.`;
}

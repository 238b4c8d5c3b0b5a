import { sayHours } from '../../kernel/amount.ts';

/** What a clause about a measure is made of. */
export interface Parts {
  /** "n of of" */
  readonly n: string;
  readonly of: string;
  /** the value in its own unit */
  readonly value: number;
  /** the people that make it, and the same as a list in words; empty where nobody stands out */
  readonly names: readonly string[];
  readonly who: string;
}

/** Each measure as the end of `Your calendar says …`, by its id. */
export const CLAUSES: Readonly<Record<string, (parts: Parts) => string>> = {
  'strategy.share': ({ n, of }) => `${n} of ${of} hours went to strategy`,
  'strategy.agenda': ({ n, of }) => `${n} of ${of} hours went to your priorities`,
  'strategy.reactive': ({ n, of }) => `${n} of ${of} hours came at less than a day’s notice`,
  'strategy.horizon': ({ value }) =>
    `half of your forecasts and decisions reach ${some(value, 'month')} ahead or less`,
  'strategy.forecast-skill': ({ n, value }) =>
    value > 0
      ? `${n} forecasts came out ${percent(value)} closer than always saying the average`
      : `${n} forecasts came out no closer than always saying the average`,
  'strategy.alignment': ({ n, of }) => `${n} of ${of} of your team’s effort is linked to a bet`,
  'strategy.protected': ({ value }) =>
    `${some(value, 'hour')} a week were free of meetings for two hours and more`,
  'leadership.coaching': ({ value }) =>
    value === 0
      ? 'no report you named had a 1:1 with you in four weeks'
      : `a report had ${some(value, 'minute')} of 1:1 a week on average`,
  'leadership.coaching-least': sayLeast,
  'leadership.people': ({ n, of }) => `${n} of ${of} hours went to people and hiring`,
  'leadership.stretch': ({ n, of }) => `${n} of ${of} reports have a stretch task now`,
  'leadership.mentoring': ({ value }) =>
    `you had ${some(value, 'session')} with a mentor, coach or sponsor in 28 days`,
  'leadership.own-stretch': ({ n, of }) =>
    `${n} of ${of} stretch roles and programs of yours had evidence in 90 days`,
  'leadership.latency': ({ n, of, value }) =>
    `half of your decisions took ${some(value, 'day')} or less, ${n} of ${of} decided`,
  'network.coverage': sayCoverage,
  'network.decision-maker-hours': ({ n, of }) => `${n} of ${of} hours were with decision-makers`,
  'network.contributions': ({ value }) =>
    `you brought ${some(value, 'insight')} to others in 28 days`,
  'network.ei': ({ n, of }) => `${n} of ${of} active ties lie outside your function`,
  'network.senior': ({ n, of, value }) =>
    `${n} of ${of} people you have ties with decide or stand two levels up, and hold ${percent(value)} of the strength`,
  'network.fading': ({ n, of, names, who }) =>
    `${n} of ${of} important ties have gone silent${names.length > 0 ? `: ${who}` : ''}`,
  'delegation.authority': ({ n, value }) =>
    `what you handed on stands at level ${sayNumber(value)} of 7, over ${n} ${n === '1' ? 'delegation' : 'delegations'}`,
  'delegation.taken-back': ({ n, of }) =>
    `${n} of ${of} delegations came back or were lowered in 90 days`,
  'delegation.released': ({ n, of }) =>
    `what you handed on takes ${n} h a week of yours; it took ${of}`,
  'delegation.hands-on': ({ n, of }) => `${n} of ${of} hours were coordination and hands-on work`,
  'delegation.without-me': ({ n, of }) =>
    `${n} of ${of} decisions in your area were made without you`,
  'delegation.could-run': ({ value }) =>
    `${some(value, 'hour')} a week went to meetings your team could run`,
  'relationships.parity': ({ value }) =>
    `former peers had ${some(60 * value, 'minute')} of 1:1 for each hour of your other reports`,
  'relationships.kept': ({ n, of }) => `${n} of ${of} planned 1:1s were held`,
  'relationships.reset': ({ n, of }) =>
    `${n} of ${of} changed relationships have an agreement you looked at in 90 days`,
  'relationships.skip-level': saySkipLevel,
  'relationships.after-hours': ({ n, of }) =>
    `${n} of ${of} messages to reports left outside working hours`,
  'perspective.multi-function': ({ n, of }) =>
    `${n} of ${of} hours with others had people of two functions or more`,
  'perspective.outside': ({ n, of }) => `${n} of ${of} hours with others were with people outside`,
  'perspective.breadth': ({ value }) =>
    `your hours with others are spread ${percent(value)} as evenly over the functions as they could be`,
  'perspective.reached': ({ n, of }) =>
    `you had two contacts or more in ${n} of ${of} functions in 28 days`,
  'perspective.known': ({ n, of }) =>
    `you have noted and checked what ${n} of ${of} functions struggle with`,
  'perspective.contributed': ({ value }) =>
    `you contributed to ${some(value, 'initiative')} of others in a quarter`,
};

function sayCoverage({ n, of, names, who }: Parts): string {
  const reached = n === '0' ? 'none' : n;
  const whom = of === '1' ? 'your one decision-maker' : `your ${of} decision-makers`;
  const not = names.length === 1 ? `, not with ${who}` : '';
  return `you were in touch at least twice with ${reached} of ${whom} in 90 days${not}`;
}

/** The count is of reports with any 1:1: whoever had none is said before a mean of minutes. */
function sayLeast({ n, of, value, names, who }: Parts): string {
  if (value > 0) {
    const whom = names.length === 1 && of !== '1' ? `, ${who},` : '';
    return `the report you see least${whom} had ${some(value, 'minute')} of 1:1 a week`;
  }
  const without = Number(of) - Number(n);
  if (names.length === 1) return `${who} had no 1:1 with you in four weeks`;
  const list = names.length > 0 ? `: ${who}` : '';
  return `${without} of ${of} reports had no 1:1 with you in four weeks${list}`;
}

function saySkipLevel({ value, names, who }: Parts): string {
  const whom = names.length === 1 ? `${who}, your manager’s manager,` : 'your manager’s manager';
  const time = value === 0 ? 'no time' : some(value, 'hour');
  return `you had ${time} in a small room with ${whom} in four weeks`;
}

function some(value: number, what: string): string {
  const said = sayHours(value);
  return `${said === '0' ? 'no' : said} ${what}${said === '1' ? '' : 's'}`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

/** Whole numbers plain, others with what a reader can use: `22`, `0.62`. */
export function sayNumber(value: number): string {
  return String(Number(value.toFixed(Math.abs(value) < 2 ? 2 : 1)));
}

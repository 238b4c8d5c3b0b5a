import { findHomeFunction } from '../../../capabilities/measures.ts';
import type { Facts } from '../../../capabilities/model.ts';
import { functionsOn } from '../../../capabilities/perspective/measures/functions.ts';
import {
  contactsByFunction,
  REACHED_MEASURE,
} from '../../../capabilities/perspective/measures/reached.ts';
import { servesPriority } from '../../../capabilities/strategy/measures.ts';
import { sayHours } from '../../../kernel/amount.ts';
import { quoteTitle } from '../../../kernel/say-title.ts';
import { AUTHORITY_WORDS, type Delegation } from '../../../notebook/delegations/model.ts';
import { sumHours } from '../../../time/core/tally.ts';
import { RECENT_WEEKS } from '../../../time/core/weeks.ts';
import type { FoundFact } from '../model.ts';
import { sayLocalDate } from './figures.ts';
import type { Names } from './persons.ts';

const MOST = 3;
const HIGHEST_STAKE = 5;
/** Two hours a week on a priority are no gap. */
const ENOUGH_HOURS = 8;

/** A function without a contact in 28 days: one they depend on first, then with the fewest hours. */
export function findUnreachedFunction(facts: Facts): FoundFact[] {
  if (!REACHED_MEASURE.measure(facts).enough) return [];
  const home = findHomeFunction(facts);
  const others = [...contactsByFunction(facts, facts.asOf)].filter(([name]) => name !== home);
  const silent = others.filter(([, contacts]) => contacts.length === 0).map(([name]) => name);
  const [least] = silent
    .map((name) => ({
      name,
      hours: hoursWith(name, facts),
      isNeeded: facts.dependsOn.includes(name),
    }))
    .sort((a, b) => Number(b.isNeeded) - Number(a.isNeeded) || a.hours - b.hours);
  if (least === undefined) return [];
  const { name, hours, isNeeded } = least;
  const needed = isNeeded ? ', which you depend on' : '';
  const shared = hours === 0 ? 'no hour shared' : `${sayHours(hours)} h shared in larger meetings`;
  return [
    {
      fact: 'function-unreached',
      key: name,
      words: `${name}${needed}, no contact in 28 days, ${shared} in four weeks; ${silent.length} of ${others.length} other functions are like this`,
      href: '/perspective',
      fill: { function: name },
      size: silent.length / others.length,
    },
  ];
}

function hoursWith(name: string, facts: Facts): number {
  return sumHours(facts.time.recentEvents.filter((event) => functionsOn(event, facts).has(name)));
}

/** The priority with the fewest hours in four weeks, among two or more that a meeting is linked to. */
export function findLeastPriority({ time, priorities }: Facts): FoundFact[] {
  if (time.recent.length < RECENT_WEEKS) return [];
  const linked = priorities.filter(({ links }) => links.length > 0);
  const [least] = linked
    .map((priority) => {
      const isPart = servesPriority({ priorities: [priority], time });
      return { priority, hours: sumHours(time.recentEvents.filter(isPart)) };
    })
    .sort((a, b) => a.hours - b.hours);
  // one has the fewest of none
  if (least === undefined || linked.length < 2) return [];
  const { priority, hours } = least;
  const among = `, the fewest of ${linked.length} priorities`;
  return [
    {
      fact: 'priority-least',
      key: priority.id,
      words: `${priority.title}, ${sayHours(hours)} h in four weeks${among}`,
      href: '/strategy/priorities',
      fill: { priority: quoteTitle(priority.title), hours: sayHours(hours) },
      size: Math.max(0, 1 - hours / ENOUGH_HOURS),
    },
  ];
}

/** What is handed on below full authority, the lowest level with the most at stake first. */
export function findLowDelegations(
  delegations: readonly Delegation[],
  names: (to: string) => Said,
): FoundFact[] {
  const highest = AUTHORITY_WORDS.length;
  return delegations
    .filter((each) => each.ended === null && each.level < highest && !isTakenBack(each))
    .map((each) => ({
      each,
      size: ((highest - each.level) * each.stake) / ((highest - 1) * HIGHEST_STAKE),
    }))
    .sort((a, b) => b.size - a.size)
    .slice(0, MOST)
    .map(({ each: { id, what, to, level, stake }, size }) => ({
      fact: 'delegation-low',
      key: id,
      words: `${what}, with ${names(to).full} at level ${level} of ${highest} (${AUTHORITY_WORDS[level - 1] ?? ''}), stake ${stake} of ${HIGHEST_STAKE}`,
      href: DELEGATIONS,
      fill: { what: quoteTitle(what), person: names(to).short, level: String(level) },
      size,
    }));
}

/** What was taken back and has not gone out again, the latest first. */
export function findTakenBack(
  delegations: readonly Delegation[],
  names: (to: string) => Said,
): FoundFact[] {
  return delegations
    .flatMap((each) => {
      const last = each.changes.at(-1);
      return each.ended === null && last?.kind === 'taken-back' ? [{ ...each, on: last.on }] : [];
    })
    .sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? 1 : -1))
    .slice(0, MOST)
    .map(({ id, what, to, stake, on }) => ({
      fact: 'delegation-taken-back',
      key: id,
      words: `${what}, taken back from ${names(to).full} on ${sayLocalDate(on)}, stake ${stake} of ${HIGHEST_STAKE}`,
      href: DELEGATIONS,
      fill: { what: quoteTitle(what), person: names(to).short, date: sayLocalDate(on) },
      size: stake / HIGHEST_STAKE,
    }));
}

const DELEGATIONS = '/delegation/log';

/** What somebody is called in a line, and when spoken to. */
export interface Said {
  readonly full: string;
  readonly short: string;
}

/** A delegation is to an address of the list, or to a name. */
export function sayTo({ people }: Pick<Facts, 'people'>, names: Names): (to: string) => Said {
  return (to) => {
    const id = people.get(to.toLowerCase())?.id;
    if (id !== undefined) return { full: names.full(id), short: names.short(id) };
    const known = [...people.values()].find(({ name }) => name === to)?.id;
    return known === undefined ? { full: to, short: to } : { full: to, short: names.short(known) };
  };
}

function isTakenBack({ changes }: Delegation): boolean {
  return changes.at(-1)?.kind === 'taken-back';
}

import { dateOfDay, dayOfDate } from '../../../../kernel/week.ts';
import type { KnownPerson } from '../../../../people/model.ts';
import type { Fading, Watched } from '../model.ts';
import { type AroundFacts, describeTie } from './facts.ts';

/** As `network.fading` has it: below these contacts a year a tie has no usual gap. */
const LEAST_CONTACTS = 5;
/** Silent for longer than this many usual gaps, a tie fades (EPJ Data Science 2017). */
const GAPS = 8;

/**
 * Everyone who matters to the owner and how long it was silent between them. A tie is due when its
 * silence is longer than the cadence the owner wishes or, where they wish none, than eight usual
 * gaps. Any contact ends it; snoozed, it is not named before the day.
 * Source: docs/measures.md#network.fading
 */
export function describeFading(facts: AroundFacts): Fading {
  const addresses = listAddresses(facts);
  const ties = [...facts.known.values()]
    .filter(matters)
    .map((person) => describeWatched(facts, person, addresses.get(person.id) ?? person.id))
    .sort(compareTies);
  const byState = Map.groupBy(ties, ({ state }) => state);
  const count = (state: Watched['state']) => byState.get(state)?.length ?? 0;
  return {
    until: dateOfDay(facts.day),
    hasContacts: facts.contacts.length > 0,
    counts: {
      due: count('due'),
      snoozed: count('snoozed'),
      fine: count('fine'),
      unknown: count('unknown'),
    },
    ties: [...byState.values()].flatMap((some) => some.slice(0, MOST)).sort(compareTies),
  };
}

/** Of each state; the People page finds the others faster. */
const MOST = 100;

/** Whom the owner gave a relation but plain outside, or a cadence, or high importance. */
function matters({ relations, importance, cadenceDays }: KnownPerson): boolean {
  if (cadenceDays !== null || importance === 'high') return true;
  return importance !== 'low' && relations.some((relation) => relation !== 'outside');
}

function describeWatched(facts: AroundFacts, person: KnownPerson, address: string): Watched {
  const { id, cadenceDays, snoozedUntil } = person;
  const tie = describeTie(facts, id);
  const silence = tie.last === null ? null : facts.day - dayOfDate(tie.last);
  const usual = tie.inYear >= LEAST_CONTACTS && tie.gap !== null ? GAPS * tie.gap : null;
  const limit = cadenceDays ?? usual;
  const isLate = limit !== null && (silence === null || silence > limit);
  const isSnoozed = snoozedUntil !== null && dayOfDate(snoozedUntil) > facts.day;
  return {
    ...tie,
    address,
    silence,
    limit,
    cadenceDays,
    snoozedUntil,
    state: stateOf({ isLate, isSnoozed, isKnown: limit !== null }),
  };
}

function stateOf(tie: {
  readonly isLate: boolean;
  readonly isSnoozed: boolean;
  readonly isKnown: boolean;
}): Watched['state'] {
  if (!tie.isKnown) return 'unknown';
  if (!tie.isLate) return 'fine';
  return tie.isSnoozed ? 'snoozed' : 'due';
}

/** The latest first, then by name. */
function compareTies(a: Watched, b: Watched): number {
  const [one, other] = [lateness(a), lateness(b)];
  if (one === other) return a.name < b.name ? -1 : 1;
  return other - one;
}

/** Silence by what it may be; never met is latest of all, nothing to compare with is last. */
function lateness({ silence, limit }: Watched): number {
  if (limit === null) return -1;
  return silence === null ? Number.POSITIVE_INFINITY : silence / limit;
}

/** The first address of each, by id. */
function listAddresses({ people }: AroundFacts): ReadonlyMap<string, string> {
  return new Map([...people].reverse().map(([address, { id }]) => [id, address]));
}

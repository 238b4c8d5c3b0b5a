import { dateOfDay } from '../../../../kernel/week.ts';
import type { Delegation } from '../../../../notebook/delegations/model.ts';
import type { GrowthEntry } from '../../../../notebook/growth/model.ts';
import type { OpenThing } from '../model.ts';
import type { AroundFacts } from './facts.ts';

/** What the owner wrote that may name someone. */
export interface Written {
  readonly delegations: readonly Delegation[];
  readonly growth: readonly GrowthEntry[];
}

const RECENT_DAYS = 90;

/**
 * What is open between the owner and someone, as far as it was written down: work handed to them
 * that goes on, and what was promised in sessions of the last 90 days; the latest first.
 */
export function listOpen(facts: AroundFacts, written: Written, id: string): OpenThing[] {
  const names = namesOf(facts, id);
  const isThem = (said: string) => names.has(said.trim().toLowerCase());
  const since = dateOfDay(facts.day - RECENT_DAYS);
  const until = dateOfDay(facts.day);
  const handed = written.delegations
    .filter(({ to, ended }) => (ended === null || ended >= until) && isThem(to))
    .map(
      ({ what, since: on, level }): OpenThing => ({ kind: 'delegation', on, text: what, level }),
    );
  const promised = written.growth.flatMap((entry): OpenThing[] => {
    if (entry.kind !== 'session' || entry.commitment === '' || entry.on < since) return [];
    if (!isThem(entry.with)) return [];
    return [{ kind: 'promise', on: entry.on, text: entry.commitment, level: null }];
  });
  return [...handed, ...promised].sort((a, b) => (a.on < b.on ? 1 : -1));
}

/** Addresses and names by which someone may be written of, lower case. */
function namesOf({ people, known, byPerson }: AroundFacts, id: string): ReadonlySet<string> {
  const addresses = [...people].filter(([, person]) => person.id === id);
  const names = [known.get(id)?.name ?? '', byPerson.get(id)?.at(-1)?.name ?? ''];
  return new Set(
    [id, ...addresses.map(([address]) => address), ...names.filter((name) => name !== '')].map(
      (name) => name.toLowerCase(),
    ),
  );
}

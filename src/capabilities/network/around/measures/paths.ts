import { dateOfDay } from '../../../../kernel/week.ts';
import { gatherTies, tiesAsOf } from '../../measures/own-network.ts';
import type { Network } from '../../measures/structure/tie-rows.ts';
import type { Introducer } from '../model.ts';
import { type AroundFacts, describeTie, round } from './facts.ts';

/** The owner's network as of the day, ready for several questions. */
export interface Ways {
  readonly network: Network;
  readonly placeOf: ReadonlyMap<string, number>;
}

export function readWays({ contacts, day }: AroundFacts): Ways {
  const network = tiesAsOf(gatherTies(contacts), day);
  return { network, placeOf: new Map(network.ids.map((id, place) => [id, place])) };
}

/** The place of the owner. */
const OWNER = 0;
const MOST = 2;

/**
 * Who could introduce the owner to someone, the best two: by the strength of their tie with the
 * owner × that of their tie with the other, as seen in shared meetings. Where nobody was seen with
 * them, those of their function, who were most often in larger meetings with them.
 * @returns strengths in hours of undivided attention, faded; empty when there is nobody
 * Source: docs/measures.md#warm-paths
 */
export function findIntroducers(facts: AroundFacts, ways: Ways, to: string): Introducer[] {
  const met = meetThrough(ways, to);
  if (met.length > 0) return met.slice(0, MOST).map((each) => describeMet(facts, to, each));
  return guessByFunction(facts, to);
}

interface Through {
  readonly person: string;
  readonly own: number;
  readonly theirs: number;
}

/** Everyone who has a tie with both, the strongest way first. */
function meetThrough({ network, placeOf }: Ways, to: string): Through[] {
  const place = placeOf.get(to);
  if (place === undefined) return [];
  const own = tiesOf(network, OWNER);
  return [...tiesOf(network, place)]
    .flatMap(([other, theirs]) => {
      const strength = own.get(other);
      const person = network.ids[other];
      if (other === OWNER || strength === undefined || person === undefined) return [];
      return [{ person, own: strength, theirs }];
    })
    .sort((a, b) => b.own * b.theirs - a.own * a.theirs);
}

function tiesOf({ contacts: { starts, others, weights } }: Network, place: number) {
  const ties = new Map<number, number>();
  for (let tie = starts[place] ?? 0; tie < (starts[place + 1] ?? 0); tie++) {
    ties.set(others[tie] ?? 0, weights[tie] ?? 0);
  }
  return ties;
}

function describeMet(facts: AroundFacts, to: string, { person, own, theirs }: Through): Introducer {
  const shared = (facts.byPerson.get(to) ?? []).flatMap(({ day, meetings }) =>
    meetings.filter(({ persons }) => persons.includes(person)).map(({ title }) => ({ day, title })),
  );
  const tie = describeTie(facts, person);
  return {
    id: person,
    name: tie.name,
    by: 'met',
    function: null,
    ownStrength: round(own),
    theirStrength: round(theirs),
    recently: tie.recently,
    together: shared.length,
    inLarger: largerWith(facts, to, person).length,
    ...describeShared(shared),
  };
}

/** Only of the same function: likely, not seen. */
function guessByFunction(facts: AroundFacts, to: string): Introducer[] {
  const theirs = facts.known.get(to)?.function ?? null;
  if (theirs === null) return [];
  return [...facts.byPerson.keys()]
    .filter((id) => id !== to && facts.known.get(id)?.function === theirs)
    .map((id) => ({ tie: describeTie(facts, id), larger: largerWith(facts, to, id) }))
    .sort((a, b) => b.larger.length - a.larger.length || b.tie.strength - a.tie.strength)
    .slice(0, MOST)
    .map(({ tie, larger }) => ({
      id: tie.id,
      name: tie.name,
      by: 'function',
      function: theirs,
      ownStrength: tie.strength,
      theirStrength: null,
      recently: tie.recently,
      together: 0,
      inLarger: larger.length,
      ...describeShared(larger),
    }));
}

function largerWith({ large }: AroundFacts, one: string, other: string) {
  return large.filter(({ persons }) => persons.has(one) && persons.has(other));
}

/** The last of them, and what they are called, the most frequent first. */
function describeShared(shared: readonly { readonly day: number; readonly title: string }[]) {
  const counts = new Map<string, number>();
  for (const { title } of shared) counts.set(title, (counts.get(title) ?? 0) + 1);
  const titles = [...counts].sort((a, b) => b[1] - a[1]).map(([title]) => title);
  const last = shared.length === 0 ? null : dateOfDay(Math.max(...shared.map(({ day }) => day)));
  return { last, titles: titles.slice(0, MOST) };
}

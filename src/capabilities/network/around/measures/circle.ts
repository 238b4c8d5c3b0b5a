import { dateOfDay } from '../../../../kernel/week.ts';
import type { Circle, Tie } from '../model.ts';
import { type AroundFacts, describeTie, round } from './facts.ts';
import { readWays, type Ways } from './paths.ts';
import { sayCircle } from './say-circle.ts';

/**
 * The strongest ties of the owner, and those of these people with each other.
 * Source: docs/measures.md#ties
 */
export function describeCircle(facts: AroundFacts, most: number): Circle {
  const ways = readWays(facts);
  const all = [...facts.byPerson.keys()]
    .map((id) => describeTie(facts, id))
    .sort((a, b) => b.strength - a.strength || (a.name < b.name ? -1 : 1));
  const ties = all.slice(0, most);
  return {
    until: dateOfDay(facts.day),
    all: all.length,
    ties,
    links: listLinks(ties, ways),
    sentences: sayCircle(facts, ways, all),
  };
}

/** Each two of them who met with the owner, once. */
function listLinks(ties: readonly Tie[], { network, placeOf }: Ways): Circle['links'] {
  const shown = new Map(ties.map(({ id }, at) => [placeOf.get(id), at]));
  const { starts, others, weights } = network.contacts;
  return ties.flatMap(({ id }, one) => {
    const place = placeOf.get(id) ?? 0;
    const links: Circle['links'] = [];
    for (let tie = starts[place] ?? 0; tie < (starts[place + 1] ?? 0); tie++) {
      const other = shown.get(others[tie] ?? 0);
      if (other !== undefined && other > one) links.push([one, other, round(weights[tie] ?? 0)]);
    }
    return links;
  });
}

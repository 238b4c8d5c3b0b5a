import type { Facts } from '../../../capabilities/model.ts';
import type { Delegation } from '../../../notebook/delegations/model.ts';
import type { FoundFact } from '../model.ts';
import { findFadingTies, findSilentDecisionMakers } from './find-people.ts';
import { findFormerPeers, findLeastCoached, findSkipLevels } from './find-reports.ts';
import { findLargestSeries, findSeriesToRun, findShortNotice, nameSeries } from './find-series.ts';
import {
  findLeastPriority,
  findLowDelegations,
  findTakenBack,
  findUnreachedFunction,
  sayTo,
} from './find-work.ts';
import { readNames } from './persons.ts';

/**
 * Everything in the owner's records that a practice can be about, but for free time, which passes
 * by the hour. Nothing is found where nothing is recorded.
 */
export function findFacts(facts: Facts, delegations: readonly Delegation[]): FoundFact[] {
  const names = readNames(facts);
  const nameOf = sayTo(facts, names);
  const handedOn = new Set(
    delegations
      .filter(({ ended }) => ended === null)
      .flatMap(({ series }) => series.map(nameSeries)),
  );
  return [
    ...findSeriesToRun(facts, names, handedOn),
    ...findLargestSeries(facts, handedOn),
    ...findShortNotice(facts),
    ...findSilentDecisionMakers(facts, names),
    ...findFadingTies(facts, names),
    ...findLeastCoached(facts, names),
    ...findFormerPeers(facts, names),
    ...findSkipLevels(facts, names),
    ...findUnreachedFunction(facts),
    ...findLowDelegations(delegations, nameOf),
    ...findTakenBack(delegations, nameOf),
    ...findLeastPriority(facts),
  ];
}

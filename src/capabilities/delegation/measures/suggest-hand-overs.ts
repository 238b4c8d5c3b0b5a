import { standingOn } from '../../../notebook/delegations/measures.ts';
import type { HandOver } from '../../../notebook/delegations/model/hand-overs.ts';
import { answerKey } from '../../../time/core/answer-key.ts';
import { compareText } from '../../../time/core/candidates.ts';
import { listHolders } from '../../../time/core/ledger.ts';
import { personsAt } from '../../../time/core/persons.ts';
import { recordId } from '../../../time/core/records.ts';
import type { Series } from '../../../time/core/series.ts';
import type { CountedEvent } from '../../../time/model.ts';
import type { Facts } from '../../model.ts';
import { couldBeRun } from '../measures.ts';

const MOST = 3;

/**
 * The meetings that a report could run, most hours first, without those that are handed on already
 * and those whose title the calendar keeps to itself.
 * @returns hours a week over the trailing four complete weeks; empty below them
 */
export function suggestHandOvers(facts: Facts): HandOver[] {
  const { recent, recentEvents, count } = facts.time;
  const handedOn = titlesHandedOn(facts);
  const groups = Map.groupBy(recentEvents.filter(couldBeRun(facts)), (event) => event.series);
  return [...groups]
    .flatMap(([id, events]) => {
      const series = count.series.get(id);
      const isOpen = series !== undefined && !series.isPrivate && series.traits.title !== '';
      return isOpen && !handedOn.has(series.key) ? [{ series, events }] : [];
    })
    .map(({ series, events }) => describe(series, events, { facts, weeks: recent.length }))
    .sort((a, b) => b.hoursAWeek - a.hoursAWeek || compareText(a.title, b.title))
    .slice(0, MOST);
}

function titlesHandedOn({ delegations, today }: Facts): ReadonlySet<string> {
  const open = delegations.filter((delegation) => standingOn(delegation, today).isOpen);
  return new Set(open.flatMap(({ series }) => series.map(answerKey)));
}

function describe(
  series: Series,
  events: readonly CountedEvent[],
  { facts, weeks }: { readonly facts: Facts; readonly weeks: number },
): HandOver {
  const hours = events.reduce((sum, event) => sum + event.hours, 0);
  const addresses = [...new Set(events.flatMap((event) => event.people))];
  return {
    title: series.title.trim(),
    hoursAWeek: hours / weeks,
    people: personsAt(addresses, facts.people).length,
    meetings: new Set(events.map(recordId)).size,
    to: listHolders(events, series, facts.people)[0] ?? null,
  };
}

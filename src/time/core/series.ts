import { medianOf } from '../../kernel/statistics.ts';
import { HOUR } from '../../kernel/week.ts';
import type { Zone } from '../../kernel/zone.ts';
import type { PeopleByAddress, Relation } from '../../people/model.ts';
import type { SeriesTraits } from '../model.ts';
import { isOutside, organizerOf } from './attendance.ts';
import { type Cadence, readCadence } from './cadence.ts';
import { type Candidate, compareText } from './candidates.ts';

/** Recurring events of one UID, or single events of one title. */
export interface Series {
  readonly id: string;
  /** the title most of its occurrences have */
  readonly title: string;
  readonly key: string;
  readonly isRecurring: boolean;
  /** made of private events alone, whose titles and people are unknown */
  readonly isPrivate: boolean;
  readonly members: readonly Candidate[];
  /** addresses of the distinct others */
  readonly people: readonly string[];
  /** what the others are called, by address, where the calendar says it */
  readonly nameOf: ReadonlyMap<string, string>;
  readonly cadence: Cadence;
  /** the owner organises it, or nobody does and the owner declined none of it */
  readonly isOwn: boolean;
  /** address of the other who organises it; undefined where the owner does or nobody is named */
  readonly organizer: string | undefined;
  readonly traits: SeriesTraits;
}

export interface Surroundings {
  /** the owner's own addresses, lower case */
  readonly own: ReadonlySet<string>;
  /** series of which the owner declined an occurrence */
  readonly declined: ReadonlySet<string>;
  readonly zone: Zone;
  /** domains that count as inside, lower case */
  readonly domains: ReadonlySet<string>;
  readonly people: PeopleByAddress;
}

/** Groups candidates into series, in order of their first occurrence. */
export function groupSeries(
  candidates: readonly Candidate[],
  surroundings: Surroundings,
): Map<string, Series> {
  const groups = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const group = groups.get(candidate.series);
    if (group === undefined) groups.set(candidate.series, [candidate]);
    else group.push(candidate);
  }
  const listsPeople = candidates.some(({ people }) => people.length > 0);
  const series = new Map<string, Series>();
  for (const [id, members] of groups)
    series.set(id, describeSeries(id, members, { ...surroundings, listsPeople }));
  return series;
}

function describeSeries(
  id: string,
  members: readonly Candidate[],
  surroundings: Surroundings & { readonly listsPeople: boolean },
): Series {
  const { title, key } = mostCommonTitle(members);
  const people = [...new Set(members.flatMap((member) => member.people))];
  const nameOf = nameOthers(members);
  const isRecurring = members.some((member) => member.event.isRecurring);
  const cadence = readCadence(surroundings.zone, { isRecurring, times: members });
  const lengths = members.map((member) => (member.end - member.start) / HOUR);
  const isPrivate = members.every((member) => member.event.isPrivate);
  const traits: SeriesTraits = {
    title: isWritten(members, title) ? title : '',
    categories: [...new Set(members.flatMap((member) => member.event.categories))],
    people: surroundings.listsPeople ? usualPeople(members) : undefined,
    times: members.length,
    ...describePeople(people, surroundings),
    names: [...new Set(people.flatMap((address) => [nameOf.get(address) ?? address, address]))],
    isRecurring,
    perWeek: cadence.perWeek,
    hours: medianOf(lengths) ?? 0,
  };
  const whose = readWhose(id, members, surroundings);
  return {
    ...{ id, title, key, isRecurring, isPrivate, members, people, nameOf, cadence },
    ...whose,
    traits,
  };
}

/**
 * Whose meeting it is: of who organises the latest of it. What nobody organises is the owner's who
 * always attends.
 * Source: docs/measures.md#whose
 */
function readWhose(
  id: string,
  members: readonly Candidate[],
  { own, declined }: Surroundings,
): Pick<Series, 'isOwn' | 'organizer'> {
  const latest = members.reduce<Candidate | undefined>(
    (last, each) => (last === undefined || each.start > last.start ? each : last),
    undefined,
  );
  const organizer = latest && organizerOf(latest.event);
  if (organizer === undefined) return { isOwn: !declined.has(id), organizer };
  return own.has(organizer) ? { isOwn: true, organizer: undefined } : { isOwn: false, organizer };
}

function mostCommonTitle(members: readonly Candidate[]): { title: string; key: string } {
  const counts = new Map<string, number>();
  for (const { title } of members) counts.set(title, (counts.get(title) ?? 0) + 1);
  const [first] = [...counts].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]));
  const title = first?.[0] ?? '';
  return { title, key: members.find((member) => member.title === title)?.key ?? title };
}

/** Whether the title is the calendar's own, not one put where it has none or must not be shown. */
function isWritten(members: readonly Candidate[], title: string): boolean {
  return members.some(({ event }) => !event.isPrivate && event.title.trim() === title);
}

function describePeople(people: readonly string[], { domains, people: known }: Surroundings) {
  function hasRelation(...relations: Relation[]): boolean {
    return people.some((address) =>
      known.get(address)?.relations.some((relation) => relations.includes(relation)),
    );
  }
  return {
    hasOutsider:
      people.some((address) => isOutside(address, domains)) || hasRelation('outside', 'customer'),
    hasReport: hasRelation('report'),
    hasManager: hasRelation('manager'),
    hasDecisionMaker: hasRelation('decision-maker'),
  };
}

/** How many others are on one occurrence, in the middle of all: a list that changes is no crowd. */
function usualPeople(members: readonly Candidate[]): number {
  return Math.ceil(medianOf(members.map((member) => member.people.length)) ?? 0);
}

function nameOthers(members: readonly Candidate[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const event of new Set(members.map((member) => member.event))) {
    if (event.isPrivate) continue;
    for (const { address, name } of event.people) {
      if (name !== undefined && name !== '' && !names.has(address)) names.set(address, name);
    }
  }
  return names;
}

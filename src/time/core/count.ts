import type { Occurrence } from '../../evidence/model.ts';
import { HOUR } from '../../kernel/week.ts';
import type { CountedEvent, Sorting } from '../model.ts';
import { type Candidate, comparePrecedence, isBlock, readCandidates } from './candidates.ts';
import { type Claim, mergeClaims, type Stretch, shareTime, uncoveredTime } from './overlap.ts';
import { groupSeries, type Series, type Surroundings } from './series.ts';
import { type Decisions, sortCandidates } from './sorting.ts';
import { type Week, type Window, weeksWithin } from './weeks.ts';

export interface CountSettings extends Omit<Surroundings, 'declined'>, Decisions {}

/** What stays outside the hours: what is personal, and blocks until the owner sorts them. */
interface LeftOut {
  readonly candidate: Candidate;
  readonly sorting: Sorting;
  /** hours it would add if it counted: those that nothing else has */
  readonly hours: number;
  /** over six hours without other people, and not sorted by the owner */
  readonly isBlock: boolean;
}

export interface HoursCount {
  readonly window: Window;
  readonly weeks: readonly Week[];
  /** H */
  readonly hours: number;
  /** an event for each week it has hours in, in order of time */
  readonly events: readonly CountedEvent[];
  readonly series: ReadonlyMap<string, Series>;
  /** what could count and does not */
  readonly leftOut: readonly LeftOut[];
  /** the counted time, each moment once, in order */
  readonly taken: readonly Stretch[];
  /** when there is an event with other people, or a private one whose people are unknown */
  readonly meetings: readonly Claim[];
  /** what was counted from, so that it can be counted again as if some of it were otherwise */
  readonly sorted: Sorted;
}

/** What could count, with what each is for. */
export interface Sorted {
  readonly series: ReadonlyMap<string, Series>;
  readonly sortings: ReadonlyMap<Candidate, Sorting>;
}

/**
 * Counts the hours of a window: which events count, what each is for, and to which event each
 * minute goes, so that a minute counts once.
 * @returns hours, 0 without events that count; events that others cover wholly stay, with 0 hours
 * Source: docs/measures.md#hours
 */
export function countHours(
  occurrences: readonly Occurrence[],
  settings: CountSettings,
  window: Window,
): HoursCount {
  const within = occurrences.filter(({ start, end }) => start < window.to && end > window.from);
  const { candidates, declined } = readCandidates(within, settings.own, settings.people);
  const series = groupSeries(candidates, { ...settings, declined });
  const sortings = sortCandidates(series, settings);
  return countSorted({ series, sortings }, window, weeksWithin(settings.zone, window));
}

/** Counts what is sorted already: to which event each minute of the window goes. */
export function countSorted(sorted: Sorted, window: Window, weeks: readonly Week[]): HoursCount {
  const { series, sortings } = sorted;
  const { counted, leftOut } = parted(sortings);
  counted.sort(comparePrecedence);
  const taken = clip(shareTime(counted), window);
  const events = countEvents({ counted, sortings, taken, weeks });
  return {
    window,
    weeks,
    hours: taken.reduce((sum, { start, end }) => sum + (end - start), 0) / HOUR,
    events,
    series,
    leftOut: leftOut.map((each) => ({ ...each, hours: hoursToAdd(each.candidate, taken, window) })),
    taken,
    meetings: mergeClaims(counted.filter(isMeeting)),
    sorted,
  };
}

interface Parted {
  readonly counted: Candidate[];
  readonly leftOut: Omit<LeftOut, 'hours'>[];
}

function parted(sortings: ReadonlyMap<Candidate, Sorting>): Parted {
  const counted: Candidate[] = [];
  const leftOut: Omit<LeftOut, 'hours'>[] = [];
  for (const [candidate, sorting] of sortings) {
    const isDecided = sorting.by === 'rule' || sorting.by === 'you';
    const isUnsortedBlock = isBlock(candidate) && !isDecided;
    if (sorting.kind !== 'personal' && !isUnsortedBlock) counted.push(candidate);
    else leftOut.push({ candidate, sorting, isBlock: isUnsortedBlock });
  }
  return { counted, leftOut };
}

function isMeeting({ people, event }: Candidate): boolean {
  return people.length > 0 || event.isPrivate;
}

function clip(stretches: readonly Stretch[], window: Window): Stretch[] {
  return stretches.flatMap((stretch) => {
    const start = Math.max(stretch.start, window.from);
    const end = Math.min(stretch.end, window.to);
    return start < end ? [{ ...stretch, start, end }] : [];
  });
}

function hoursToAdd(candidate: Candidate, taken: readonly Stretch[], window: Window): number {
  const start = Math.max(candidate.start, window.from);
  const end = Math.min(candidate.end, window.to);
  return uncoveredTime(taken, { start, end }) / HOUR;
}

interface Counting {
  /** in the order that the claims of the stretches count in */
  readonly counted: readonly Candidate[];
  readonly sortings: ReadonlyMap<Candidate, Sorting>;
  readonly taken: readonly Stretch[];
  readonly weeks: readonly Week[];
}

function countEvents({ counted, sortings, taken, weeks }: Counting): CountedEvent[] {
  const time = timeByWeek(taken, weeks);
  const events: CountedEvent[] = [];
  for (const [claim, candidate] of counted.entries()) {
    const sorting = sortings.get(candidate);
    if (sorting === undefined) continue;
    const shares = time.get(claim);
    if (shares === undefined) {
      const week = weeks[weekAt(weeks, candidate.start)];
      if (week !== undefined) events.push(describe(candidate, { sorting, week, hours: 0 }));
      continue;
    }
    for (const [index, milliseconds] of shares) {
      const week = weeks[index];
      if (week === undefined) continue;
      events.push(describe(candidate, { sorting, week, hours: milliseconds / HOUR }));
    }
  }
  return events.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Milliseconds that each claim gets in each week, by the places of both. */
function timeByWeek(
  taken: readonly Stretch[],
  weeks: readonly Week[],
): Map<number, Map<number, number>> {
  const time = new Map<number, Map<number, number>>();
  let index = 0;
  for (const { start, end, claim } of taken) {
    let shares = time.get(claim);
    if (shares === undefined) {
      shares = new Map();
      time.set(claim, shares);
    }
    while ((weeks[index]?.to ?? Number.POSITIVE_INFINITY) <= start) index++;
    for (let at = index; (weeks[at]?.from ?? Number.POSITIVE_INFINITY) < end; at++) {
      const week = weeks[at];
      if (week === undefined) break;
      const part = Math.min(end, week.to) - Math.max(start, week.from);
      shares.set(at, (shares.get(at) ?? 0) + part);
    }
  }
  return time;
}

/** The place of the last week that begins at or before an instant, the first for an earlier one. */
function weekAt(weeks: readonly Week[], instant: number): number {
  let low = 0;
  let high = weeks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((weeks[middle]?.from ?? Number.POSITIVE_INFINITY) <= instant) low = middle;
    else high = middle - 1;
  }
  return low;
}

function describe(
  candidate: Candidate,
  { sorting, week, hours }: { sorting: Sorting; week: Week; hours: number },
): CountedEvent {
  return {
    uid: candidate.uid,
    recurrence: candidate.recurrence,
    series: candidate.series,
    title: candidate.title,
    start: candidate.start,
    end: candidate.end,
    week: week.name,
    hours,
    sorting,
    answer: candidate.answer,
    people: candidate.people,
    isRecurring: candidate.event.isRecurring,
    createdAt: candidate.event.createdAt,
    readAt: candidate.readAt,
  };
}

import { type Contact, type ContactMeeting, fadingAfter } from '../../../time/core/contacts.ts';
import { connect, type Network } from './structure/tie-rows.ts';

/** Each two who shared a meeting, once a meeting, by day: ready to be weighed as of any. */
export interface TieLog {
  /** the owner, then persons of the contacts by their ids */
  readonly ids: readonly string[];
  readonly days: Int32Array;
  /** the two, by their places in `ids` */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** what the meeting gave them, at its day: hours / persons besides the owner */
  readonly strengths: Float64Array;
}

const YEAR = 365;

/** The owner with each person, and persons with each other where they shared a meeting. */
export function gatherTies(contacts: readonly Contact[]): TieLog {
  const places = new Map<string, number>([['', 0]]);
  const log = startLog(contacts);
  let at = 0;
  eachMeeting(contacts, ({ hours, people, persons }, day) => {
    const all = [0, ...persons.map((person) => placeOf(places, person))];
    const strength = hours / people;
    for (let one = 0; one < all.length; one++) {
      for (let other = one + 1; other < all.length; other++) {
        log.days[at] = day;
        log.from[at] = all[one] ?? 0;
        log.to[at] = all[other] ?? 0;
        log.strengths[at++] = strength;
      }
    }
  });
  return { ids: [...places.keys()], ...log };
}

/** All who were there have a meeting among their contacts; it is told by the first of them. */
function eachMeeting(
  contacts: readonly Contact[],
  visit: (meeting: ContactMeeting, day: number) => void,
): void {
  for (const { person, day, meetings } of contacts) {
    for (const meeting of meetings) if (meeting.persons[0] === person) visit(meeting, day);
  }
}

function startLog(contacts: readonly Contact[]) {
  let length = 0;
  eachMeeting(contacts, ({ persons }) => {
    length += (persons.length * (persons.length + 1)) / 2;
  });
  return {
    days: new Int32Array(length),
    from: new Int32Array(length),
    to: new Int32Array(length),
    strengths: new Float64Array(length),
  };
}

/**
 * The owner's own network as of a day, without direction: each tie is Σ hours / persons ×
 * 2^(−age / 28 days) over the meetings that the two shared in the year before.
 * Source: docs/measures.md#ties
 */
export function tiesAsOf({ ids, days, from, to, strengths }: TieLog, day: number): Network {
  const first = findDay(days, day - YEAR);
  const end = findDay(days, day);
  const weights = new Float64Array(end - first);
  let fadingDay = Number.NaN;
  let fading = 0;
  for (let at = first; at < end; at++) {
    const on = days[at] ?? 0;
    if (on !== fadingDay) fading = fadingAfter(day - on);
    fadingDay = on;
    weights[at - first] = (strengths[at] ?? 0) * fading;
  }
  return connect(
    ids,
    { from: from.subarray(first, end), to: to.subarray(first, end), weights },
    false,
  );
}

function placeOf(places: Map<string, number>, person: string): number {
  const known = places.get(person);
  if (known !== undefined) return known;
  places.set(person, places.size);
  return places.size - 1;
}

/** The first place of a day or a later one, among days that ascend. */
function findDay(days: Int32Array, day: number): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((days[middle] ?? 0) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

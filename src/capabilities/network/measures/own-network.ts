import {
  type Contact,
  type ContactMeeting,
  fadingAfter,
  MESSAGE_STRENGTH,
} from '../../../time/core/contacts.ts';
import { connect, type Network } from './structure/tie-rows.ts';

/** Each two who shared a meeting or messages, by day: ready to be weighed as of any. */
export interface TieLog {
  /** the owner, then persons of the contacts by their ids */
  readonly ids: readonly string[];
  readonly days: Int32Array;
  /** the two, by their places in `ids` */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** what it gave them, at its day: of a meeting hours / persons besides the owner, of messages .25 */
  readonly strengths: Float64Array;
}

const YEAR = 365;

/**
 * The owner with each person, and persons with each other where they shared a meeting or a direct
 * message; of messages each two have a day once.
 */
export function gatherTies(contacts: readonly Contact[]): TieLog {
  const places = new Map<string, number>([['', 0]]);
  const log = startLog(contacts);
  let at = 0;
  function add(day: number, pair: readonly [string, string], strength: number): void {
    log.days[at] = day;
    log.from[at] = placeOf(places, pair[0]);
    log.to[at] = placeOf(places, pair[1]);
    log.strengths[at++] = strength;
  }
  const written = { day: Number.NaN, pairs: new Set<string>() };
  for (const contact of contacts) {
    const { person, day, messages } = contact;
    for (const { hours, people, persons } of toldBy(contact))
      eachPair(['', ...persons], (pair) => add(day, pair, hours / people));
    if (messages === undefined) continue;
    if (written.day !== day) Object.assign(written, { day, pairs: new Set() });
    add(day, ['', person], MESSAGE_STRENGTH);
    for (const { persons } of messages.filter((message) => message.persons[0] === person)) {
      eachPair(persons.toSorted(), (pair) => {
        const key = pair.join(' ');
        if (written.pairs.has(key)) return;
        written.pairs.add(key);
        add(day, pair, MESSAGE_STRENGTH);
      });
    }
  }
  return {
    ids: [...places.keys()],
    days: log.days.subarray(0, at),
    from: log.from.subarray(0, at),
    to: log.to.subarray(0, at),
    strengths: log.strengths.subarray(0, at),
  };
}

/** All who were there have a meeting among their contacts; it is told by the first of them. */
function toldBy({ person, meetings }: Contact): readonly ContactMeeting[] {
  return meetings.filter((meeting) => meeting.persons[0] === person);
}

function eachPair(all: readonly string[], visit: (pair: readonly [string, string]) => void): void {
  for (const [place, one] of all.entries())
    for (let next = place + 1; next < all.length; next++) visit([one, all[next] ?? '']);
}

/** As long as it can become; it is cut when it is known. */
function startLog(contacts: readonly Contact[]) {
  let length = 0;
  for (const contact of contacts) {
    for (const { persons } of toldBy(contact)) length += pairsOf(persons.length + 1);
    for (const { persons } of contact.messages ?? []) length += 1 + pairsOf(persons.length);
  }
  return {
    days: new Int32Array(length),
    from: new Int32Array(length),
    to: new Int32Array(length),
    strengths: new Float64Array(length),
  };
}

function pairsOf(many: number): number {
  return (many * (many - 1)) / 2;
}

/**
 * The owner's own network as of a day, without direction: each tie is Σ hours / persons ×
 * 2^(−age / 28 days) over the meetings that the two shared in the year before, and .25 for a day
 * of direct messages that they shared.
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

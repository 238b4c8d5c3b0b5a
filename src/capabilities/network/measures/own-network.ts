import { type Contact, fadingAfter } from '../../../time/core/contacts.ts';
import { type Arcs, connect, type Network } from './structure/tie-rows.ts';

/** Who shared which meeting with whom, by day, ready to be weighed as of any. */
export interface TieLog {
  /** the owner, then persons of the contacts by their ids */
  readonly ids: readonly string[];
  /** each two who met, by their places in `ids`; the owner is at 0 */
  readonly pairs: Pick<Arcs, 'from' | 'to'>;
  /** what each meeting of two gave them, at its day; days ascend */
  readonly meetings: readonly SharedMeeting[];
}

interface SharedMeeting {
  readonly day: number;
  readonly pair: number;
  /** hours / persons besides the owner */
  readonly strength: number;
}

const YEAR = 365;

/** Ties of the owner with each person, and of persons with each other by meetings they shared. */
export function gatherTies(contacts: readonly Contact[]): TieLog {
  const pairs = startPairs();
  const meetings: SharedMeeting[] = [];
  for (const { person, day, meetings: held } of contacts) {
    const place = pairs.placeOf(person);
    for (const { hours, people, persons } of held) {
      const strength = hours / people;
      meetings.push({ day, pair: pairs.pairOf(0, place), strength });
      for (const other of persons) {
        // Both have this meeting among their contacts; it makes one tie of them.
        if (other <= person) continue;
        meetings.push({ day, pair: pairs.pairOf(place, pairs.placeOf(other)), strength });
      }
    }
  }
  return { ids: pairs.ids, pairs: pairs.found, meetings };
}

/**
 * The owner's own network as of a day, without direction: each tie is Σ hours / persons ×
 * 2^(−age / 28 days) over the meetings that the two shared in the year before.
 * Source: docs/measures.md#ties
 */
export function tiesAsOf({ ids, pairs, meetings }: TieLog, day: number): Network {
  const weights = new Float64Array(pairs.from.length);
  let fadingDay = Number.NaN;
  let fading = 0;
  for (const { day: on, pair, strength } of meetings) {
    if (on < day - YEAR) continue;
    if (on >= day) break;
    if (on !== fadingDay) {
      fadingDay = on;
      fading = fadingAfter(day - on);
    }
    weights[pair] = (weights[pair] ?? 0) + strength * fading;
  }
  return connect(ids, { ...pairs, weights: [...weights] }, false);
}

/** Gives persons and pairs their places as they come. */
function startPairs() {
  const ids: string[] = [];
  const places = new Map<string, number>();
  const found: Pick<Arcs, 'from' | 'to'> = { from: [], to: [] };
  /** by the first of the two, then by the second */
  const pairs: Map<number, number>[] = [];
  placeOf('');

  function placeOf(person: string): number {
    const known = places.get(person);
    if (known !== undefined) return known;
    places.set(person, ids.length);
    pairs.push(new Map());
    return ids.push(person) - 1;
  }

  function pairOf(one: number, other: number): number {
    const [from, to] = one < other ? [one, other] : [other, one];
    const known = pairs[from]?.get(to);
    if (known !== undefined) return known;
    pairs[from]?.set(to, found.from.length);
    found.to.push(to);
    return found.from.push(from) - 1;
  }

  return { ids, found, placeOf, pairOf };
}

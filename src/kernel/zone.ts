/**
 * A time zone as a table of offsets. Reading ten years of a calendar asks for tens of thousands of
 * offsets; a sorted table answers in a fraction of the time of a formatted date.
 */
export interface Zone {
  /** IANA name, or the name a file gave to rules of its own */
  readonly id: string;
  /** Milliseconds to add to an instant to get its local time. */
  offsetAt(instant: number): number;
  /**
   * The instant of a local time (milliseconds as if it were UTC). A local time in a gap moves
   * forward by the gap; in an overlap it is the first of the two.
   */
  instantOf(local: number): number;
}

interface OffsetPeriod {
  readonly from: number;
  readonly offset: number;
}

const EARLIEST = Date.UTC(1900, 0, 1);
const LATEST = Date.UTC(2101, 0, 1);
const MOST_UNKNOWN = 10_000;

export const UTC: Zone = { id: 'UTC', offsetAt: () => 0, instantOf: (local) => local };

const known = new Map<string, Zone | undefined>([['UTC', UTC]]);

/** The zone of an IANA name in any case, or of an offset like `+01:00`; undefined when it is none. */
export function findZone(id: string): Zone | undefined {
  if (known.has(id)) return known.get(id);
  const zone = loadZone(id);
  // a hostile file may name a million zones; those that exist are few
  if (zone !== undefined || known.size < MOST_UNKNOWN) known.set(id, zone);
  return zone;
}

/** A zone from the instants at which its offset changes, in order. `first` holds before all of them. */
export function makeZone(id: string, first: number, changes: readonly OffsetPeriod[]): Zone {
  const periods = [{ from: Number.NEGATIVE_INFINITY, offset: first }, ...changes];
  const starts = Float64Array.from(periods, (period) => period.from);
  const offsets = Int32Array.from(periods, (period) => period.offset);
  let latest = 0;

  function indexAt(instant: number): number {
    if (isWithin(latest, instant)) return latest;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= instant) low = middle;
      else high = middle - 1;
    }
    latest = low;
    return low;
  }

  function isWithin(index: number, instant: number): boolean {
    return (
      (starts[index] ?? 0) <= instant && instant < (starts[index + 1] ?? Number.POSITIVE_INFINITY)
    );
  }

  function offsetAt(instant: number): number {
    return offsets[indexAt(instant)] ?? first;
  }

  function instantOf(local: number): number {
    const before = offsetAt(local - DAY_AND_A_HALF);
    const after = offsetAt(local + DAY_AND_A_HALF);
    if (before === after) return local - before;
    const early = local - before;
    if (offsetAt(early) === before) return early;
    const late = local - after;
    return offsetAt(late) === after ? late : early;
  }

  return { id, offsetAt, instantOf };
}

const DAY_AND_A_HALF = 36 * 3_600_000;
/** Temporal would also take a date with a zone in brackets for the name of one. */
const ZONE_NAME = /^[a-z+-][\w+\-:/]{0,63}$/i;

function loadZone(id: string): Zone | undefined {
  let moment: Temporal.ZonedDateTime | null;
  if (!ZONE_NAME.test(id)) return undefined;
  try {
    moment = Temporal.Instant.fromEpochMilliseconds(EARLIEST).toZonedDateTimeISO(id);
  } catch {
    return undefined;
  }
  const name = moment.timeZoneId;
  const first = moment.offsetNanoseconds / 1e6;
  const changes: OffsetPeriod[] = [];
  for (;;) {
    moment = moment.getTimeZoneTransition('next');
    if (moment === null || moment.epochMilliseconds > LATEST) break;
    changes.push({ from: moment.epochMilliseconds, offset: moment.offsetNanoseconds / 1e6 });
  }
  return makeZone(name, first, changes);
}

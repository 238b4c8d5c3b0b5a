import type { Attendee, CalendarEvent, EventAnswer, Occurrence } from '../src/evidence/model.ts';
import { HOUR } from '../src/kernel/week.ts';
import { findZone, UTC, type Zone } from '../src/kernel/zone.ts';
import { NOTHING_SAID } from '../src/people/model/attributes.ts';
import type { PeopleByAddress, Relation } from '../src/people/model.ts';
import type { TimeSettings } from '../src/time/core/facts.ts';
import { USUAL_WORKING_HOURS } from '../src/time/core/working-time.ts';
import { KINDS, type Kind, type SeriesTraits } from '../src/time/model.ts';

export const MAYA = 'maya@acme.example';

interface OccurrenceParts extends Partial<Omit<CalendarEvent, 'people'>> {
  /** ISO instant */
  readonly start?: string;
  readonly hours?: number;
  readonly recurrence?: string;
  /** names before `@acme.example`; the owner is added with her answer */
  readonly with?: readonly string[];
  readonly answer?: EventAnswer;
  readonly people?: readonly Attendee[];
}

let count = 0;

/** An hour on Monday 2026-03-02 at 9:00 UTC that Maya accepted, alone unless told. */
export function anOccurrence(parts: OccurrenceParts = {}): Occurrence {
  const start = Date.parse(parts.start ?? '2026-03-02T09:00:00Z');
  const { hours = 1, recurrence = new Date(start).toISOString() } = parts;
  return {
    event: {
      uid: parts.uid ?? `event-${++count}`,
      title: parts.title ?? 'Meeting',
      status: parts.status,
      isAllDay: parts.isAllDay ?? false,
      isFree: parts.isFree ?? false,
      isOutOfOffice: parts.isOutOfOffice ?? false,
      isPrivate: parts.isPrivate ?? false,
      isRecurring: parts.isRecurring ?? false,
      createdAt: parts.createdAt,
      categories: parts.categories ?? [],
      people: parts.people ?? guests(parts.with ?? [], parts.answer ?? 'accepted'),
    },
    recurrence,
    start,
    end: start + hours * HOUR,
  };
}

/** The same event again on other days, as one series. */
export function aSeries(parts: OccurrenceParts, starts: readonly string[]): Occurrence[] {
  const first = anOccurrence({ isRecurring: true, ...parts });
  return starts.map((start) => {
    const { recurrence, end } = anOccurrence({ ...parts, start });
    return { event: first.event, recurrence, start: Date.parse(start), end };
  });
}

export function anAttendee(address: string, parts: Partial<Attendee> = {}): Attendee {
  return {
    address,
    name: undefined,
    answer: 'accepted',
    isOrganizer: false,
    isResource: false,
    isOptional: false,
    ...parts,
  };
}

/** Who is who: `{ 'ann@acme.example': ['report'] }`. */
export function aPeopleList(
  relations: Readonly<Record<string, readonly Relation[]>>,
): PeopleByAddress {
  return new Map(
    Object.entries(relations).map(([address, of]) => [
      address,
      { ...NOTHING_SAID, id: address, relations: [...of] },
    ]),
  );
}

/**
 * Twelve weeks to Monday 2026-03-23 in UTC. A title that begins with a kind and a colon is sorted
 * so by the word list; any other is unsorted, perhaps coordination.
 */
export function timeSettings(parts: Partial<TimeSettings> = {}): TimeSettings {
  return {
    zone: UTC,
    own: new Set([MAYA]),
    domains: new Set(['acme.example']),
    people: new Map(),
    rules: [],
    answers: [],
    train: () => ({ sort: guessByPrefix }),
    asOf: Date.parse('2026-03-23T00:00:00Z'),
    window: {
      from: Date.parse('2025-12-29T00:00:00Z'),
      to: Date.parse('2026-03-23T00:00:00Z'),
    },
    workingHours: USUAL_WORKING_HOURS,
    leave: new Map(),
    ...parts,
  };
}

export function zoneOf(id: string): Zone {
  const zone = findZone(id);
  if (zone === undefined) throw new Error(`no zone ${id}`);
  return zone;
}

/** Local dates of the same weekday, a week apart, with a time: `weekly('2026-02-23T09:00:00Z', 4)`. */
export function weekly(first: string, times: number): string[] {
  const start = Date.parse(first);
  return Array.from({ length: times }, (_, week) =>
    new Date(start + week * 7 * 24 * HOUR).toISOString(),
  );
}

function guests(names: readonly string[], answer: EventAnswer): Attendee[] {
  if (names.length === 0 && answer === 'accepted') return [];
  return [
    anAttendee(MAYA, { answer }),
    ...names.map((name) => anAttendee(name.includes('@') ? name : `${name}@acme.example`)),
  ];
}

function guessByPrefix({ title }: SeriesTraits) {
  const prefix = title.slice(0, Math.max(0, title.indexOf(':')));
  const kind: Kind | undefined = KINDS.find((each) => each === prefix);
  return kind === undefined
    ? ({ guess: 'coordination', confidence: 0.4, by: 'words', why: 'nothing said' } as const)
    : ({ guess: kind, confidence: 0.9, by: 'words', why: `“${prefix}”` } as const);
}

import ICAL from 'ical.js';
import { formatDay, formatInstant } from '../src/evidence/read-calendar/civil.ts';

/** What both readers say of an occurrence, tab-separated: start, end, uid, title, status. */
export type OccurrenceLine = string;

interface Window {
  readonly from: number;
  readonly to: number;
}

/**
 * The occurrences in a window by ical.js, used with care: each event is given its own exceptions and
 * looks for no others, zones are those of the file.
 */
export function readWithPeer(text: string, window: Window): OccurrenceLine[] {
  const root = new ICAL.Component(ICAL.parse(text));
  for (const zone of root.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const lines: OccurrenceLine[] = [];
  for (const { master, overrides } of groupByUid(root.getAllSubcomponents('vevent'))) {
    if (master === undefined) continue;
    const event = new ICAL.Event(master, { strictExceptions: true, exceptions: overrides });
    if (event.isRecurring()) addSeries(event, window, lines);
    else addOne({ item: event, startDate: event.startDate, endDate: event.endDate }, window, lines);
  }
  ICAL.TimezoneService.reset();
  return lines;
}

export function lineOf(
  time: { readonly start: number; readonly end: number; readonly isDate: boolean },
  event: { readonly uid: string; readonly title: string; readonly status: string },
): OccurrenceLine {
  const format = time.isDate ? (at: number) => formatDay(at / 86_400_000) : formatInstant;
  return [format(time.start), format(time.end), event.uid, event.title, event.status].join('\t');
}

interface Group {
  master: ICAL.Component | undefined;
  readonly overrides: ICAL.Component[];
}

interface Details {
  readonly item: ICAL.Event;
  readonly startDate: ICAL.Time;
  readonly endDate: ICAL.Time;
}

function groupByUid(events: readonly ICAL.Component[]): Iterable<Group> {
  const groups = new Map<string, Group>();
  for (const event of events) {
    const uid = String(event.getFirstPropertyValue('uid'));
    const group = groups.get(uid) ?? { master: undefined, overrides: [] };
    groups.set(uid, group);
    if (event.hasProperty('recurrence-id')) group.overrides.push(event);
    else group.master = event;
  }
  return groups.values();
}

function addSeries(event: ICAL.Event, window: Window, lines: OccurrenceLine[]): void {
  const iterator = event.iterator();
  for (let next = iterator.next(); next; next = iterator.next()) {
    // an override may bring an occurrence back by some hours
    if (next.toUnixTime() * 1000 >= window.to + 86_400_000) return;
    addOne(event.getOccurrenceDetails(next), window, lines);
  }
}

function addOne(
  { item, startDate, endDate }: Details,
  window: Window,
  lines: OccurrenceLine[],
): void {
  const start = startDate.toUnixTime() * 1000;
  const end = endDate.toUnixTime() * 1000;
  if (start >= window.to || end <= window.from) return;
  const status = String(item.component.getFirstPropertyValue('status') ?? '');
  const time = { start, end, isDate: startDate.isDate };
  lines.push(lineOf(time, { uid: item.uid, title: item.summary, status }));
}

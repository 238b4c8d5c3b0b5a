import type { CalendarEvent } from '../model.ts';
import type {
  AddedTime,
  CalendarLength,
  CalendarTime,
  ReadLimits,
  SeriesComponent,
} from './calendar.ts';
import { DAY } from './civil.ts';
import type { EventDraft, WrittenRule } from './event-draft.ts';
import type { Warn } from './line-reader.ts';
import { joinPeople } from './people.ts';
import { readRule } from './read-rule.ts';
import type { ZoneBook } from './zone-book.ts';

interface FinishTools {
  readonly zones: ZoneBook;
  readonly warn: Warn;
  readonly limits: ReadLimits;
}

/** The component a draft stands for, zones settled; undefined, with a warning, when it is unusable. */
export function finishEvent(draft: EventDraft, tools: FinishTools): SeriesComponent | undefined {
  const { zones, warn } = tools;
  const start = draft.start ?? draft.replaces;
  if (draft.fault !== undefined || start === undefined) {
    const fault = draft.fault ?? { line: draft.line, message: 'the event has no DTSTART' };
    warn(fault.line, 'VEVENT', `${fault.message}; this event was left out`);
    return undefined;
  }
  const settled = zones.settle(start, draft.startLine);
  const span = finishSpan(draft, settled, tools);
  const { replaces, moreTimes, exceptTimes } = draft;
  // every field is set, also to undefined, so that all components share one shape in memory
  return {
    event: finishFacts(draft, span.start),
    line: draft.line,
    sequence: draft.sequence,
    stamp: draft.stamp,
    start: span.start,
    length: span.length,
    replaces: replaces && settlePlace(replaces, draft, zones),
    isForLaterToo: draft.isForLaterToo || undefined,
    rules: usableRules(draft.rules, warn),
    exceptRules: usableRules(draft.exceptRules, warn),
    moreTimes: moreTimes && settleAll(moreTimes, settled, draft, tools),
    exceptTimes: exceptTimes && settleAll(exceptTimes, settled, draft, tools),
  };
}

const NO_STRINGS: readonly string[] = [];
const NO_TIME: CalendarLength = { clock: 0, elapsed: 0 };
const ONE_DAY: CalendarLength = { clock: DAY, elapsed: 0 };

function finishFacts(draft: EventDraft, start: CalendarTime): CalendarEvent {
  const { people, organizer } = draft;
  return {
    uid: draft.uid,
    title: draft.title ?? '',
    status: draft.status,
    isAllDay: start.isDate === true,
    isFree: draft.isTransparent || draft.busy === 'FREE',
    isOutOfOffice: draft.busy === 'OOF',
    isPrivate: draft.isPrivate,
    isRecurring: (draft.rules ?? draft.moreTimes ?? draft.replaces) !== undefined,
    createdAt: draft.createdAt,
    categories: draft.categories ?? NO_STRINGS,
    people:
      people === undefined && organizer === undefined ? [] : joinPeople(people ?? [], organizer),
  };
}

interface Span {
  readonly start: CalendarTime;
  readonly length: CalendarLength;
}

function finishSpan(draft: EventDraft, start: CalendarTime, tools: FinishTools): Span {
  const span =
    draft.end === undefined ? spanOfLength(draft, start, tools) : spanOfEnd(draft, start, tools);
  const { clock, elapsed } = span.length;
  const most = tools.limits.days * DAY;
  if (clock + elapsed <= most) return span;
  tools.warn(
    draft.endLine,
    'VEVENT',
    `the event lasts longer than ${tools.limits.days} days and was cut`,
  );
  return { start: span.start, length: { clock: most, elapsed: 0 } };
}

function spanOfLength(draft: EventDraft, start: CalendarTime, tools: FinishTools): Span {
  const { length } = draft;
  if (length === undefined) return { start, length: start.isDate ? ONE_DAY : NO_TIME };
  const total = length.clock + length.elapsed;
  if (start.isDate === true) {
    const days = Math.max(1, Math.ceil(Math.abs(total) / DAY)) * DAY;
    return { start, length: { clock: days, elapsed: 0 } };
  }
  if (total >= 0) return { start, length };
  warnOfSwap(draft, tools);
  return {
    start: { ...start, wall: start.wall + total },
    length: { clock: -length.clock, elapsed: -length.elapsed },
  };
}

function spanOfEnd(draft: EventDraft, start: CalendarTime, tools: FinishTools): Span {
  const end = likeStart(tools.zones.settle(draft.end ?? start, draft.endLine), start);
  const isSameClock = end.zone === start.zone;
  const difference = isSameClock ? end.wall - start.wall : elapsedBetween(start, end, tools.zones);
  const isSwapped = difference < 0;
  if (isSwapped) warnOfSwap(draft, tools);
  const length = Math.abs(difference);
  return {
    start: isSwapped ? end : start,
    length: isSameClock ? { clock: length, elapsed: 0 } : { clock: 0, elapsed: length },
  };
}

function warnOfSwap(draft: EventDraft, tools: FinishTools): void {
  tools.warn(
    draft.endLine,
    'VEVENT',
    'the event ends before it starts; start and end were swapped',
  );
}

/** A date ends where a timed event does at midnight; a time ends an all-day event with its day. */
function likeStart(end: CalendarTime, start: CalendarTime): CalendarTime {
  if ((end.isDate === true) === (start.isDate === true)) return end;
  if (start.isDate === true) return { wall: Math.ceil(end.wall / DAY) * DAY, isDate: true };
  return start.zone === undefined ? { wall: end.wall } : { wall: end.wall, zone: start.zone };
}

/** Milliseconds from one time to another on the clock of a different zone. */
function elapsedBetween(start: CalendarTime, end: CalendarTime, zones: ZoneBook): number {
  const [startZone, endZone] = [zones.zoneOf(start), zones.zoneOf(end)];
  // one of them floats: its zone is the reader's, and only the clocks can be compared
  if (startZone === undefined || endZone === undefined) return end.wall - start.wall;
  return endZone.instantOf(end.wall) - startZone.instantOf(start.wall);
}

/** A RECURRENCE-ID without a zone is on the clock of the series, which this component may not know. */
function settlePlace(time: CalendarTime, draft: EventDraft, zones: ZoneBook): CalendarTime {
  return time.zone === undefined ? time : zones.settle(time, draft.startLine);
}

/** A time without a zone that speaks of an event's own times is on the event's clock. */
function settleLike(
  time: CalendarTime,
  start: CalendarTime,
  draft: EventDraft,
  zones: ZoneBook,
): CalendarTime {
  if (time.isDate === true || time.zone !== undefined || start.isDate === true) {
    return zones.settle(time, draft.timesLine || draft.startLine);
  }
  return start.zone === undefined ? time : { ...time, zone: start.zone };
}

function settleAll(
  times: readonly AddedTime[],
  start: CalendarTime,
  draft: EventDraft,
  { zones, limits }: FinishTools,
): AddedTime[] {
  const most = limits.days * DAY;
  return times.map((time) => {
    const settled = settleLike(time, start, draft, zones);
    return time.length === undefined
      ? settled
      : { ...settled, length: usableLength(time.length, most) };
  });
}

/** Of a PERIOD: one that ends before it starts lasts no time, an absurd one as long as an event may. */
function usableLength({ clock, elapsed }: CalendarLength, most: number): CalendarLength {
  const total = clock + elapsed;
  if (total < 0) return NO_TIME;
  return total > most ? { clock: most, elapsed: 0 } : { clock, elapsed };
}

function usableRules(
  rules: readonly WrittenRule[] | undefined,
  warn: Warn,
): readonly string[] | undefined {
  if (rules === undefined) return undefined;
  const usable: string[] = [];
  for (const { text, line } of rules) {
    const rule = readRule(text);
    if (typeof rule !== 'string') usable.push(text);
    else warn(line, 'VEVENT', `${rule}; the event was read without this rule`);
  }
  return usable.length === 0 ? undefined : usable;
}

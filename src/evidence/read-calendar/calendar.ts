import type { CalendarEvent, CalendarWarning, Occurrence } from '../model.ts';

/**
 * A calendar as read: plain data that survives JSON, so that a store can keep it as it was and
 * expand it again for another window without the file.
 */
export interface CalendarReading {
  /** the VCALENDARs of the file, in order */
  readonly calendars: readonly CalendarName[];
  readonly series: readonly Series[];
  readonly warnings: readonly CalendarWarning[];
}

export interface CalendarName {
  /** X-WR-CALNAME or NAME; undefined when the file says none */
  readonly name?: string | undefined;
  /** events read from it, overrides included */
  readonly events: number;
}

/** All that a calendar says about one UID: a single event, or a master with its overrides. */
export interface Series {
  /** UID; where the file gives none, one made from the content (see `isMadeUid`), never empty */
  readonly uid: string;
  /** index of its calendar in `CalendarReading.calendars` */
  readonly calendar: number;
  /** undefined when the file holds overrides alone */
  readonly master?: SeriesComponent | undefined;
  /** by RECURRENCE-ID; each holds for one occurrence, or for it and all later ones */
  readonly overrides: readonly SeriesComponent[];
  /** time zones that no IANA name stands for, by the name its components use */
  readonly zones?: Readonly<Record<string, ZoneTable>> | undefined;
}

/** One VEVENT. */
export interface SeriesComponent {
  readonly event: CalendarEvent;
  /** line of its BEGIN, for warnings */
  readonly line: number;
  readonly sequence: number;
  /** epoch milliseconds of DTSTAMP, 0 when unknown */
  readonly stamp: number;
  readonly start: CalendarTime;
  readonly length: CalendarLength;
  /** RECURRENCE-ID: the start this override replaces */
  readonly replaces?: CalendarTime | undefined;
  /** RANGE=THISANDFUTURE */
  readonly isForLaterToo?: boolean | undefined;
  /** RRULE and EXRULE values, checked, as text */
  readonly rules?: readonly string[] | undefined;
  readonly exceptRules?: readonly string[] | undefined;
  readonly moreTimes?: readonly AddedTime[] | undefined;
  readonly exceptTimes?: readonly CalendarTime[] | undefined;
}

/** A time as a calendar gives it: a date, a floating time, or a time on the clock of a zone. */
export interface CalendarTime {
  /** milliseconds of the wall clock, as if it were UTC; of a date, its midnight */
  readonly wall: number;
  /** IANA name, or a name in `Series.zones`; undefined: a date, or the clock of the reading */
  readonly zone?: string | undefined;
  readonly isDate?: boolean | undefined;
}

/** RDATE; a PERIOD has a length of its own. */
export interface AddedTime extends CalendarTime {
  readonly length?: CalendarLength | undefined;
}

/**
 * How long, in milliseconds: first what the clock on the wall moves (a day stays a day when the
 * clocks change), then elapsed time.
 */
export interface CalendarLength {
  readonly clock: number;
  readonly elapsed: number;
}

/** Offsets in milliseconds, and the instants at which they begin. */
export interface ZoneTable {
  readonly first: number;
  readonly changes: readonly { readonly from: number; readonly offset: number }[];
}

/** What a reading refuses to exceed. Reaching one is said as a warning, never as an error. */
export interface ReadLimits {
  /** larger files are refused (UserError `calendar-too-large`) */
  readonly bytes: number;
  /** occurrences of one series within the window */
  readonly perSeries: number;
  /** occurrences of the whole calendar within the window */
  readonly occurrences: number;
  /** days an event may last; a longer one is cut */
  readonly days: number;
  /** dates looked at while expanding: of one series, and of all */
  readonly stepsPerSeries: number;
  readonly steps: number;
  readonly warnings: number;
}

export const DEFAULT_LIMITS: ReadLimits = {
  bytes: 100 * 1024 * 1024,
  perSeries: 50_000,
  occurrences: 500_000,
  days: 3_660,
  stepsPerSeries: 2_000_000,
  steps: 40_000_000,
  warnings: 500,
};

export interface ReadOptions {
  /** some of the limits, where the defaults don't fit */
  readonly limits?: Partial<ReadLimits> | undefined;
  /** told now and then how many bytes are read */
  readonly onProgress?: ((bytes: number) => void) | undefined;
  /** asked now and then; true ends the reading with UserError `reading-cancelled` */
  readonly isCancelled?: (() => boolean) | undefined;
}

/** Epoch milliseconds. An occurrence is in it when start < to and end > from; zero length: from <= start < to. */
export interface ExpandOptions {
  readonly from: number;
  readonly to: number;
  /** IANA name: where dates begin and floating times are read */
  readonly zone: string;
  /** rules without COUNT and UNTIL stop here when it is earlier than `to` */
  readonly endlessTo?: number | undefined;
  readonly limits?: Partial<ReadLimits> | undefined;
}

export interface Expansion {
  /** by start, then uid */
  readonly occurrences: readonly Occurrence[];
  readonly warnings: readonly CalendarWarning[];
}

import { aCalendar } from './calendars.ts';

/** A calendar as programs write them, and what is in it, worked out by hand. */
export interface KnownCalendar {
  readonly why: string;
  readonly bytes: Uint8Array;
  /** `start/end · uid · title · status`, what is empty left out; without Z on the reader's clock */
  readonly occurrences: readonly string[];
  /** how many things are warned of; by default none */
  readonly warnings?: number;
}

const BERLIN = [
  ...['BEGIN:VTIMEZONE', 'TZID:Europe/Berlin', 'X-LIC-LOCATION:Europe/Berlin'],
  ...['BEGIN:DAYLIGHT', 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0200', 'TZNAME:CEST'],
  ...['DTSTART:19700329T020000', 'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU', 'END:DAYLIGHT'],
  ...['BEGIN:STANDARD', 'TZOFFSETFROM:+0200', 'TZOFFSETTO:+0100', 'TZNAME:CET'],
  ...['DTSTART:19701025T030000', 'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU', 'END:STANDARD'],
  'END:VTIMEZONE',
];
const ALARMS = [
  ...['BEGIN:VALARM', 'ACTION:EMAIL', 'SUMMARY:Alarm', 'ATTENDEE:mailto:maya@acme.example'],
  ...['DESCRIPTION:A reminder', 'TRIGGER:-P0DT0H30M0S', 'END:VALARM'],
  ...['BEGIN:VALARM', 'ACTION:DISPLAY', 'DESCRIPTION:A reminder', 'END:VALARM'],
];

function anEvent(uid: string, title: string, ...lines: readonly string[]): readonly string[] {
  const named = [
    ...(uid === '' ? [] : [`UID:${uid}`]),
    ...(title === '' ? [] : [`SUMMARY:${title}`]),
  ];
  return ['BEGIN:VEVENT', ...named, ...lines, 'END:VEVENT'];
}

const NEW_YORK = 'TZID=America/New_York';

export const KNOWN_CALENDARS: readonly KnownCalendar[] = [
  {
    why: 'a rule that ends and two dates more, over a change of the clock on 8 March',
    bytes: aCalendar(
      ...anEvent(
        'board',
        'Board prep',
        'RRULE:FREQ=MONTHLY;INTERVAL=1;BYDAY=1TU;UNTIL=20260430T100000',
        `DTSTART;${NEW_YORK}:20260203T100000`,
        `DTEND;${NEW_YORK}:20260203T103000`,
        `RDATE;${NEW_YORK}:20260314T100000`,
        `RDATE;${NEW_YORK}:20260310T100000`,
        'STATUS:CONFIRMED',
        ...ALARMS,
      ),
    ),
    occurrences: ['02-03T15', '03-03T15', '03-10T14', '03-14T14', '04-07T14'].map(
      (at) => `2026-${at}:00:00Z/2026-${at}:30:00Z · board · Board prep · CONFIRMED`,
    ),
  },
  {
    why: 'each Friday the 13th, not its own first day, without a UID',
    bytes: aCalendar(
      ...anEvent(
        '',
        'Friday the 13th',
        `DTSTART;${NEW_YORK}:20260101T090000`,
        'DURATION:PT24H',
        `EXDATE;${NEW_YORK}:20260101T090000`,
        'RRULE:FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13',
      ),
    ),
    occurrences: [
      '2026-02-13T14:00:00Z/2026-02-14T14:00:00Z · Friday the 13th',
      '2026-03-13T13:00:00Z/2026-03-14T13:00:00Z · Friday the 13th',
      '2026-11-13T14:00:00Z/2026-11-14T14:00:00Z · Friday the 13th',
      '2027-08-13T13:00:00Z/2027-08-14T13:00:00Z · Friday the 13th',
    ],
  },
  {
    why: 'one time of a series moved, named in UTC',
    bytes: aCalendar(
      ...anEvent(
        'shift',
        'Early shift',
        'RRULE:FREQ=WEEKLY;UNTIL=20260622T060000Z',
        'DTSTART;TZID=Europe/Berlin:20260601T070000',
        'DTEND;TZID=Europe/Berlin:20260601T120000',
      ),
      ...anEvent(
        'shift',
        'Early shift',
        'RECURRENCE-ID:20260608T050000Z',
        'DTSTART;TZID=Europe/Berlin:20260608T090000',
        'DTEND;TZID=Europe/Berlin:20260608T140000',
      ),
    ),
    occurrences: [
      '2026-06-01T05:00:00Z/2026-06-01T10:00:00Z · shift · Early shift',
      '2026-06-08T07:00:00Z/2026-06-08T12:00:00Z · shift · Early shift',
      '2026-06-15T05:00:00Z/2026-06-15T10:00:00Z · shift · Early shift',
      '2026-06-22T05:00:00Z/2026-06-22T10:00:00Z · shift · Early shift',
    ],
  },
  {
    why: 'the last hour of four days, in a zone that nobody knows, written twice over',
    bytes: aCalendar(
      ...anEvent(
        'night',
        'Night run',
        'DTSTART;TZID=Europe/Nowhere:20261022T230000',
        'DTEND;TZID=TZID=Europe/Nowhere:20261023T000000',
        'RRULE:FREQ=DAILY;WKST=MO;COUNT=4',
      ),
    ),
    occurrences: [22, 23, 24, 25].map(
      (day) => `2026-10-${day}T23:00:00/2026-10-${day + 1}T00:00:00 · night · Night run`,
    ),
    warnings: 2,
  },
  {
    why: 'the last hour of four days in Berlin, where the clock goes back on 25 October',
    bytes: aCalendar(
      ...BERLIN,
      ...anEvent(
        'late',
        'Late run',
        'DTSTART;TZID=Europe/Berlin:20261023T230000',
        'DTEND;TZID=Europe/Berlin:20261024T000000',
        'RRULE:FREQ=DAILY;COUNT=4',
      ),
    ),
    occurrences: ['23T21', '24T21', '25T22', '26T22'].map((at) => {
      const end = at.replace(/\d+$/, (hour) => `${Number(hour) + 1}`);
      return `2026-10-${at}:00:00Z/2026-10-${end}:00:00Z · late · Late run`;
    }),
  },
  {
    why: 'a whole day moved over a change of the clock',
    bytes: aCalendar(
      ...anEvent('days', 'Away', 'DTSTART;VALUE=DATE:20261025', 'RRULE:FREQ=DAILY;WKST=SU;COUNT=3'),
      ...anEvent(
        'days',
        'Away',
        'DTSTART;VALUE=DATE:20261028',
        'DTEND;VALUE=DATE:20261029',
        'RECURRENCE-ID;VALUE=DATE:20261026',
        'SEQUENCE:2',
      ),
    ),
    occurrences: [25, 27, 28].map((day) => `2026-10-${day}/2026-10-${day + 1} · days · Away`),
  },
  {
    why: 'every week but two, left out by instants of the day before',
    bytes: aCalendar(
      ...BERLIN,
      ...anEvent(
        'six',
        'Release',
        'STATUS:CONFIRMED',
        'RRULE:FREQ=WEEKLY;COUNT=5',
        'EXDATE:20260308T233000Z',
        'EXDATE:20260322T233000Z',
        'DTSTART;TZID=Europe/Berlin:20260302T003000',
        'DTEND;TZID=Europe/Berlin:20260302T010000',
      ),
    ),
    // Mondays at 0:30; from 29 March two hours before UTC instead of one
    occurrences: [
      '2026-03-01T23:30:00Z/2026-03-02T00:00:00Z · six · Release · CONFIRMED',
      '2026-03-15T23:30:00Z/2026-03-16T00:00:00Z · six · Release · CONFIRMED',
      '2026-03-29T22:30:00Z/2026-03-29T23:00:00Z · six · Release · CONFIRMED',
    ],
  },
  {
    why: 'an end that is a date, in London, where the clock goes back on 25 October',
    bytes: aCalendar(
      ...anEvent(
        'seminar',
        'Seminar',
        'DTSTART;TZID=Europe/London:20261001T140000',
        'DTEND;TZID=Europe/London:20261001T150000',
        'RRULE:FREQ=WEEKLY;UNTIL=20261104;BYDAY=TH;WKST=SU',
      ),
    ),
    occurrences: ['01T13', '08T13', '15T13', '22T13', '29T14'].map((at) => {
      const end = at.replace(/\d+$/, (hour) => `${Number(hour) + 1}`);
      return `2026-10-${at}:00:00Z/2026-10-${end}:00:00Z · seminar · Seminar`;
    }),
  },
  {
    why: 'three days, the second renamed, until the instant of the last',
    bytes: aCalendar(
      ...BERLIN,
      ...anEvent(
        'three',
        'Stand-up',
        'RRULE:FREQ=DAILY;UNTIL=20260320T030000Z',
        'DTSTART;TZID=Europe/Berlin:20260318T040000',
        'DTEND;TZID=Europe/Berlin:20260318T050000',
      ),
      ...anEvent(
        'three',
        'Stand-up\\, with guests',
        'RECURRENCE-ID;TZID=Europe/Berlin:20260319T040000',
        'DTSTART;TZID=Europe/Berlin:20260319T040000',
        'DTEND;TZID=Europe/Berlin:20260319T050000',
        'CLASS:',
      ),
    ),
    occurrences: [
      '2026-03-18T03:00:00Z/2026-03-18T04:00:00Z · three · Stand-up',
      '2026-03-19T03:00:00Z/2026-03-19T04:00:00Z · three · Stand-up, with guests',
      '2026-03-20T03:00:00Z/2026-03-20T04:00:00Z · three · Stand-up',
    ],
  },
];

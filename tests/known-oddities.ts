import { aCalendar } from './calendars.ts';
import type { KnownCalendar } from './known-calendars.ts';

const ODD_ZONES = [
  ...['BEGIN:VTIMEZONE', 'TZID:Nowhere/Middle', 'BEGIN:STANDARD', 'DTSTART:16010101T000000'],
  ...['TZOFFSETFROM:-0741', 'TZOFFSETTO:-0741', 'END:STANDARD', 'END:VTIMEZONE'],
  ...['BEGIN:VTIMEZONE', 'TZID:Etc/GMT', 'BEGIN:STANDARD', 'DTSTART:19710101T000000'],
  ...['TZOFFSETTO:-0000', 'TZOFFSETFROM:-0000', 'TZNAME:GMT', 'END:STANDARD', 'END:VTIMEZONE'],
];
/** Zones whose changes are dates of every form, as no program but a test writes them. */
const MADE_UP_ZONES = [
  ...['BEGIN:VTIMEZONE', 'TZID:Made/Up', 'BEGIN:STANDARD', 'TZOFFSETFROM:-0400'],
  ...['TZOFFSETTO:-0500', 'DTSTART:19700101T020000', 'RDATE:19700101T020000'],
  ...['RDATE;VALUE=DATE:19800101', 'RDATE:19900101T070000Z', 'END:STANDARD'],
  ...['BEGIN:DAYLIGHT', 'TZOFFSETFROM:-0500', 'TZOFFSETTO:-0400', 'DTSTART:19750101T020000Z'],
  ...['RRULE:FREQ=YEARLY;INTERVAL=5;UNTIL=19850101T020000Z', 'END:DAYLIGHT', 'END:VTIMEZONE'],
];

function anEvent(...lines: readonly string[]): readonly string[] {
  return ['BEGIN:VEVENT', ...lines, 'END:VEVENT'];
}

/** What single programs write that others do not. */
export const KNOWN_ODDITIES: readonly KnownCalendar[] = [
  { why: 'nothing at all', bytes: aCalendar(), occurrences: [] },
  {
    why: 'blank lines within and after',
    bytes: aCalendar('COMMENT:A blank line follows', '', '', ...MADE_UP_ZONES, '', ''),
    occurrences: [],
  },
  {
    why: 'two rules for one event, each with its end',
    bytes: aCalendar(
      ...anEvent(
        'UID:two',
        'SUMMARY:Maya <> Bo',
        'RRULE:FREQ=WEEKLY;UNTIL=20260630T120000Z',
        'RRULE:FREQ=MONTHLY;BYDAY=SU;UNTIL=20260630T120000Z',
        'DTSTART;TZID=Europe/Berlin:20260601T110000',
        'DTEND;TZID=Europe/Berlin:20260601T113000',
      ),
    ),
    // Mondays from the first, and the Sundays of June
    occurrences: ['01', '07', '08', '14', '15', '21', '22', '28', '29'].map(
      (day) => `2026-06-${day}T09:00:00Z/2026-06-${day}T09:30:00Z · two · Maya <> Bo`,
    ),
  },
  {
    why: 'birthdays: dates written as instants, and changes whose series is not there',
    bytes: aCalendar(
      ...anEvent(
        'UID:2027_BIRTHDAY',
        'SUMMARY:Bo’s birthday',
        'DTSTART;VALUE=DATE:20271210',
        'DTEND;VALUE=DATE:20271211',
        'RRULE:FREQ=DAILY;INTERVAL=1;COUNT=1',
        'RDATE:20261210Z',
      ),
      ...['20261210', '20271210'].flatMap((day) =>
        anEvent(
          'UID:BIRTHDAY',
          'SUMMARY:Bo’s birthday',
          `DTSTART;VALUE=DATE:${day}`,
          `RECURRENCE-ID;VALUE=DATE:${day}`,
          'ATTENDEE;CUTYPE=INDIVIDUAL;PARTSTAT=ACCEPTED;CN=Contac',
          ' ts;X-NUM-GUESTS=0:mailto:contacts@virtual.example',
        ),
      ),
    ),
    occurrences: ['2027_BIRTHDAY', 'BIRTHDAY'].flatMap((uid) =>
      ['2026', '2027'].map((year) => `${year}-12-10/${year}-12-11 · ${uid} · Bo’s birthday`),
    ),
  },
  {
    why: 'a day left out of instants',
    bytes: aCalendar(
      ...anEvent(
        'UID:instants',
        'DTSTART:20260609T030000Z',
        'RRULE:FREQ=DAILY;INTERVAL=1;COUNT=4',
        'EXDATE;VALUE=DATE:20260611',
      ),
    ),
    occurrences: ['09', '10', '12'].map(
      (day) => `2026-06-${day}T03:00:00Z/2026-06-${day}T03:00:00Z · instants`,
    ),
  },
  {
    why: 'a start alone, an hour and a day; a length instead of an end; empty texts',
    bytes: aCalendar(
      ...anEvent('UID:hour', 'DTSTART;TZID=America/New_York:20260630T060000', 'DESCRIPTION:'),
      ...anEvent('UID:day', 'DTSTART;VALUE=DATE:20260630', 'LOCATION:', 'STATUS:CONFIRMED'),
      ...anEvent('UID:long', 'DTSTART;TZID=America/New_York:20260701T060000', 'DURATION:P1D'),
    ),
    occurrences: [
      '2026-06-30T10:00:00Z/2026-06-30T10:00:00Z · hour',
      '2026-06-30/2026-07-01 · day · CONFIRMED',
      '2026-07-01T10:00:00Z/2026-07-02T10:00:00Z · long',
    ],
  },
  {
    why: 'zones of the file: 7:41 before UTC, and a zero with a sign',
    bytes: aCalendar(
      ...ODD_ZONES,
      ...anEvent(
        'UID:odd',
        'DTSTART;TZID=Nowhere/Middle:20260306T134200',
        'DTEND;TZID=Nowhere/Middle:20260306T144200',
      ),
      ...anEvent('UID:zero', 'DTSTART;TZID=Etc/GMT:20260821T210000', 'DURATION:PT30M'),
    ),
    occurrences: [
      '2026-03-06T21:23:00Z/2026-03-06T22:23:00Z · odd',
      '2026-08-21T21:00:00Z/2026-08-21T21:30:00Z · zero',
    ],
  },
  {
    why: 'working days as whole days, with reminders, one of them without a time',
    bytes: aCalendar(
      ...anEvent(
        'UID:week',
        'SUMMARY:On call',
        'DTSTART;VALUE=DATE:20260803',
        'DTEND;VALUE=DATE:20260804',
        'RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;UNTIL=20260810',
        ...['BEGIN:VALARM', 'ACTION:EMAIL', 'SUMMARY:Alarm', 'ATTENDEE:mailto:maya@acme.example'],
        ...['TRIGGER;VALUE=DATE-TIME:20260802T233000Z', 'END:VALARM'],
        ...['BEGIN:VALARM', 'ACTION:DISPLAY', 'DESCRIPTION:A reminder', 'END:VALARM'],
      ),
    ),
    occurrences: ['03/2026-08-04', '04/2026-08-05', '05/2026-08-06', '06/2026-08-07']
      .concat(['07/2026-08-08', '10/2026-08-11'])
      .map((days) => `2026-08-${days} · week · On call`),
  },
  {
    why: 'everything at once: dates more and left out, a period, two changes, a part nobody knows',
    bytes: aCalendar(
      ...anEvent(
        'UID:all',
        'SUMMARY:Review',
        'RRULE:FREQ=MONTHLY;INTERVAL=1;BYDAY=1TU;UNTIL=20260601T000000Z',
        'RDATE:20260423T090000Z',
        'RDATE;VALUE=PERIOD:20260425T090000Z/20260425T123000Z',
        'DTSTART;TZID=America/New_York:20260203T100000',
        'DTEND;TZID=America/New_York:20260203T103000',
        'EXDATE;TZID=America/New_York:20260407T100000',
        'COLOR:red',
      ),
      ...anEvent(
        'UID:all',
        'SUMMARY:Review',
        'DTSTART;TZID=America/New_York:20260203T150000',
        'DTEND;TZID=America/New_York:20260203T153000',
        'RECURRENCE-ID;TZID=America/New_York:20260203T100000',
        'SEQUENCE:1',
      ),
      ...anEvent(
        'UID:all',
        'SUMMARY:Review',
        'DTSTART;TZID=America/New_York:20260304T200000',
        'DTEND;TZID=America/New_York:20260304T203000',
        'RECURRENCE-ID:20260303T150000Z',
        'SEQUENCE:1',
      ),
      'BEGIN:X-UNKNOWN',
      'END:X-UNKNOWN',
    ),
    occurrences: [
      '2026-02-03T20:00:00Z/2026-02-03T20:30:00Z',
      '2026-03-05T01:00:00Z/2026-03-05T01:30:00Z',
      '2026-04-23T09:00:00Z/2026-04-23T09:30:00Z',
      '2026-04-25T09:00:00Z/2026-04-25T12:30:00Z',
      '2026-05-05T14:00:00Z/2026-05-05T14:30:00Z',
    ].map((times) => `${times} · all · Review`),
  },
  {
    why: 'a feed of single events: text in German, HTML beside it, a zone by dates, all kinds of time',
    bytes: aCalendar(
      'X-WR-TIMEZONE:Europe/Berlin',
      ...['BEGIN:VTIMEZONE', 'TZID:Europe/Berlin', 'BEGIN:STANDARD', 'DTSTART:20251026T030000'],
      ...['TZOFFSETFROM:+0200', 'TZOFFSETTO:+0100', 'RDATE:20261025T030000', 'END:STANDARD'],
      ...['BEGIN:DAYLIGHT', 'DTSTART:20260329T020000', 'TZOFFSETFROM:+0100'],
      ...['TZOFFSETTO:+0200', 'END:DAYLIGHT', 'END:VTIMEZONE'],
      ...anEvent(
        'UID:1@haus.example',
        'CATEGORIES:',
        'CONTACT:Bo Beispiel\\; bo@haus.example',
        'DTSTART;VALUE=DATE:20260609',
        'DTEND;VALUE=DATE:20260610',
        'SUMMARY:Werkstatt geschlossen: Wir sind auf dem Straßenfest – kommt uns bes',
        ' uchen',
        'X-ALT-DESC;FMTTYPE=text/html:<!DOCTYPE HTML>\\n<BODY><p>„Ein Fest“: https://',
        ' haus.example/fest</p></BODY>',
      ),
      ...anEvent(
        'UID:2@haus.example',
        'SUMMARY:Reparaturcafé\\, Glühwein',
        'DTSTART;TZID=Europe/Berlin:20261202T180000',
        'DTEND;TZID=Europe/Berlin:20261202T210000',
      ),
      ...anEvent('UID:3@haus.example', 'DTSTART:20260701T090000', 'DTEND:20260701T100000'),
      ...anEvent('UID:4@haus.example', 'DTSTART:20260702T090000Z', 'DTEND:20260702T100000Z'),
    ),
    occurrences: [
      '2026-06-09/2026-06-10 · 1@haus.example · Werkstatt geschlossen: Wir sind auf dem Straßenfest – kommt uns besuchen',
      '2026-12-02T17:00:00Z/2026-12-02T20:00:00Z · 2@haus.example · Reparaturcafé, Glühwein',
      '2026-07-01T07:00:00Z/2026-07-01T08:00:00Z · 3@haus.example',
      '2026-07-02T09:00:00Z/2026-07-02T10:00:00Z · 4@haus.example',
    ],
  },
];

import { describe, expect, it } from 'vitest';
import { aCalendar, anEvent, readIn } from '../../../tests/calendars.ts';

const lines = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, n) => make(n));
const numbers = (count: number) => Array.from({ length: count }, (_, n) => n);
const time = (index: number) =>
  new Date(Date.UTC(2026, 0, 1) + index * 60_000).toISOString().replaceAll(/[-:]|\.000/g, '');

// the bench holds how long they take; here each must come to its end, and say what it left out
describe('nothing reads without end', () => {
  const hostile: Readonly<Record<string, readonly string[]>> = {
    'a hundred thousand EXDATEs, a line each': anEvent(
      'RRULE:FREQ=DAILY',
      ...lines(100_000, (n) => `EXDATE:${time(n)}`),
    ),
    'a hundred thousand EXDATEs in a line': anEvent(
      'RRULE:FREQ=DAILY',
      `EXDATE:${lines(100_000, time).join(',')}`,
    ),
    'a hundred thousand RDATEs': anEvent(`RDATE:${lines(100_000, time).join(',')}`),
    'a line of a million characters': anEvent(`SUMMARY:${'long '.repeat(200_000)}`),
    'a line folded a million times': anEvent(`SUMMARY:${'a\r\n '.repeat(1_000_000)}`),
    'a name of a million characters': anEvent('X'.repeat(1_000_000)),
    'fifty thousand attendees': anEvent(
      ...lines(50_000, (n) => `ATTENDEE:mailto:p${n}@example.com`),
    ),
    'components nested fifty thousand deep': anEvent(
      ...lines(50_000, () => 'BEGIN:X'),
      ...lines(50_000, () => 'END:X'),
    ),
    'an event a second for a hundred years': anEvent(
      'DTSTART:20000101T000000Z',
      'RRULE:FREQ=SECONDLY;UNTIL=21000101T000000Z',
    ),
    'a rule that names no day': anEvent('RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30'),
    'places that no period has': anEvent('RRULE:FREQ=SECONDLY;BYSETPOS=366'),
    'every second of the day, by parts': anEvent(
      `RRULE:FREQ=DAILY;BYHOUR=${lines(24, String)};BYMINUTE=${lines(60, String)};BYSECOND=${lines(60, String)}`,
    ),
    'a rule since the year 1': anEvent('DTSTART:00010101T000000Z', 'RRULE:FREQ=DAILY'),
    'a count since the year 1': anEvent(
      'DTSTART:00010101T000000Z',
      'RRULE:FREQ=DAILY;COUNT=999999999',
    ),
    'an event in the year 9999': anEvent(
      'DTSTART:99991231T235959Z',
      'DURATION:P99999999W',
      'RRULE:FREQ=DAILY',
    ),
    'an interval beyond all years': anEvent('RRULE:FREQ=YEARLY;INTERVAL=999999999999999'),
    'ten thousand rules': anEvent(
      ...lines(10_000, (n) => `RRULE:FREQ=DAILY;INTERVAL=${n + 1};BYMONTH=2;BYMONTHDAY=30`),
    ),
    'ten thousand overrides of one time': numbers(10_000).flatMap((n) => [
      ...anEvent('RECURRENCE-ID:20260316T090000Z', `SEQUENCE:${n}`),
    ]),
    'ten thousand zones without rules': numbers(10_000).flatMap((n) => [
      ...anEvent(`UID:${n}`, `DTSTART;TZID=Zone ${n}:20260316T090000`),
    ]),
    'a zone with a hundred thousand dates': [
      'BEGIN:VTIMEZONE',
      'TZID:Z',
      'BEGIN:STANDARD',
      'DTSTART:19700101T000000',
      'TZOFFSETFROM:+0000',
      'TZOFFSETTO:+0100',
      `RDATE:${lines(100_000, time).join(',')}`,
      'END:STANDARD',
      'END:VTIMEZONE',
      ...anEvent('DTSTART;TZID=Z:20260316T090000', 'RRULE:FREQ=DAILY'),
    ],
    'parameters without end': anEvent(`SUMMARY${';A=B'.repeat(200_000)}:title`),
    'quotes that never close': anEvent(
      ...lines(1000, () => `ATTENDEE;CN="${'a'.repeat(500)}:mailto:a@example.com`),
    ),
  };

  it.each(Object.entries(hostile))('not %s', (_, content) => {
    const bytes = aCalendar(...content);
    const { occurrences, warnings } = readIn(bytes);
    expect(occurrences.length + warnings.length).toBeGreaterThan(0);
  });

  it('not ten thousand series since the year 1, each cut with a warning or listed', () => {
    const events = numbers(10_000).flatMap((n) => [
      ...anEvent(
        `UID:${n}`,
        'DTSTART:00010101T000000Z',
        'RRULE:FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2;COUNT=5',
      ),
    ]);
    const bytes = aCalendar(...events);
    const { occurrences, warnings } = readIn(bytes);
    expect(occurrences.length + warnings.length).toBeGreaterThan(0);
  });
});

describe('the limits', () => {
  it('hold for one series and for all, each said as a warning', () => {
    const event = (uid: number) => anEvent(`UID:${uid}`, 'RRULE:FREQ=HOURLY');
    const bytes = aCalendar(...event(1), ...event(2), ...event(3), ...event(4));
    const { occurrences, warnings } = readIn(bytes, {
      limits: { perSeries: 100, occurrences: 250 },
    });
    expect([occurrences.length, warnings.map(({ line }) => line)]).toEqual([250, [3, 9, 15, 21]]);
  });

  it('keep the first warnings and count the others', () => {
    const bytes = aCalendar(...lines(30, () => 'no line'));
    const { warnings } = readIn(bytes, { limits: { warnings: 10 } });
    expect([warnings.length, warnings.at(-1)]).toEqual([
      11,
      { line: 0, component: 'VCALENDAR', message: '20 more warnings are not listed' },
    ]);
  });
});

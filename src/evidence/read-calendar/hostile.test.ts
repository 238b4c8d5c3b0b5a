import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aCalendar, anEvent, bytesOf, readIn } from '../../../tests/calendars.ts';
import { UserError } from '../../kernel/user-error.ts';
import { DEFAULT_LIMITS } from './calendar.ts';
import { readCalendar } from './read-calendar.ts';

/** Far longer than each takes, far shorter than anything that grows with the square of its size. */
const SOON = 2000;

function measure(read: () => unknown): number {
  const start = performance.now();
  read();
  return performance.now() - start;
}

const lines = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, n) => make(n));
const time = (index: number) =>
  new Date(Date.UTC(2026, 0, 1) + index * 60_000).toISOString().replaceAll(/[-:]|\.000/g, '');

describe('nothing takes long', () => {
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
    'ten thousand overrides of one time': lines(10_000, (n) => n).flatMap((n) => [
      ...anEvent('RECURRENCE-ID:20260316T090000Z', `SEQUENCE:${n}`),
    ]),
    'ten thousand zones without rules': lines(10_000, (n) => n).flatMap((n) => [
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
    expect(measure(() => readIn(bytes))).toBeLessThan(SOON);
  });

  it('not ten thousand series since the year 1, each cut with a warning or listed', () => {
    const events = lines(10_000, (n) => n).flatMap((n) => [
      ...anEvent(
        `UID:${n}`,
        'DTSTART:00010101T000000Z',
        'RRULE:FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2;COUNT=5',
      ),
    ]);
    const bytes = aCalendar(...events);
    expect(measure(() => readIn(bytes))).toBeLessThan(4 * SOON);
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

describe('a calendar changed at random', () => {
  const original = new TextDecoder().decode(
    aCalendar(
      'X-WR-TIMEZONE:Europe/Berlin',
      'BEGIN:VTIMEZONE',
      'TZID:Ours',
      'BEGIN:STANDARD',
      'DTSTART:16010101T030000',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0100',
      'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10',
      'END:STANDARD',
      'END:VTIMEZONE',
      ...anEvent(
        'DTSTART;TZID=Ours:20260302T100000',
        'RRULE:FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1;WKST=SU',
        'EXDATE;VALUE=DATE:20260331',
        'SUMMARY:Déjà\\, vu',
      ),
      ...anEvent(
        'RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Ours:20260427T100000',
        'DTEND:20260427T110000Z',
      ),
      ...anEvent(
        'UID:b',
        'DTSTART;VALUE=DATE:20260101',
        'RRULE:FREQ=YEARLY;BYYEARDAY=1,-1;COUNT=9',
        'DURATION:P2D',
      ),
      ...anEvent(
        'UID:c',
        'RDATE;VALUE=PERIOD:20260401T090000Z/PT2H',
        'ATTENDEE;CN="A; B":mailto:a@example.com',
        'BEGIN:VALARM',
        'TRIGGER:-PT5M',
        'END:VALARM',
      ),
    ),
  );
  const rows = original.split('\r\n');
  const limits = { perSeries: 300, occurrences: 1000, warnings: 50 };
  const window = {
    from: Date.UTC(2020, 0, 1),
    to: Date.UTC(2040, 0, 1),
    zone: 'Europe/Berlin',
    limits,
  };

  /** Throws what is no UserError on. */
  function check(bytes: Uint8Array): void {
    try {
      const { occurrences, warnings } = readCalendar(bytes, window);
      expect(occurrences.length).toBeLessThanOrEqual(limits.occurrences);
      expect(warnings.length).toBeLessThanOrEqual(2 * limits.warnings + 2);
      for (const { start, end, recurrence } of occurrences) {
        expect([end >= start, end - start <= (DEFAULT_LIMITS.days + 1) * 86_400_000]).toEqual([
          true,
          true,
        ]);
        expect(recurrence).toMatch(/^\d{4}-\d\d-\d\d/);
      }
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
    }
  }

  it('throws nothing but a UserError and keeps the limits: bytes changed, added, cut off', () => {
    const place = fc.nat(original.length - 1);
    const byte = fc.oneof(
      fc.nat(255),
      fc.constantFrom(0x0a, 0x0d, 0x20, 0x3a, 0x3b, 0x22, 0x30, 0x39),
    );
    const change = fc.record({ at: place, byte });
    fc.assert(
      fc.property(
        fc.array(change, { minLength: 1, maxLength: 20 }),
        fc.option(place),
        (changes, end) => {
          const bytes = bytesOf(original).slice(0, end ?? undefined);
          for (const { at, byte: value } of changes) if (at < bytes.length) bytes[at] = value;
          check(bytes);
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('throws nothing but a UserError and keeps the limits: lines dropped, doubled, spliced', () => {
    const row = fc.nat(rows.length - 1);
    const edit = fc.record({
      kind: fc.constantFrom('drop', 'double', 'swap', 'join'),
      at: row,
      other: row,
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), (edits) => {
        const changed = [...rows];
        for (const { kind, at, other } of edits) {
          const [one = '', two = ''] = [changed[at], changed[other]];
          if (kind === 'drop') changed.splice(at, 1);
          else if (kind === 'double') changed.splice(other, 0, one);
          else if (kind === 'swap') [changed[at], changed[other]] = [two, one];
          else changed[at] = one.slice(0, one.length / 2) + two.slice(two.length / 2);
        }
        check(bytesOf(changed.join('\r\n')));
      }),
      { numRuns: 1500 },
    );
  });

  it('throws nothing but a UserError and keeps the limits: digits and words exchanged', () => {
    const word = fc.constantFrom(
      '0',
      '9999',
      '-1',
      'FREQ=SECONDLY',
      'Z',
      'T240000',
      'P9W',
      '31',
      '00000000',
      'UTC',
      '\\',
      ',',
      ';',
    );
    const spot = fc.record({ at: fc.nat(original.length - 1), word });
    fc.assert(
      fc.property(fc.array(spot, { minLength: 1, maxLength: 6 }), (spots) => {
        let text = original;
        for (const { at, word: put } of spots)
          text = text.slice(0, at) + put + text.slice(at + put.length);
        check(bytesOf(text));
      }),
      { numRuns: 1500 },
    );
  });
});

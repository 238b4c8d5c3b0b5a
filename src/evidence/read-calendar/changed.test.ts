import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aCalendar, anEvent, bytesOf, readOccurrences } from '../../../tests/calendars.ts';
import { UserError } from '../../kernel/user-error.ts';
import { DEFAULT_LIMITS } from './calendar.ts';

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
      const { occurrences, warnings } = readOccurrences(bytes, window);
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
      { numRuns: 500 },
    );
  }, 60_000);

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
      { numRuns: 500 },
    );
  }, 60_000);

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
      { numRuns: 500 },
    );
  }, 60_000);
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findZone, makeZone, UTC, type Zone } from './zone.ts';

const HOUR = 3_600_000;

function zoneOf(id: string): Zone {
  const zone = findZone(id);
  if (zone === undefined) throw new Error(`no zone ${id}`);
  return zone;
}

describe('findZone', () => {
  it('knows IANA names in any case and offsets, and gives each its proper name', () => {
    expect(
      ['europe/berlin', 'America/New_York', 'UTC', '+05:30'].map((id) => findZone(id)?.id),
    ).toEqual(['Europe/Berlin', 'America/New_York', 'UTC', '+05:30']);
  });

  it('knows nothing else, also not a date that names a zone', () => {
    const names = [
      '',
      'Berlin time',
      'Europe/Atlantis',
      '2026-01-01T00:00[Europe/Berlin]',
      'Z',
      'a'.repeat(1e6),
    ];
    expect(names.map((name) => findZone(name))).toEqual(names.map(() => undefined));
  });
});

describe('a zone', () => {
  it('moves a local time in a gap forward by the gap, and takes the first of two', () => {
    const berlin = zoneOf('Europe/Berlin');
    const local = [Date.UTC(2026, 2, 29, 2, 30), Date.UTC(2026, 9, 25, 2, 30)];
    expect(local.map((time) => berlin.instantOf(time))).toEqual([
      Date.UTC(2026, 2, 29, 1, 30),
      Date.UTC(2026, 9, 25, 0, 30),
    ]);
  });

  it('begins a day after midnight where midnight is in a gap', () => {
    // Santiago moved from 0:00 to 1:00 on 7 September 2025
    const santiago = zoneOf('America/Santiago');
    const start = santiago.instantOf(Date.UTC(2025, 8, 7));
    expect(start + santiago.offsetAt(start)).toBe(Date.UTC(2025, 8, 7, 1));
  });

  it('agrees with Temporal at any instant and for any local time of two centuries', () => {
    const ids = [
      'Europe/Berlin',
      'America/New_York',
      'Asia/Kolkata',
      'Australia/Lord_Howe',
      'Africa/Casablanca',
      'America/St_Johns',
    ];
    const instants = fc.integer({
      min: Date.UTC(1901, 0, 1) / 1000,
      max: Date.UTC(2100, 0, 1) / 1000,
    });
    fc.assert(
      fc.property(fc.constantFrom(...ids), instants, (id, seconds) => {
        const zone = zoneOf(id);
        const instant = seconds * 1000;
        const exact = Temporal.Instant.fromEpochMilliseconds(instant);
        const local = exact.toZonedDateTimeISO('UTC').toPlainDateTime();
        expect([zone.offsetAt(instant), zone.instantOf(instant)]).toEqual([
          exact.toZonedDateTimeISO(id).offsetNanoseconds / 1e6,
          local.toZonedDateTime(id, { disambiguation: 'compatible' }).epochMilliseconds,
        ]);
      }),
      { numRuns: 2000 },
    );
  });

  it('may be made of a table of its own', () => {
    const change = Date.UTC(2026, 5, 1);
    const zone = makeZone('Ours', HOUR, [{ from: change, offset: 2 * HOUR }]);
    expect([zone.offsetAt(change - 1), zone.offsetAt(change), UTC.offsetAt(change)]).toEqual([
      HOUR,
      2 * HOUR,
      0,
    ]);
  });
});

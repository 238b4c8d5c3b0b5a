import { describe, expect, it } from 'vitest';
import { lineOf, readWithPeer } from '../../../bench/ical-peer.ts';
import { MADE_FROM, MADE_TO, makeCalendar } from '../../../bench/make-calendar.ts';
import { aCalendar, anEvent, readOccurrences } from '../../../tests/calendars.ts';
import { KNOWN_CALENDARS } from '../../../tests/known-calendars.ts';
import { KNOWN_ODDITIES } from '../../../tests/known-oddities.ts';
import { localDay } from '../../kernel/week.ts';
import { findZone, UTC, type Zone } from '../../kernel/zone.ts';
import type { Occurrence } from '../model.ts';
import { formatDay, formatInstant } from './civil.ts';
import { isMadeUid } from './group-series.ts';

const HOUR = 3_600_000;

function describeOccurrence({ event, start, end }: Occurrence, zone: Zone): string {
  const format = event.isAllDay
    ? (instant: number) => formatDay(localDay(zone, instant))
    : formatInstant;
  const uid = isMadeUid(event.uid) ? '' : event.uid;
  const parts = [`${format(start)}/${format(end)}`, uid, event.title, event.status ?? ''];
  return parts.filter((part) => part !== '').join(' · ');
}

/** Times without Z are on the clock of the reader. */
function settle(expected: string, zone: Zone): string {
  return expected.replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?!Z)/g, (text) =>
    formatInstant(zone.instantOf(Date.parse(`${text}Z`))),
  );
}

describe('whole calendars', () => {
  const zones = ['UTC', 'Europe/Berlin', 'America/New_York'];
  const known = [...KNOWN_CALENDARS, ...KNOWN_ODDITIES];

  it.each(known)('are read as worked out by hand: $why', ({ bytes, occurrences, warnings = 0 }) => {
    for (const name of zones) {
      const zone = findZone(name) ?? UTC;
      const window = { from: Date.UTC(2026, 0), to: Date.UTC(2028, 0), zone: name };
      const found = readOccurrences(bytes, window);
      expect(found.occurrences.map((one) => describeOccurrence(one, zone)).sort()).toEqual(
        occurrences.map((one) => settle(one, zone)).sort(),
      );
      expect(found.warnings).toHaveLength(warnings);
    }
  });

  it('hold every meeting of a list of meetings, on the clock of the reader', () => {
    const events = Array.from({ length: 612 }, (_, place) => {
      const day = String(1 + (place % 28)).padStart(2, '0');
      const uid = `040000008200E00074C5B7101A82E0080000000059C2BFCB8401D901000000000000${place}`;
      const [head, tail] = [uid.slice(0, 66), uid.slice(66)];
      return anEvent(
        `UID:${head}`,
        ` ${tail}`,
        `DTSTART:202612${day}T${String(8 + (place % 9)).padStart(2, '0')}3000`,
        'DURATION:PT45M',
        'SUMMARY:Focus time',
        'X-ATTENDEE-COUNT:1',
      );
    });
    const window = { from: 0, to: Date.UTC(2100, 0), zone: 'Europe/Berlin' };
    const { occurrences, warnings } = readOccurrences(aCalendar(...events.flat()), window);
    const hours = occurrences.reduce((sum, { start, end }) => sum + (end - start) / HOUR, 0);
    expect([occurrences.length, hours, warnings]).toEqual([612, 459, []]);
  });

  it('of ten years, with all that changes in series, are listed as ical.js lists them', () => {
    const bytes = makeCalendar({ seed: 42, scale: 0.15 });
    const window = { from: MADE_FROM, to: MADE_TO };
    const { occurrences, warnings } = readOccurrences(bytes, { ...window, zone: 'UTC' });
    const ours = occurrences.map(({ event, start, end }) => {
      const { uid, title, status = '', isAllDay } = event;
      return lineOf({ start, end, isDate: isAllDay }, { uid, title, status });
    });
    expect(ours.length).toBeGreaterThan(5000);
    expect(warnings).toEqual([]);
    expect(ours.sort()).toEqual(readWithPeer(new TextDecoder().decode(bytes), window).sort());
  });
});

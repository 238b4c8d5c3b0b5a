import { expect, it } from 'vitest';
import { makeCalendar } from '../../../bench/make-calendar.ts';
import { KNOWN_CALENDARS } from '../../../tests/known-calendars.ts';
import { KNOWN_ODDITIES } from '../../../tests/known-oddities.ts';
import { readCalendar } from '../read-calendar/read-calendar.ts';
import { decodeSeries, encodeSeries } from './encode-series.ts';
import { decodeTimes, encodeTimes } from './encode-times.ts';
import { expandKept } from './expand-kept.ts';
import type { KeptSeries } from './kept-series.ts';

function keptOf(text: string | Uint8Array): readonly KeptSeries[] {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const { series } = readCalendar(bytes);
  return series.map((one) => ({ uid: one.uid, calendar: 'Work', series: one, hidden: [] }));
}

function aFile(stamp: string, sequence: number, attendees: readonly string[]): string {
  return [
    'BEGIN:VCALENDAR',
    'BEGIN:VEVENT',
    'UID:a',
    `DTSTAMP:${stamp}`,
    `SEQUENCE:${sequence}`,
    'SUMMARY:Staff',
    'DTSTART;TZID=Europe/Berlin:20261102T090000',
    'RRULE:FREQ=WEEKLY',
    'EXDATE;TZID=Europe/Berlin:20261109T090000',
    ...attendees.map((address) => `ATTENDEE:mailto:${address}`),
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\r\n');
}

it('gives the same text for the same series, whenever and in whatever order it was exported', () => {
  const [one] = keptOf(aFile('20261101T000000Z', 0, ['a@x.example', 'b@x.example']));
  const [later] = keptOf(`\r\n${aFile('20261124T000000Z', 7, ['b@x.example', 'a@x.example'])}`);
  const [other] = keptOf(aFile('20261101T000000Z', 0, ['a@x.example', 'c@x.example']));
  const texts = [one, later, other].map((kept) => kept && encodeSeries(kept));
  expect([texts[0] === texts[1], texts[0] === texts[2]]).toEqual([true, false]);
});

it('expands what it stored as it expands what it read, for every calendar at hand', () => {
  const window = { from: 0, to: Date.UTC(2029, 0), zone: 'Europe/Berlin' };
  const calendars = [...KNOWN_CALENDARS, ...KNOWN_ODDITIES].map(({ bytes }) => bytes);
  let expanded = 0;
  for (const bytes of [...calendars, makeCalendar({ scale: 0.1 })]) {
    const read = keptOf(bytes);
    const stored = read.map((kept) => decodeSeries(encodeSeries(kept), kept));
    const { times } = expandKept(read, window);
    expect(expandKept(stored, window).times).toEqual(times);
    expect(times.map((some) => decodeTimes(encodeTimes(some)))).toEqual(times);
    expanded += times.length;
  }
  expect(expanded).toBeGreaterThan(500);
});

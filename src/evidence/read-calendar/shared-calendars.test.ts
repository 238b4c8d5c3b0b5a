import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { hasSharedCalendars, readShared, SHARED_CALENDARS } from '../../../tests/calendars.ts';
import { localDay } from '../../kernel/week.ts';
import { findZone, UTC, type Zone } from '../../kernel/zone.ts';
import type { Occurrence } from '../model.ts';
import { formatDay, formatInstant } from './civil.ts';
import { isMadeUid } from './group-series.ts';
import { readCalendar } from './read-calendar.ts';

// Without ../shared/data/calendars beside the project these tests are skipped, and vitest says so.

const listed = z.object({
  start: z.string(),
  end: z.string(),
  uid: z.string(),
  summary: z.string(),
  status: z.string(),
});
type Listed = z.infer<typeof listed>;
const casesSchema = z.object({
  file: z.string(),
  why: z.string(),
  windows: z.array(z.object({ from: z.string(), to: z.string(), occurrences: z.array(listed) })),
});
const generatedSchema = z.object({
  window: z.tuple([z.string(), z.string()]),
  occurrences: z.array(listed),
});
const hoursSchema = z.record(
  z.string(),
  z.union([
    z.string(),
    z.object({ occurrences: z.number(), timed: z.number(), hours: z.number() }),
  ]),
);

function textOf(name: string): string {
  return new TextDecoder().decode(readShared(name));
}

/** As the expectations are written, times in the zone of the reading. */
function describeOccurrence({ event, start, end }: Occurrence, zone: Zone): Listed {
  const format = event.isAllDay
    ? (instant: number) => formatDay(localDay(zone, instant))
    : formatInstant;
  const uid = isMadeUid(event.uid) ? '' : event.uid;
  const status = event.status ?? '';
  return { start: format(start), end: format(end), uid, summary: event.title, status };
}

/** Expected floating times have no Z: they are on the clock of the reader. */
function settle(expected: Listed, zone: Zone): Listed {
  const settleTime = (text: string) =>
    text.length === 19 ? formatInstant(zone.instantOf(Date.parse(`${text}Z`))) : text;
  return { ...expected, start: settleTime(expected.start), end: settleTime(expected.end) };
}

function sorted(list: readonly Listed[]): readonly string[] {
  return list.map((item) => JSON.stringify(Object.entries(item).sort())).sort();
}

const cases = hasSharedCalendars
  ? readdirSync(new URL('cases/', SHARED_CALENDARS))
      .filter((name) => name.endsWith('.json'))
      .map((name) => z.parse(casesSchema, JSON.parse(textOf(`cases/${name}`))))
  : [];

describe.skipIf(!hasSharedCalendars)('real calendars with known occurrences', () => {
  const zones = ['UTC', 'Europe/Berlin', 'America/New_York'];

  it.each(cases)('are read as others read them: $why, $file', ({ file, windows }) => {
    for (const name of zones) {
      const zone = findZone(name) ?? UTC;
      for (const { from, to, occurrences } of windows) {
        const window = { from: Date.parse(from), to: Date.parse(to), zone: name };
        const found = readCalendar(readShared(`cases/${file}`), window).occurrences;
        expect(sorted(found.map((one) => describeOccurrence(one, zone)))).toEqual(
          sorted(occurrences.map((one) => settle(one, zone))),
        );
      }
    }
  });

  it('give the counts and hours of a real export of 1,667 events', () => {
    const bytes = readShared('finos_community_redacted.ics');
    const expected = z.parse(hoursSchema, JSON.parse(textOf('finos_community_redacted.ref.json')));
    const windows = Object.entries(expected).filter(([name]) => name.includes('..'));
    const found = windows.map(([name]) => {
      const [from = '', to = ''] = name.split('..');
      const window = { from: Date.parse(from), to: Date.parse(to), zone: 'UTC' };
      const { occurrences, warnings } = readCalendar(bytes, window);
      const timed = occurrences.filter(({ event }) => !event.isAllDay);
      const hours = timed.reduce((sum, { start, end }) => sum + (end - start) / 3_600_000, 0);
      expect(warnings).toEqual([]);
      return [name, { occurrences: occurrences.length, timed: timed.length, hours }];
    });
    expect(found).toEqual(windows);
  });

  it('are read whatever they show off: samples of zones, dates, rules and blank lines', () => {
    const names = readdirSync(new URL('icaljs/', SHARED_CALENDARS)).filter((name) =>
      name.endsWith('.ics'),
    );
    const window = { from: 0, to: Date.UTC(2030, 0, 1), zone: 'UTC' };
    const read = names.map(
      (name) => [name, readCalendar(readShared(`icaljs/${name}`), window)] as const,
    );
    const counts = Object.fromEntries(
      read.map(([name, { occurrences }]) => [name, occurrences.length]),
    );
    expect(read.flatMap(([, { warnings }]) => warnings)).toEqual([]);
    expect(counts).toMatchObject({
      'minimal.ics': 1,
      'multiple_rrules.ics': 36,
      'recur_instances_finite.ics': 5,
      'rdate_exdate.ics': 3,
      'google_birthday.ics': 6,
      'only_dtstart_date.ics': 1,
      'only_dtstart_time.ics': 1,
      'blank_line_mid.ics': 0,
      'Denver.ics': 0,
    });
  });

  it('hold every meeting of a converted meeting list', () => {
    const window = { from: 0, to: Date.UTC(2100, 0, 1), zone: 'UTC' };
    const { occurrences, warnings } = readCalendar(readShared('viva_mt_data.ics'), window);
    expect([occurrences.length, warnings]).toEqual([612, []]);
  });

  it('give ten years of a director’s calendar exactly, 44,978 occurrences', () => {
    const bytes = generateCalendar();
    const expected = z.parse(
      generatedSchema,
      JSON.parse(gunzipSync(readShared('gen-calendar-42.expected.json.gz')).toString('utf8')),
    );
    const [from, to] = expected.window;
    const window = { from: Date.parse(from), to: Date.parse(to), zone: 'UTC' };
    const { occurrences, warnings } = readCalendar(bytes, window);
    const found = sorted(occurrences.map((one) => describeOccurrence(one, UTC)));
    expect([found.length, warnings]).toEqual([44_978, []]);
    expect(found).toEqual(sorted(expected.occurrences.map((one) => settle(one, UTC))));
  }, 60_000);
});

/** The output of the shared generator, as the expectations were made: without X-WR-TIMEZONE. */
function generateCalendar(): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'bearings-calendar-'));
  try {
    const file = join(folder, 'calendar.ics');
    const generator = new URL('../../tools/gen-calendar.mjs', SHARED_CALENDARS);
    spawnSync(process.execPath, [generator.pathname, '--out', file]);
    const text = readFileSync(file, 'utf8').replace(/^X-WR-TIMEZONE:.*\r\n/m, '');
    return new TextEncoder().encode(text);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

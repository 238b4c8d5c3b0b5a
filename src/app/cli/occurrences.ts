import type { CalendarWarning, Occurrence } from '../../evidence/model.ts';
import type { CalendarReading, Expansion } from '../../evidence/read-calendar/calendar.ts';
import { formatDay, formatInstant } from '../../evidence/read-calendar/civil.ts';
import { expandSeries } from '../../evidence/read-calendar/expand-series.ts';
import { isMadeUid } from '../../evidence/read-calendar/group-series.ts';
import { DAY, HOUR, localDay, startOfDay } from '../../kernel/week.ts';
import type { Zone } from '../../kernel/zone.ts';
import {
  type AskedWindow,
  needFiles,
  readArguments,
  readWindow,
  WINDOW_OPTIONS,
} from './arguments.ts';
import { readCalendarFiles } from './calendar-files.ts';
import { writeLongJson, writeWarnings } from './output.ts';
import { showBar, showTable } from './show.ts';

const help = `bearings occurrences FILE… [options]

Lists what the calendars hold, each event at each of its times. FILE is an .ics, or a .zip with
.ics files in it; several are read as one calendar.

  --from D      from this date or instant on; without it, from the first occurrence
  --to D        before this date or instant; without it, to the last occurrence, and events that
                repeat without end until 13 weeks from now (or from --from, if later)
  --zone ZONE   IANA name of the time zone in which dates begin and floating times are read;
                without it, the zone of this machine
  --json        one JSON document instead of a table
  -h, --help    this text

D is a date (2026-03-16, its first moment in the zone) or an instant (2026-03-16T09:00:00Z).
An occurrence is listed when it starts before the end of the window and ends after its start.

Examples
  bearings occurrences maya.ics --from 2026-03-01 --to 2026-04-01
  bearings occurrences takeout.zip --zone Europe/Berlin --json > occurrences.json
`;

export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, WINDOW_OPTIONS);
  if (values.help === true) {
    process.stdout.write(help);
    return 0;
  }
  const files = needFiles(positionals, 'occurrences');
  const asked = readWindow(values);
  const reading = await readCalendarFiles(files);
  const { occurrences, warnings } = expandWindow(reading, asked);
  const all = [...reading.warnings, ...warnings];
  if (values.json === true) await writeOccurrences(occurrences, asked, all);
  else {
    writeWarnings(all);
    process.stdout.write(showOccurrences(occurrences, asked.zone));
  }
  return 0;
}

/** Without a window all that is finite, and what repeats without end for 13 weeks. */
function expandWindow(
  reading: CalendarReading,
  { zone, from, to }: AskedWindow,
  now = Date.now(),
): Expansion {
  return expandSeries(reading.series, {
    zone: zone.id,
    from: from ?? Number.NEGATIVE_INFINITY,
    to: to ?? Number.POSITIVE_INFINITY,
    endlessTo: to ?? Math.max(now, from ?? now) + AHEAD,
  });
}

const AHEAD = 13 * 7 * DAY;

async function writeOccurrences(
  occurrences: readonly Occurrence[],
  asked: AskedWindow,
  warnings: readonly CalendarWarning[],
): Promise<void> {
  const { zone } = asked;
  const { from, to } = spanOf(occurrences, asked);
  await writeLongJson({
    before: {
      zone: zone.id,
      from: from === undefined ? null : formatInstant(from),
      to: to === undefined ? null : formatInstant(to),
    },
    name: 'occurrences',
    items: occurrences,
    describe: (occurrence) => describeOccurrence(occurrence, zone),
    after: { warnings },
  });
}

function describeOccurrence({ event, start, end }: Occurrence, zone: Zone) {
  const format = event.isAllDay
    ? (instant: number) => formatDay(localDay(zone, instant))
    : formatInstant;
  return {
    uid: isMadeUid(event.uid) ? '' : event.uid,
    start: format(start),
    end: format(end),
    allDay: event.isAllDay,
    summary: event.title,
    status: event.status ?? null,
  };
}

/** The window asked for, or the whole local days that hold all occurrences. */
function spanOf(
  occurrences: readonly Occurrence[],
  { zone, from, to }: AskedWindow,
): Pick<AskedWindow, 'from' | 'to'> {
  const [first] = occurrences;
  if (first === undefined) return { from, to };
  const last = occurrences.reduce((latest, { end }) => Math.max(latest, end), first.end);
  return {
    from: from ?? startOfDay(zone, localDay(zone, first.start)),
    to: to ?? startOfDay(zone, localDay(zone, last) + 1),
  };
}

const LONGEST_BAR = 4 * HOUR;
const BAR_WIDTH = 8;

function showOccurrences(occurrences: readonly Occurrence[], zone: Zone): string {
  const columns = [
    { title: 'day' },
    { title: 'time' },
    { title: 'length' },
    { title: 'event', isFlexible: true },
    { title: 'status' },
  ];
  const count = `${occurrences.length} ${occurrences.length === 1 ? 'occurrence' : 'occurrences'}`;
  return `${showTable(columns, showRows(occurrences, zone))}${count}, ${zone.id}\n`;
}

function showRows(occurrences: readonly Occurrence[], zone: Zone): readonly (readonly string[])[] {
  let shownDay = Number.NaN;
  return occurrences.map(({ event, start, end }) => {
    const day = localDay(zone, start);
    const row = [
      day === shownDay ? '' : showDay(day),
      event.isAllDay ? 'all day' : `${showClock(start, zone)}–${showClock(end, zone)}`,
      event.isAllDay ? '' : showBar(end - start, LONGEST_BAR, BAR_WIDTH),
      event.title,
      event.status === undefined || event.status === 'CONFIRMED' ? '' : event.status.toLowerCase(),
    ];
    shownDay = day;
    return row;
  });
}

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

function showDay(day: number): string {
  return `${WEEKDAYS[(((day + 3) % 7) + 7) % 7]} ${formatDay(day)}`;
}

function showClock(instant: number, zone: Zone): string {
  return formatInstant(instant + zone.offsetAt(instant)).slice(11, 16);
}

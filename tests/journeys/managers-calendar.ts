const DAY = 86_400_000;

export const OWNER = 'maya@firm.example';

interface Series {
  readonly title: string;
  /** local start, `0930` */
  readonly at: string;
  readonly minutes: number;
  readonly days: readonly Weekday[];
  /** every so many weeks */
  readonly every: number;
  readonly with: readonly string[];
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR'] as const;
type Weekday = (typeof WEEKDAYS)[number];

const TEAM = ['priya', 'tomas', 'ines', 'jonah', 'aiko'];
const PEERS = ['sam', 'lena', 'marc'];

const SERIES: readonly Series[] = [
  weekly('Release sync', '0930', 60, WEEKDAYS, [...TEAM, ...PEERS]),
  weekly('Stand-up', '0900', 15, ['MO', 'TU', 'WE', 'TH'], TEAM),
  weekly('Platform 2028', '1400', 60, ['TU'], ['wei', 'nora', 'sam']),
  weekly('Vendor call', '1500', 60, ['WE'], ['kim@vendor.example']),
  weekly('Escalations', '1600', 45, ['MO'], ['priya', 'tomas', 'lena']),
  weekly('Ops sync', '1100', 30, ['TH'], [...TEAM, 'marc']),
  weekly('Detail review', '1300', 60, ['FR'], ['ines', 'jonah']),
  weekly('Priya and Maya', '1100', 30, ['MO'], ['priya']),
  weekly('Ines and Maya', '1130', 30, ['MO'], ['ines']),
  weekly('Wei and Maya', '1700', 30, ['TU'], ['wei']),
  { ...weekly('Portfolio review', '1000', 120, ['WE'], ['wei', 'nora', 'sam', 'lena']), every: 2 },
  {
    ...weekly('Monthly business review', '1400', 120, ['TH'], ['wei', 'nora', ...PEERS]),
    every: 4,
  },
  { ...weekly('Budget check-in', '1600', 90, ['TH'], ['nora']), every: 4 },
];

/**
 * The calendar a manager of five exports: sixteen weeks up to the week of a day, with a doctor's
 * appointment that is to stay out of it.
 */
export function aManagersCalendar(today: Date): string {
  const monday = mondayBefore(today) - 16 * 7 * DAY;
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Example//Calendar//EN',
    'X-WR-CALNAME:Maya',
    'X-WR-TIMEZONE:Europe/Berlin',
    ...SERIES.flatMap((series) => writeSeries(series, monday)),
    ...writeSeries({ ...weekly('Doctor', '0800', 60, ['FR'], []), every: 16 }, monday),
    'END:VCALENDAR',
    '',
  ].join('\r\n');
}

function weekly(
  title: string,
  at: string,
  minutes: number,
  days: readonly Weekday[],
  others: readonly string[],
): Series {
  return { title, at, minutes, days, every: 1, with: others };
}

function writeSeries(series: Series, monday: number): string[] {
  const { title, at, minutes, days, every } = series;
  const [first = 'MO'] = days;
  const start = new Date(monday + WEEKDAYS.indexOf(first) * DAY);
  return [
    'BEGIN:VEVENT',
    `UID:${title.toLowerCase().replaceAll(' ', '-')}@firm.example`,
    `SUMMARY:${title}`,
    `DTSTART;TZID=Europe/Berlin:${basicDate(start)}T${at}00`,
    `DURATION:PT${minutes}M`,
    `CREATED:${basicDate(new Date(monday - 30 * DAY))}T080000Z`,
    `DTSTAMP:${basicDate(new Date(monday - 30 * DAY))}T080000Z`,
    `RRULE:FREQ=WEEKLY;INTERVAL=${every};BYDAY=${days.join(',')}`,
    ...writePeople(series),
    'END:VEVENT',
  ];
}

function writePeople(series: Series): string[] {
  if (series.with.length === 0) return [];
  return [
    `ORGANIZER;CN=Maya Lind:mailto:${OWNER}`,
    `ATTENDEE;CN=Maya Lind;PARTSTAT=ACCEPTED:mailto:${OWNER}`,
    ...series.with.map((name) => {
      const address = name.includes('@') ? name : `${name}@firm.example`;
      const shown = name.split('@')[0] ?? name;
      const capital = `${shown.charAt(0).toUpperCase()}${shown.slice(1)}`;
      return `ATTENDEE;CN=${capital};PARTSTAT=ACCEPTED:mailto:${address}`;
    }),
  ];
}

function mondayBefore(day: Date): number {
  const midnight = Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate());
  return midnight - ((day.getUTCDay() + 6) % 7) * DAY;
}

function basicDate(date: Date): string {
  return date.toISOString().slice(0, 10).replaceAll('-', '');
}

interface ZoneOfFile {
  readonly id: string;
  /** `+0100` */
  readonly standard: string;
  readonly daylight?: string;
  /** BYDAY and BYMONTH of the change to summer time, then to standard time */
  readonly changes?: readonly [string, string];
  /** hour of the clock before each change */
  readonly hours?: readonly [string, string];
}

const AMERICA = ['BYDAY=2SU;BYMONTH=3', 'BYDAY=1SU;BYMONTH=11'] as const;
const EUROPE = ['BYDAY=-1SU;BYMONTH=3', 'BYDAY=-1SU;BYMONTH=10'] as const;
const EASTERN = {
  standard: '-0500',
  daylight: '-0400',
  changes: AMERICA,
  hours: ['02', '02'],
} as const;
const CENTRAL = {
  standard: '+0100',
  daylight: '+0200',
  changes: EUROPE,
  hours: ['02', '03'],
} as const;
const ZONES: readonly ZoneOfFile[] = [
  { id: 'America/New_York', ...EASTERN },
  { id: 'Eastern Standard Time', ...EASTERN },
  { id: 'Europe/Berlin', ...CENTRAL },
  { id: 'W. Europe Standard Time', ...CENTRAL },
  { id: 'Asia/Kolkata', standard: '+0530' },
];

/** VTIMEZONEs with the rules that hold since 2007, so that peers that trust the file agree. */
export function zoneLines(): readonly string[] {
  return ZONES.flatMap(({ id, standard, daylight, changes, hours }) => [
    'BEGIN:VTIMEZONE',
    `TZID:${id}`,
    ...(daylight === undefined || changes === undefined || hours === undefined
      ? part('STANDARD', '20070101T000000', [standard, standard])
      : [
          ...part('DAYLIGHT', `20070301T${hours[0]}0000`, [standard, daylight], changes[0]),
          ...part('STANDARD', `20071001T${hours[1]}0000`, [daylight, standard], changes[1]),
        ]),
    'END:VTIMEZONE',
  ]);
}

function part(
  kind: string,
  start: string,
  [from, to]: readonly [string, string],
  change?: string,
): readonly string[] {
  const rule = change === undefined ? [] : [`RRULE:FREQ=YEARLY;${change}`];
  const offsets = [`TZOFFSETFROM:${from}`, `TZOFFSETTO:${to}`];
  return [`BEGIN:${kind}`, `DTSTART:${start}`, ...rule, ...offsets, `END:${kind}`];
}

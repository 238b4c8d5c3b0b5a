import { describe, expect, it } from 'vitest';
import { WINDOWS_TO_IANA_MAP } from 'windows-iana';
import { aCalendar, anEvent, readIn, startsOf } from '../../../tests/calendars.ts';
import { findZone } from '../../kernel/zone.ts';
import { DISPLAY_ZONES } from './display-zones.ts';
import { findFixedZone, findNamedZone } from './find-named-zone.ts';
import { WINDOWS_ZONES } from './windows-zones.ts';

/** Start in UTC of an event at 9:00 on 1 July 2026 in a zone so named. */
function nineIn(zone: string, ...lines: readonly string[]): string | undefined {
  return startsOf(aCalendar(...lines, ...anEvent(`DTSTART;TZID=${zone}:20260701T090000`)))[0];
}

/** A VTIMEZONE that is one hour and 45 minutes ahead, and a further hour in summer. */
const OWN_RULES = (id: string, location = '') => [
  'BEGIN:VTIMEZONE',
  `TZID:${id}`,
  ...(location === '' ? [] : [`X-LIC-LOCATION:${location}`]),
  'BEGIN:STANDARD',
  'DTSTART:16010101T030000',
  'TZOFFSETFROM:+0245',
  'TZOFFSETTO:+0145',
  'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10',
  'END:STANDARD',
  'BEGIN:DAYLIGHT',
  'DTSTART:16010101T020000',
  'TZOFFSETFROM:+0145',
  'TZOFFSETTO:+0245',
  'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3',
  'END:DAYLIGHT',
  'END:VTIMEZONE',
];

describe('the zone that a TZID names', () => {
  it('is the IANA zone of that name, in any case, whatever rules the file brings for it', () => {
    expect([
      nineIn('Europe/Berlin', ...OWN_RULES('Europe/Berlin')),
      nineIn('europe/BERLIN'),
      nineIn('"America/New_York"'),
      nineIn('America/New York'),
    ]).toEqual([
      '2026-07-01T07:00:00Z',
      '2026-07-01T07:00:00Z',
      '2026-07-01T13:00:00Z',
      '2026-07-01T13:00:00Z',
    ]);
  });

  it('is that of a Windows name, also one that Outlook has numbered', () => {
    expect([
      nineIn('W. Europe Standard Time', ...OWN_RULES('W. Europe Standard Time')),
      nineIn('Eastern Standard Time 1'),
      nineIn('pacific standard time'),
    ]).toEqual(['2026-07-01T07:00:00Z', '2026-07-01T13:00:00Z', '2026-07-01T16:00:00Z']);
  });

  it('is that of a name shown to people', () => {
    expect([
      nineIn('"(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna"'),
      nineIn('(GMT-05.00) Eastern Time (US & Canada)'),
      nineIn('"(UTC+05:30) Chennai, Kolkata, Mumbai, New Delhi"'),
      nineIn('"(UTC+00:00) Dublin, Edinburgh, Lisbon, London"'),
      nineIn('(UTC) Coordinated Universal Time'),
      nineIn('"(GMT+01:00) Sarajevo, Skopje, Warsaw, Zagreb"'),
    ]).toEqual([
      '2026-07-01T07:00:00Z',
      '2026-07-01T13:00:00Z',
      '2026-07-01T03:30:00Z',
      '2026-07-01T08:00:00Z',
      '2026-07-01T09:00:00Z',
      '2026-07-01T07:00:00Z',
    ]);
  });

  it('is that of an IANA name behind a prefix', () => {
    expect([
      nineIn('/example.org/20070129_1/Europe/Berlin'),
      nineIn('/freeassociation.example/Tzfile/America/Argentina/Salta'),
    ]).toEqual(['2026-07-01T07:00:00Z', '2026-07-01T12:00:00Z']);
  });

  it('is that of its X-LIC-LOCATION, then that of its own rules, wherever they stand', () => {
    const late = aCalendar(
      ...anEvent('UID:1', 'DTSTART;TZID=Ours:20260701T090000'),
      ...anEvent('UID:2', 'DTSTART;TZID=Ours:20261201T090000'),
      ...OWN_RULES('Ours'),
    );
    expect([nineIn('Ours', ...OWN_RULES('Ours', 'Europe/Berlin')), startsOf(late)]).toEqual([
      '2026-07-01T07:00:00Z',
      ['2026-07-01T06:15:00Z', '2026-12-01T07:15:00Z'],
    ]);
  });

  it('is a fixed distance where the name says one', () => {
    expect(['GMT+0200', 'UTC-5', '(UTC+05:45) Nowhere'].map((name) => nineIn(name))).toEqual([
      '2026-07-01T07:00:00Z',
      '2026-07-01T14:00:00Z',
      '2026-07-01T03:15:00Z',
    ]);
  });

  it('is else that of the reader, with one warning for all its times', () => {
    const bytes = aCalendar(
      ...anEvent('UID:1', 'DTSTART;TZID=Europe/Atlantis:20260701T090000'),
      ...anEvent('UID:2', 'DTSTART;TZID=Europe/Atlantis:20260702T090000'),
    );
    const { occurrences, warnings } = readIn(bytes, { zone: 'Europe/Berlin' });
    expect([occurrences[0]?.start, warnings]).toEqual([
      Date.UTC(2026, 6, 1, 7),
      [
        {
          line: 5,
          component: 'VEVENT',
          message:
            'the time zone “Europe/Atlantis” is unknown here; its times are read in your zone',
        },
      ],
    ]);
  });
});

describe('a time without a zone', () => {
  it('follows X-WR-TIMEZONE, wherever it stands, else the reader', () => {
    const event = anEvent('DTSTART:20260701T090000');
    const options = { zone: 'Asia/Tokyo' };
    expect([
      startsOf(aCalendar(...event, 'X-WR-TIMEZONE:America/New_York'), options),
      startsOf(aCalendar('X-WR-TIMEZONE:Eastern Standard Time', ...event), options),
      startsOf(aCalendar(...event), options),
    ]).toEqual([['2026-07-01T13:00:00Z'], ['2026-07-01T13:00:00Z'], ['2026-07-01T00:00:00Z']]);
  });

  it('does not make UTC times follow X-WR-TIMEZONE', () => {
    const bytes = aCalendar(
      'X-WR-TIMEZONE:America/New_York',
      ...anEvent('DTSTART:20260701T090000Z'),
    );
    expect(startsOf(bytes)).toEqual(['2026-07-01T09:00:00Z']);
  });
});

describe('the tables of names', () => {
  it('map every Windows name as the common mapping does', () => {
    const common = WINDOWS_TO_IANA_MAP.filter(({ territory }) => territory === '001');
    const different = common.filter(({ windowsName, iana }) => {
      const zone = WINDOWS_ZONES[windowsName];
      return zone === undefined || !iana.some((name) => name === zone);
    });
    expect([common.length > 130, different]).toEqual([true, []]);
  });

  it('name only zones that exist', () => {
    const ids = [...Object.values(WINDOWS_ZONES), ...Object.values(DISPLAY_ZONES)];
    expect(ids.filter((id) => findZone(id) === undefined)).toEqual([]);
  });

  it('give nothing for what is no name', () => {
    const names = [
      '',
      ' ',
      '()',
      '(UTC+01:00)',
      'Customized Time Zone',
      '2026-01-01T00:00Z',
      'Berlin',
    ];
    expect(names.map((name) => findNamedZone(name)?.id)).toEqual(names.map(() => undefined));
    expect([findFixedZone('GMT'), findFixedZone('UTC+99')]).toEqual([undefined, undefined]);
  });
});

import { describe, expect, it } from 'vitest';
import { aCalendar, anEvent, listOf, readIn, startsOf } from '../../../tests/calendars.ts';
import { expandSeries } from './expand-series.ts';
import { joinReadings } from './join-readings.ts';
import { readCalendar } from './read-calendar.ts';

const WEEKLY = ['DTSTART;TZID=Europe/Berlin:20260302T100000', 'DURATION:PT1H'];

describe('an override', () => {
  const master = anEvent(...WEEKLY, 'RRULE:FREQ=WEEKLY;COUNT=4', 'SUMMARY:sync');
  const override = (...lines: readonly string[]) => anEvent(...lines, 'DURATION:PT30M');

  it('takes the place of one time, named in any zone, before its series or after it', () => {
    const moved = override(
      'RECURRENCE-ID:20260309T090000Z',
      'DTSTART:20260310T130000Z',
      'SUMMARY:moved',
    );
    const expected = [
      '2026-03-02T09:00:00Z/2026-03-02T10:00:00Z sync',
      '2026-03-10T13:00:00Z/2026-03-10T13:30:00Z moved',
      '2026-03-16T09:00:00Z/2026-03-16T10:00:00Z sync',
      '2026-03-23T09:00:00Z/2026-03-23T10:00:00Z sync',
    ];
    const byDay = override(
      'RECURRENCE-ID;VALUE=DATE:20260309',
      'DTSTART:20260310T130000Z',
      'SUMMARY:moved',
    );
    const byClock = override(
      'RECURRENCE-ID:20260309T100000',
      'DTSTART:20260310T130000Z',
      'SUMMARY:moved',
    );
    expect([
      listOf(aCalendar(...moved, ...master)),
      listOf(aCalendar(...master, ...byDay)),
      listOf(aCalendar(...master, ...byClock)),
    ]).toEqual([expected, expected, expected]);
  });

  it('is found where it has moved into the window or out of it', () => {
    const out = override(
      'RECURRENCE-ID:20260309T090000Z',
      'DTSTART:20270601T090000Z',
      'SUMMARY:moved',
    );
    const bytes = aCalendar(...master, ...out);
    expect([
      listOf(bytes, { from: '2026-03-08T00:00:00Z', to: '2026-03-15T00:00:00Z' }),
      listOf(bytes, { from: '2027-05-01T00:00:00Z', to: '2027-07-01T00:00:00Z' }),
    ]).toEqual([[], ['2027-06-01T09:00:00Z/2027-06-01T09:30:00Z moved']]);
  });

  it('stands alone without its series, and with the title of it where it says none', () => {
    const alone = override('RECURRENCE-ID:20260309T090000Z', 'DTSTART:20260310T090000Z');
    expect([listOf(aCalendar(...alone)), listOf(aCalendar(...alone, ...master)).at(1)]).toEqual([
      ['2026-03-10T09:00:00Z/2026-03-10T09:30:00Z'],
      '2026-03-10T09:00:00Z/2026-03-10T09:30:00Z sync',
    ]);
  });

  it('that is cancelled is listed with its status, in the place of its time', () => {
    const cancelled = override(
      'RECURRENCE-ID:20260309T090000Z',
      'DTSTART:20260309T090000Z',
      'STATUS:CANCELLED',
    );
    const { occurrences } = readIn(aCalendar(...master, ...cancelled));
    expect(occurrences.map(({ event }) => event.status)).toEqual([
      undefined,
      'CANCELLED',
      undefined,
      undefined,
    ]);
  });

  it('for this and following moves the later ones on the clock, while later overrides still win', () => {
    const later = override(
      'RECURRENCE-ID;RANGE=THISANDFUTURE:20260309T090000Z',
      'DTSTART;TZID=Europe/Berlin:20260310T113000',
      'SUMMARY:new',
    );
    const own = override(
      'RECURRENCE-ID:20260316T090000Z',
      'DTSTART:20260316T150000Z',
      'SUMMARY:own',
    );
    const long = anEvent(...WEEKLY, 'RRULE:FREQ=WEEKLY;COUNT=5', 'SUMMARY:sync');
    expect(listOf(aCalendar(...long, ...later, ...own))).toEqual([
      '2026-03-02T09:00:00Z/2026-03-02T10:00:00Z sync',
      '2026-03-10T10:30:00Z/2026-03-10T11:00:00Z new',
      '2026-03-16T15:00:00Z/2026-03-16T15:30:00Z own',
      '2026-03-24T10:30:00Z/2026-03-24T11:00:00Z new',
      '2026-03-31T09:30:00Z/2026-03-31T10:00:00Z new',
    ]);
  });

  it('gives way to an EXDATE of its time', () => {
    const bytes = aCalendar(
      ...anEvent(...WEEKLY, 'RRULE:FREQ=WEEKLY;COUNT=2', 'EXDATE:20260309T090000Z'),
      ...override('RECURRENCE-ID:20260309T090000Z', 'DTSTART:20260309T120000Z'),
    );
    expect(startsOf(bytes)).toEqual(['2026-03-02T09:00:00Z']);
  });

  it('with a rule of its own is a series where there is no other', () => {
    const bytes = aCalendar(
      ...anEvent('RECURRENCE-ID:20260301T090000Z', ...WEEKLY, 'RRULE:FREQ=WEEKLY;COUNT=2'),
    );
    expect(startsOf(bytes)).toEqual(['2026-03-02T09:00:00Z', '2026-03-09T09:00:00Z']);
  });

  it('with a rule of its own is the series when it is newer, else changes a time of it', () => {
    const series = (sequence: number) =>
      anEvent(...WEEKLY, 'RRULE:FREQ=WEEKLY;COUNT=2', `SEQUENCE:${sequence}`, 'SUMMARY:series');
    const version = (place: string) =>
      anEvent(
        'DTSTART;TZID=Europe/Berlin:20260310T120000',
        `RECURRENCE-ID;TZID=Europe/Berlin:${place}`,
        'RRULE:FREQ=WEEKLY;COUNT=2',
        'SEQUENCE:2',
        'SUMMARY:version',
      );
    const titles = (sequence: number, place: string) =>
      readIn(aCalendar(...series(sequence), ...version(place))).occurrences.map(
        ({ event }) => event.title,
      );
    const [named, unnamed] = ['20260309T100000', '20260316T100000'];
    expect([titles(1, named), titles(3, named), titles(3, unnamed)]).toEqual([
      ['version', 'version'],
      ['series', 'version'],
      ['series', 'series'],
    ]);
  });
});

describe('of events with the same UID', () => {
  const version = (sequence: number, stamp: string, title: string) =>
    anEvent(`SEQUENCE:${sequence}`, `DTSTAMP:${stamp}`, `SUMMARY:${title}`);
  const titles = (...events: readonly (readonly string[])[]) =>
    readIn(aCalendar(...events.flat())).occurrences.map(({ event }) => event.title);

  it('the higher SEQUENCE counts, then the later DTSTAMP, in any order', () => {
    const old = version(1, '20260301T000000Z', 'old');
    const early = version(2, '20260101T000000Z', 'early');
    const late = version(2, '20260201T000000Z', 'late');
    expect([titles(old, early, late), titles(late, early, old), titles(early, old)]).toEqual([
      ['late'],
      ['late'],
      ['early'],
    ]);
  });

  it('and RECURRENCE-ID the same holds, and over several files', () => {
    const place = 'RECURRENCE-ID:20260316T090000Z';
    const first = anEvent(place, 'SEQUENCE:1', 'SUMMARY:first');
    const second = anEvent(place, 'SEQUENCE:2', 'SUMMARY:second');
    const joined = joinReadings([first, second].map((event) => readCalendar(aCalendar(...event))));
    const { occurrences } = expandSeries(joined.series, {
      from: 0,
      to: Date.UTC(2030),
      zone: 'UTC',
    });
    expect([titles(second, first), occurrences.map(({ event }) => event.title)]).toEqual([
      ['second'],
      ['second'],
    ]);
  });
});

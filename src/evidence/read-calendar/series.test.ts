import { describe, expect, it } from 'vitest';
import { aCalendar, anEvent, listOf, readIn, startsOf } from '../../../tests/calendars.ts';
import { expandSeries } from './expand-series.ts';
import { readCalendar } from './read-calendar.ts';

const WEEKLY = ['DTSTART;TZID=Europe/Berlin:20260302T100000', 'DURATION:PT1H'];

describe('the times of a series', () => {
  it('begin with DTSTART, also where the rule does not name it, and COUNT counts it', () => {
    const bytes = aCalendar(
      ...anEvent('DTSTART:20260304T090000Z', 'RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=3'),
    );
    expect(startsOf(bytes)).toEqual([
      '2026-03-04T09:00:00Z',
      '2026-03-09T09:00:00Z',
      '2026-03-16T09:00:00Z',
    ]);
  });

  it('keep their hour on the clock of their zone', () => {
    const bytes = aCalendar(...anEvent(...WEEKLY, 'RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=4'));
    expect(startsOf(bytes)).toEqual([
      '2026-03-02T09:00:00Z',
      '2026-03-16T09:00:00Z',
      '2026-03-30T08:00:00Z',
      '2026-04-13T08:00:00Z',
    ]);
  });

  it('end with UNTIL: an instant, a time of the clock, or a whole day', () => {
    const until = (value: string) =>
      startsOf(aCalendar(...anEvent(...WEEKLY, `RRULE:FREQ=WEEKLY;UNTIL=${value}`))).length;
    const values = ['20260316T090000Z', '20260316T085959Z', '20260316T100000', '20260316T095959'];
    expect([...values, '20260316', '20260315', '20260101'].map(until)).toEqual([
      3, 2, 3, 2, 3, 2, 0,
    ]);
  });

  it('end with UNTIL of dates by the day it means, however it is written', () => {
    const until = (value: string) =>
      startsOf(
        aCalendar(...anEvent('DTSTART;VALUE=DATE:20260302', `RRULE:FREQ=DAILY;UNTIL=${value}`)),
        {
          zone: 'Europe/Berlin',
        },
      ).length;
    expect(
      ['20260304', '20260304T000000Z', '20260303T230000Z', '20260304T225959Z'].map(until),
    ).toEqual([3, 3, 3, 3]);
  });

  it('join several rules and dates, each time once', () => {
    const bytes = aCalendar(
      ...anEvent(
        'DTSTART:20260302T090000Z',
        'RRULE:FREQ=WEEKLY;COUNT=2',
        'RRULE:FREQ=DAILY;COUNT=2',
        'RDATE:20260309T090000Z,20260401T120000Z',
        'RDATE;TZID=Europe/Berlin:20260402T120000',
        'RDATE;VALUE=DATE:20260403',
      ),
    );
    expect(startsOf(bytes)).toEqual([
      '2026-03-02T09:00:00Z',
      '2026-03-03T09:00:00Z',
      '2026-03-09T09:00:00Z',
      '2026-04-01T12:00:00Z',
      '2026-04-02T10:00:00Z',
      '2026-04-03T09:00:00Z',
    ]);
  });

  it('of a PERIOD last as long as it says', () => {
    const bytes = aCalendar(
      ...anEvent(
        'DTSTART:20260302T090000Z',
        'DURATION:PT1H',
        'RDATE;VALUE=PERIOD:20260303T090000Z/PT3H,20260304T090000Z/20260304T091500Z',
        'RDATE;VALUE=PERIOD:20260305T090000Z/20260305T080000Z,20260306T090000Z/P99999999W',
      ),
    );
    expect(listOf(bytes)).toEqual([
      '2026-03-02T09:00:00Z/2026-03-02T10:00:00Z',
      '2026-03-03T09:00:00Z/2026-03-03T12:00:00Z',
      '2026-03-04T09:00:00Z/2026-03-04T09:15:00Z',
      '2026-03-05T09:00:00Z/2026-03-05T09:00:00Z',
      '2026-03-06T09:00:00Z/2036-03-13T09:00:00Z',
    ]);
  });

  it('leave out EXDATE: an instant, a time of the clock or of another zone, a day; and EXRULE', () => {
    const bytes = aCalendar(
      ...anEvent(
        ...WEEKLY,
        'RRULE:FREQ=WEEKLY;COUNT=8',
        'EXDATE:20260309T090000Z,20260316T100000',
        'EXDATE;TZID=America/New_York:20260323T050000',
        'EXDATE;VALUE=DATE:20260330',
        'EXDATE:20260406T090000Z',
        'EXRULE:FREQ=WEEKLY;INTERVAL=6;COUNT=2',
      ),
    );
    // 6 April 9:00 UTC is 11:00 in Berlin by then, and so excepts nothing
    expect(startsOf(bytes)).toEqual(['2026-04-06T08:00:00Z', '2026-04-20T08:00:00Z']);
  });

  it('of dates leave out the day an EXDATE means, also where it is written as local midnight', () => {
    const bytes = aCalendar(
      ...anEvent(
        'DTSTART;VALUE=DATE:20260302',
        'RRULE:FREQ=DAILY;COUNT=5',
        'EXDATE;VALUE=DATE:20260303',
        'EXDATE:20260304T000000',
        'EXDATE:20260304T230000Z',
      ),
    );
    expect(startsOf(bytes, { zone: 'Europe/Berlin' })).toEqual(['2026-03-02', '2026-03-06']);
  });

  it('move forward by the gap where the clock leaves one, and come first where it repeats', () => {
    const bytes = aCalendar(
      ...anEvent(
        'UID:1',
        'DTSTART;TZID=Europe/Berlin:20260328T023000',
        'RRULE:FREQ=DAILY;COUNT=3',
        'DTEND;TZID=Europe/Berlin:20260328T031500',
      ),
      ...anEvent('UID:2', 'DTSTART;TZID=Europe/Berlin:20261025T023000'),
    );
    expect(listOf(bytes)).toEqual([
      '2026-03-28T01:30:00Z/2026-03-28T02:15:00Z',
      '2026-03-29T01:30:00Z/2026-03-29T01:30:00Z',
      '2026-03-30T00:30:00Z/2026-03-30T01:15:00Z',
      '2026-10-25T00:30:00Z/2026-10-25T00:30:00Z',
    ]);
  });

  it('stay those of the first event where a rule cannot be read, with a warning', () => {
    const { occurrences, warnings } = readIn(
      aCalendar(
        ...anEvent('UID:1', 'RRULE:FREQ=DAILY;INTERVAL=0'),
        ...anEvent('UID:2', 'RRULE:FREQ=SOMETIMES'),
      ),
    );
    expect([occurrences.length, warnings.map(({ line }) => line)]).toEqual([2, [5, 11]]);
  });
});

describe('what is stored of a series', () => {
  it('survives JSON, and is expanded again without the file', () => {
    const bytes = aCalendar(
      'BEGIN:VTIMEZONE',
      'TZID:Our time',
      'BEGIN:STANDARD',
      'DTSTART:19700101T000000',
      'TZOFFSETFROM:+0145',
      'TZOFFSETTO:+0145',
      'END:STANDARD',
      'END:VTIMEZONE',
      ...anEvent(
        'DTSTART;TZID=Our time:20260302T100000',
        'RRULE:FREQ=WEEKLY',
        'EXDATE;VALUE=DATE:20260309',
      ),
    );
    const window = { from: Date.UTC(2026, 2, 1), to: Date.UTC(2026, 3, 1), zone: 'UTC' };
    const { series } = readCalendar(bytes);
    const stored = JSON.parse(JSON.stringify(series));
    const fresh = expandSeries(series, window);
    const again = expandSeries(stored, window);
    expect([again.occurrences.length, JSON.stringify(again)]).toEqual([4, JSON.stringify(fresh)]);
  });

  it('expands day by day to the same occurrences as at once', () => {
    const { series } = readCalendar(
      aCalendar(
        ...anEvent(...WEEKLY, 'RRULE:FREQ=DAILY;BYDAY=MO,WE,FR', 'EXDATE:20260309T090000Z'),
      ),
    );
    const day = 86_400_000;
    const from = Date.UTC(2026, 1, 20);
    const list = (start: number, end: number) =>
      expandSeries(series, { from: start, to: end, zone: 'UTC' }).occurrences;
    const days = Array.from({ length: 60 }, (_, n) => list(from + n * day, from + (n + 1) * day));
    expect(days.flat()).toEqual(list(from, from + 60 * day));
  });

  it('fill the window to its last hour where they repeat without end, in every zone', () => {
    const { series } = readCalendar(
      aCalendar(
        ...anEvent('DTSTART;TZID=Pacific/Auckland:20260302T010000', 'RRULE:FREQ=DAILY'),
        ...anEvent('UID:days', 'DTSTART;VALUE=DATE:20260302', 'RRULE:FREQ=DAILY'),
      ),
    );
    const [from, to] = [Date.UTC(2026, 5, 9, 12), Date.UTC(2026, 5, 9, 14)];
    const both = [Date.UTC(2026, 5, 9, 12), Date.UTC(2026, 5, 9, 13)];
    const ends = [to, Number.POSITIVE_INFINITY].map((end) => {
      const span = { from, to: end, endlessTo: to, zone: 'Pacific/Auckland' };
      return expandSeries(series, span).occurrences.map(({ start }) => start);
    });
    expect(ends).toEqual([both, both]);
  });
});

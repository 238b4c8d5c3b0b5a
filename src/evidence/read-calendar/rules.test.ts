import fc from 'fast-check';
import { RRuleTemporal } from 'rrule-temporal';
import { describe, expect, it } from 'vitest';
import { formatInstant } from './civil.ts';
import { expandRule } from './expand-rule.ts';
import { readRule } from './read-rule.ts';
import { readTimeText } from './time-values.ts';

const DAY = 86_400_000;

interface ListOptions {
  readonly from?: number;
  readonly days?: number;
  readonly limit?: number;
}

/** The first times of a rule from DTSTART on, without the trailing Z. */
function list(start: string, text: string, options: ListOptions = {}): readonly string[] {
  const rule = readRule(text);
  const first = readTimeText(start)?.wall;
  if (typeof rule === 'string' || first === undefined) throw new Error(`${rule} ${start}`);
  const { from = first, days = 365 * 12, limit = 8 } = options;
  const until = rule.until?.wall ?? Number.POSITIVE_INFINITY;
  const span = { start: first, from, to: first + days * DAY, until, limit };
  const { walls } = expandRule(rule, { ...span, budget: { steps: 1e7 } });
  return walls.map((wall) => formatInstant(wall).slice(0, -1));
}

/** Dates alone. */
function dates(start: string, text: string, options?: ListOptions): readonly string[] {
  return list(start, text, options).map((time) => time.slice(0, 10));
}

describe('a rule, as RFC 5545 gives examples', () => {
  it('by month day, counted from either end', () => {
    expect([
      dates('19970930T090000', 'FREQ=MONTHLY;BYMONTHDAY=1,-1;COUNT=6'),
      dates('19970928T090000', 'FREQ=MONTHLY;BYMONTHDAY=-3;COUNT=3'),
      dates('20070131T090000', 'FREQ=MONTHLY;COUNT=4'),
      dates('20200229T090000', 'FREQ=YEARLY;COUNT=3'),
    ]).toEqual([
      ['1997-09-30', '1997-10-01', '1997-10-31', '1997-11-01', '1997-11-30', '1997-12-01'],
      ['1997-09-28', '1997-10-29', '1997-11-28'],
      ['2007-01-31', '2007-03-31', '2007-05-31', '2007-07-31'],
      ['2020-02-29', '2024-02-29', '2028-02-29'],
    ]);
  });

  it('by the nth weekday of a month or a year', () => {
    expect([
      dates('19970907T090000', 'FREQ=MONTHLY;INTERVAL=2;BYDAY=1SU,-1SU;COUNT=5'),
      dates('19970922T090000', 'FREQ=MONTHLY;BYDAY=-2MO;COUNT=3'),
      dates('19970519T090000', 'FREQ=YEARLY;BYDAY=20MO;COUNT=3'),
      dates('19970313T090000', 'FREQ=YEARLY;BYMONTH=3;BYDAY=TH;COUNT=4'),
    ]).toEqual([
      ['1997-09-07', '1997-09-28', '1997-11-02', '1997-11-30', '1998-01-04'],
      ['1997-09-22', '1997-10-20', '1997-11-17'],
      ['1997-05-19', '1998-05-18', '1999-05-17'],
      ['1997-03-13', '1997-03-20', '1997-03-27', '1998-03-05'],
    ]);
  });

  it('by day of the year and week of the year', () => {
    expect([
      dates('19970101T090000', 'FREQ=YEARLY;INTERVAL=3;COUNT=5;BYYEARDAY=1,100,200'),
      dates('19970512T090000', 'FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO;COUNT=3'),
      dates('20201228T090000', 'FREQ=YEARLY;BYWEEKNO=-1;BYDAY=MO;COUNT=3'),
      dates('20210517T090000', 'FREQ=YEARLY;BYWEEKNO=20;COUNT=3'),
    ]).toEqual([
      ['1997-01-01', '1997-04-10', '1997-07-19', '2000-01-01', '2000-04-09'],
      ['1997-05-12', '1998-05-11', '1999-05-17'],
      ['2020-12-28', '2021-12-27', '2022-12-26'],
      ['2021-05-17', '2022-05-16', '2023-05-15'],
    ]);
  });

  it('by places among those of a period', () => {
    expect([
      dates('19970904T090000', 'FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3'),
      dates('19970929T090000', 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2;COUNT=4'),
      list('19970902T080000', 'FREQ=DAILY;BYHOUR=8,12,16;BYSETPOS=1,-1;COUNT=3'),
    ]).toEqual([
      ['1997-09-04', '1997-10-07', '1997-11-06'],
      ['1997-09-29', '1997-10-30', '1997-11-27', '1997-12-30'],
      ['1997-09-02T08:00:00', '1997-09-02T16:00:00', '1997-09-03T08:00:00'],
    ]);
  });

  it('by weeks that begin when WKST says', () => {
    const rule = 'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=';
    expect([dates('19970805T090000', `${rule}MO`), dates('19970805T090000', `${rule}SU`)]).toEqual([
      ['1997-08-05', '1997-08-10', '1997-08-19', '1997-08-24'],
      ['1997-08-05', '1997-08-17', '1997-08-19', '1997-08-31'],
    ]);
  });

  it('by hours, minutes and seconds', () => {
    expect([
      list('19970902T090000', 'FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T170000'),
      list('19970902T090000', 'FREQ=MINUTELY;INTERVAL=90;COUNT=3'),
      list('19970902T090000', 'FREQ=DAILY;BYHOUR=9,10;BYMINUTE=0,40;COUNT=3'),
      list('19970902T235930', 'FREQ=SECONDLY;INTERVAL=30;COUNT=3'),
      list('19970902T090000', 'FREQ=HOURLY;BYMINUTE=0,20,40;BYSETPOS=-1;COUNT=3'),
    ]).toEqual([
      ['1997-09-02T09:00:00', '1997-09-02T12:00:00', '1997-09-02T15:00:00'],
      ['1997-09-02T09:00:00', '1997-09-02T10:30:00', '1997-09-02T12:00:00'],
      ['1997-09-02T09:00:00', '1997-09-02T09:40:00', '1997-09-02T10:00:00'],
      ['1997-09-02T23:59:30', '1997-09-03T00:00:00', '1997-09-03T00:00:30'],
      ['1997-09-02T09:40:00', '1997-09-02T10:40:00'],
    ]);
  });

  it('that names no time names none, and ends', () => {
    expect([
      dates('20260101T090000', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30'),
      dates('20260101T090000', 'FREQ=MONTHLY;BYDAY=MO;BYSETPOS=9'),
    ]).toEqual([[], []]);
  });
});

/** The peer gives up with an error on a rule that names no time. */
function listByPeer(
  options: { readonly rruleString: string; readonly dtstart: Temporal.ZonedDateTime },
  limit: number,
): readonly string[] {
  try {
    const times = new RRuleTemporal(options).all((_, index) => index < limit);
    return times.map((time) => time.toInstant().toString().slice(0, -1));
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('Maximum iterations')) return [];
    throw error;
  }
}

describe('any rule', () => {
  const weekdays = fc.subarray(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'], {
    minLength: 1,
    maxLength: 3,
  });
  const nth = fc.constantFrom('', '1', '2', '3', '-1', '-2');
  const days = fc
    .tuple(nth, weekdays)
    .map(([place, names]) => `;BYDAY=${names.map((name) => place + name).join(',')}`);
  const plainDays = weekdays.map((names) => `;BYDAY=${names.join(',')}`);
  const monthDays = fc.constantFrom(
    '',
    ';BYMONTHDAY=13',
    ';BYMONTHDAY=31',
    ';BYMONTHDAY=-1',
    ';BYMONTHDAY=1,15,28',
  );
  const months = fc.constantFrom('', ';BYMONTH=3', ';BYMONTH=1,6,12');
  const interval = fc.constantFrom('', ';INTERVAL=2', ';INTERVAL=5');
  const end = fc.constantFrom('', ';COUNT=7');
  const monthly = fc.tuple(fc.constant('FREQ=MONTHLY'), interval, months, monthDays, end);
  const byDay = fc.tuple(
    fc.constantFrom('FREQ=MONTHLY', 'FREQ=YEARLY;BYMONTH=2,9'),
    interval,
    days,
    end,
  );
  const weekly = fc.tuple(
    fc.constant('FREQ=WEEKLY'),
    interval,
    plainDays,
    fc.constantFrom('', ';WKST=SU'),
    end,
  );
  const daily = fc.tuple(fc.constant('FREQ=DAILY'), interval, months, monthDays, end);
  const rules = fc.oneof(monthly, byDay, weekly, daily).map((parts) => parts.join(''));
  const starts = fc
    .tuple(fc.integer({ min: 0, max: 3650 }), fc.integer({ min: 0, max: 47 }))
    .map(([day, half]) => formatInstant(Date.UTC(2015, 0, 1) + day * DAY + half * 1_800_000));

  it('names the times that another reader of rules names', () => {
    fc.assert(
      fc.property(rules, starts, (text, start) => {
        const dtstart = Temporal.Instant.from(start).toZonedDateTimeISO('UTC');
        const limit = 6;
        const expected = listByPeer({ rruleString: text, dtstart }, limit);
        // COUNT counts DTSTART here, as RFC 5545 says, where the peer counts what the rule names
        const ours = list(start, text, { limit, days: 365 * 40 });
        const common = Math.min(ours.length, limit - 1);
        expect(ours.slice(0, common)).toEqual(expected.slice(0, common));
        expect(expected.length - ours.length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 200 },
    );
  });

  it('names the same times from the middle of it as from its start', () => {
    fc.assert(
      fc.property(rules, starts, fc.integer({ min: 0, max: 2000 }), (text, start, day) => {
        const from = Date.parse(start) + day * DAY;
        const all = list(start, text, { limit: 10_000 });
        const later = all.filter((time) => Date.parse(`${time}Z`) >= from);
        expect(list(start, text, { from, limit: 10_000 })).toEqual(later);
      }),
    );
  });
});

describe('the text of a rule', () => {
  it('is read in any case, with spaces, and with parts that nobody knows', () => {
    const rule = readRule(' freq=weekly; byday=mo, TU;X-NOTE=1;COUNT=-1; ');
    const days = [
      { weekday: 0, nth: 0 },
      { weekday: 1, nth: 0 },
    ];
    expect(rule).toMatchObject({ frequency: 'WEEKLY', days, count: undefined, interval: 1 });
  });

  it('is refused in words where it cannot be followed', () => {
    const texts = [
      '',
      'FREQ=NEVER',
      'FREQ=DAILY;INTERVAL=0',
      'FREQ=DAILY;COUNT=x',
      'FREQ=DAILY;UNTIL=soon',
    ];
    const more = [
      'FREQ=WEEKLY;BYDAY=XX',
      'FREQ=MONTHLY;BYMONTHDAY=32',
      'FREQ=DAILY;WKST=NO',
      'FREQ=DAILY;RSCALE=HEBREW',
    ];
    expect([...texts, ...more].map((text) => typeof readRule(text))).toEqual(
      Array(9).fill('string'),
    );
  });
});

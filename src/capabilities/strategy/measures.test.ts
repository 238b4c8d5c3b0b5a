import { describe, expect, it } from 'vitest';
import { measured, someFacts } from '../../../tests/facts-builders.ts';
import { anOccurrence, aSeries, weekly } from '../../../tests/time-builders.ts';
import type { Occurrence } from '../../evidence/model.ts';
import { DAY, HOUR } from '../../kernel/week.ts';
import type { Priority } from '../../notebook/priorities/model.ts';
import type { TimeSettings } from '../../time/core/facts.ts';

function measure(
  id: string,
  occurrences: readonly Occurrence[],
  settings: Partial<TimeSettings> = {},
) {
  const found = measured(id, someFacts(occurrences, { settings }));
  return { ...found, records: found.records.length };
}

/** Four weeks to 2026-03-22: five hours of staff meeting and one and a half with a plan each. */
function fourWeeks(): Occurrence[] {
  return [
    ...aSeries({ title: 'people: staff', hours: 5 }, weekly('2026-02-23T09:00:00Z', 4)),
    ...aSeries({ title: 'strategy: plan', hours: 1.5 }, weekly('2026-02-24T09:00:00Z', 4)),
  ];
}

describe('strategy.share', () => {
  it('is strategic hours of all hours over the four weeks, with its records', () => {
    // 4 × 1.5 = 6 of 4 × 6.5 = 26 h; the same each week, so the interval has no width.
    const { value, low, high, count, enough, records } = measure('strategy.share', fourWeeks());
    expect({ value, low, high, count, enough, records }).toEqual({
      value: 6 / 26,
      low: expect.closeTo(6 / 26, 9),
      high: expect.closeTo(6 / 26, 9),
      count: { n: 6, of: 26 },
      enough: true,
      records: 4,
    });
  });

  it('counts a horizon beyond a year, whatever the kind', () => {
    const answers = [
      { title: 'people: staff', kind: 'people', horizon: 'beyond a year' },
      { title: 'strategy: plan', kind: 'strategy', horizon: 'this month' },
    ] as const;
    expect(measure('strategy.share', fourWeeks(), { answers }).value).toBe(1);
  });

  it('has an interval by the delta method, cut at nothing and everything', () => {
    // Strategic 4, 0, 0, 2 of 9, 5, 5, 7 h: 6/26 = .2308; residuals 1.9231, −1.1538, −1.1538, .3846
    // squares 6.5089 × 4/3 = 8.6785, root 2.9459 / 26 = .1133, × 1.63774 × √(1.3/.7) = .25287,
    // below nought, cut
    const occurrences = [
      ...aSeries({ title: 'people: staff', hours: 5 }, weekly('2026-02-23T09:00:00Z', 4)),
      anOccurrence({ title: 'strategy: a', hours: 4, start: '2026-02-24T09:00:00Z' }),
      anOccurrence({ title: 'strategy: b', hours: 2, start: '2026-03-17T09:00:00Z' }),
    ];
    const { value, low, high, weeks } = measure('strategy.share', occurrences);
    expect([value, low, high]).toEqual([6 / 26, 0, expect.closeTo(6 / 26 + 0.25287, 4)]);
    expect(weeks.slice(-4).map(({ week, value: each }) => [week, each])).toEqual([
      ['2026-W09', expect.closeTo(4 / 9, 9)],
      ['2026-W10', 0],
      ['2026-W11', 0],
      ['2026-W12', expect.closeTo(2 / 7, 9)],
    ]);
  });

  it('is unknown below four weeks, below 24 hours and below 80% sorted, and says what lacks', () => {
    const short = aSeries({ title: 'strategy: plan', hours: 6 }, weekly('2026-03-02T09:00:00Z', 3));
    const few = aSeries({ title: 'strategy: plan', hours: 5 }, weekly('2026-02-23T09:00:00Z', 4));
    const loose = [
      ...few,
      ...aSeries({ title: 'Chat', hours: 2 }, weekly('2026-02-24T09:00:00Z', 4)),
    ];
    const found = [short, few, loose, []].map((each) => {
      const { value, enough, missing } = measure('strategy.share', each);
      return [value, enough, missing];
    });
    expect(found).toEqual([
      [undefined, false, '3 complete weeks are there; 4 needed.'],
      [undefined, false, '20 hours are counted; 24 needed.'],
      [undefined, false, '20 of 28 hours are sorted; 22 needed.'],
      [undefined, false, 'No complete weeks are there; 4 needed.'],
    ]);
  });
});

describe('strategy.agenda', () => {
  function aPriority(...links: Priority['links']): Priority {
    return { id: 'p1', title: 'Europe', why: '', links };
  }
  function agenda(priorities: readonly Priority[]) {
    const { value, count, missing, records } = measured(
      'strategy.agenda',
      someFacts(fourWeeks(), { priorities }),
    );
    return { value, count, missing, records: records.length };
  }

  it('is the hours of linked titles, in any spelling, and of linked occurrences', () => {
    // The plan: 4 × 1.5 = 6 h; one staff meeting of 5 h: 11 of 26.
    const [staff] = fourWeeks();
    const event = { uid: 'staff', recurrence: staff?.recurrence ?? '' };
    const occurrences = fourWeeks().map((each) => {
      const isStaff = each.event.title === 'people: staff';
      return isStaff ? { ...each, event: { ...each.event, uid: 'staff' } } : each;
    });
    const priorities = [
      aPriority({ kind: 'series', title: 'Strategy: PLAN' }, { kind: 'event', ...event }),
    ];
    const { value, count, records } = measured(
      'strategy.agenda',
      someFacts(occurrences, { priorities }),
    );
    expect([value, count, records.length]).toEqual([11 / 26, { n: 11, of: 26 }, 5]);
  });

  it('counts an hour once that serves two priorities', () => {
    const link = { kind: 'series', title: 'strategy: plan' } as const;
    expect(agenda([aPriority(link), aPriority(link)]).count).toEqual({ n: 6, of: 26 });
  });

  it('is unknown without a priority, and while nothing is linked to one', () => {
    expect([agenda([]).missing, agenda([aPriority()])]).toEqual([
      'No priority is named; name up to five.',
      {
        value: undefined,
        count: { n: 0, of: 26 },
        missing: 'Nothing in the calendar is linked to a priority; link a series.',
        records: 0,
      },
    ]);
  });
});

describe('strategy.reactive', () => {
  it('is the hours of events made less than 24 h before they start', () => {
    const start = Date.parse('2026-03-17T09:00:00Z');
    const made = [DAY, DAY - 1, -HOUR].map((before, index) =>
      anOccurrence({
        title: 'Chat',
        start: new Date(start + index * DAY).toISOString(),
        createdAt: start + index * DAY - before,
      }),
    );
    const planned = aSeries({ hours: 4, createdAt: 0 }, weekly('2026-02-23T09:00:00Z', 4));
    const { value, count, records } = measure('strategy.reactive', [...planned, ...made]);
    expect({ value, count, records }).toEqual({
      value: 2 / 19,
      count: { n: 2, of: 19 },
      records: 2,
    });
  });

  it('needs creation stamps on 80% of the hours', () => {
    const occurrences = [
      ...aSeries({ hours: 7, createdAt: 0, with: ['ann'] }, weekly('2026-02-23T09:00:00Z', 4)),
      ...aSeries({ hours: 5, with: ['ann'] }, weekly('2026-02-24T09:00:00Z', 4)),
    ];
    const { value, enough, missing } = measure('strategy.reactive', occurrences);
    expect([value, enough, missing]).toEqual([
      undefined,
      false,
      '28 of 48 hours are stamped with when they were made; 38 needed.',
    ]);
  });

  it('says decimals where whole hours would hide what lacks', () => {
    const occurrences = [
      ...aSeries({ hours: 7.9, createdAt: 0, with: ['ann'] }, weekly('2026-02-23T09:00:00Z', 4)),
      ...aSeries({ hours: 2.1, with: ['ann'] }, weekly('2026-02-24T09:00:00Z', 4)),
    ];
    expect(measure('strategy.reactive', occurrences).missing).toBe(
      '31.6 of 40 hours are stamped with when they were made; 32.0 needed.',
    );
  });
});

describe('strategy.protected', () => {
  it('is the hours a week in stretches of two hours without a meeting, opened as stretches', () => {
    // Monday 9–17 is taken each week: four days of eight hours stay. In one week a meeting
    // 11–13 on Tuesday leaves 2 + 4 of its 8 hours.
    const occurrences = [
      ...aSeries({ hours: 8, with: ['ann'] }, weekly('2026-02-23T09:00:00Z', 4)),
      anOccurrence({ hours: 2, with: ['ann'], start: '2026-03-17T11:00:00Z' }),
    ];
    const { value, count, records, enough } = measure('strategy.protected', occurrences);
    expect({ value, count, records, enough }).toEqual({
      value: (32 * 3 + 30) / 4,
      count: { n: 126, of: 160 },
      records: 4 * 4 + 1,
      enough: true,
    });
  });
});

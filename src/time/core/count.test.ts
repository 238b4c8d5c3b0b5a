import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  anAttendee,
  anOccurrence,
  aSeries,
  MAYA,
  timeSettings,
  zoneOf,
} from '../../../tests/time-builders.ts';
import type { Occurrence } from '../../evidence/model.ts';
import { HOUR, MINUTE } from '../../kernel/week.ts';
import { countHours } from './count.ts';
import type { TimeSettings } from './facts.ts';
import { hoursByKind } from './tally.ts';

function count(occurrences: readonly Occurrence[], parts: Partial<TimeSettings> = {}) {
  const settings = timeSettings(parts);
  return countHours(occurrences, settings, settings.window);
}

/** Hours by title, in order of time. */
function hoursOf(occurrences: readonly Occurrence[], parts: Partial<TimeSettings> = {}) {
  return count(occurrences, parts).events.map(({ title, hours }) => [title, hours]);
}

describe('what counts', () => {
  it('is timed, not cancelled, not declined, not free, not all-day and not personal', () => {
    const counted = hoursOf([
      anOccurrence({ title: 'plain' }),
      anOccurrence({ title: 'cancelled', status: 'CANCELLED' }),
      anOccurrence({ title: 'declined', answer: 'declined', with: ['ann'] }),
      anOccurrence({ title: 'free', isFree: true }),
      anOccurrence({ title: 'all-day', isAllDay: true, hours: 24 }),
      anOccurrence({ title: 'personal: gym' }),
      anOccurrence({ title: 'no length', hours: 0 }),
    ]);
    expect(counted).toEqual([['plain', 1]]);
  });

  it('holds tentative and unanswered events', () => {
    const day = (hour: number) => `2026-03-02T${String(hour).padStart(2, '0')}:00:00Z`;
    const counted = hoursOf([
      anOccurrence({ title: 'tentative', answer: 'tentative', with: ['ann'], start: day(9) }),
      anOccurrence({ title: 'unanswered', answer: 'none', with: ['ann'], start: day(11) }),
      anOccurrence({ title: 'not invited', people: [anAttendee('b@c.example')], start: day(13) }),
    ]);
    expect(counted).toEqual([
      ['tentative', 1],
      ['unanswered', 1],
      ['not invited', 1],
    ]);
  });

  it('is one occurrence where two sources hold the same UID and instant', () => {
    const parts = { uid: 'same', recurrence: '2026-03-02T09:00:00Z' };
    const { hours, events } = count([anOccurrence(parts), anOccurrence(parts)]);
    expect([hours, events.length]).toEqual([1, 1]);
  });

  it('is nothing where one of two sources says it was cancelled', () => {
    const parts = { uid: 'same' };
    const pair = [anOccurrence(parts), anOccurrence({ ...parts, status: 'CANCELLED' })];
    expect([count(pair).hours, count(pair.toReversed()).hours]).toEqual([0, 0]);
  });
});

describe('where events overlap', () => {
  const longer = { start: '2026-03-02T09:00:00Z', hours: 2 };
  const shorter = { start: '2026-03-02T09:30:00Z', hours: 1 };

  it('the stronger answer gets the minute, even alone and longer', () => {
    expect(
      hoursOf([
        anOccurrence({ ...longer, title: 'accepted' }),
        anOccurrence({ ...shorter, title: 'tentative', answer: 'tentative', with: ['ann'] }),
      ]),
    ).toEqual([
      ['accepted', 2],
      ['tentative', 0],
    ]);
  });

  it('tentative comes before no answer', () => {
    expect(
      hoursOf([
        anOccurrence({ ...longer, title: 'tentative', answer: 'tentative', with: ['ann'] }),
        anOccurrence({ ...shorter, title: 'none', answer: 'none', with: ['ann'] }),
      ]),
    ).toEqual([
      ['tentative', 2],
      ['none', 0],
    ]);
  });

  it('then the one with other people', () => {
    expect(
      hoursOf([
        anOccurrence({ ...longer, title: 'company', with: ['ann'] }),
        anOccurrence({ ...shorter, title: 'alone' }),
      ]),
    ).toEqual([
      ['company', 2],
      ['alone', 0],
    ]);
  });

  it('then the shorter, and the longer keeps what is around it', () => {
    expect(
      hoursOf([
        anOccurrence({ ...longer, title: 'long', with: ['ann'] }),
        anOccurrence({ ...shorter, title: 'short', with: ['ann', 'bo', 'cy'] }),
      ]),
    ).toEqual([
      ['long', 1],
      ['short', 1],
    ]);
  });

  it('then fewer people, then the earlier start, then the UID', () => {
    const at = '2026-03-02T09:00:00Z';
    const later = '2026-03-02T09:30:00Z';
    expect([
      hoursOf([
        anOccurrence({ title: 'many', start: at, with: ['ann', 'bo'] }),
        anOccurrence({ title: 'few', start: later, with: ['ann'] }),
      ]),
      hoursOf([
        anOccurrence({ title: 'late', start: later, with: ['ann'] }),
        anOccurrence({ title: 'early', start: at, with: ['ann'] }),
      ]),
      hoursOf([
        anOccurrence({ title: 'uid b', uid: 'b', with: ['ann'] }),
        anOccurrence({ title: 'uid a', uid: 'a', with: ['ann'] }),
      ]),
    ]).toEqual([
      [
        ['many', 0.5],
        ['few', 1],
      ],
      [
        ['early', 1],
        ['late', 0.5],
      ],
      [
        ['uid a', 1],
        ['uid b', 0],
      ],
    ]);
  });

  it('what is declined or personal takes nothing', () => {
    expect(
      hoursOf([
        anOccurrence({ title: 'meeting', answer: 'none', with: ['ann'] }),
        anOccurrence({ title: 'personal: dentist' }),
        anOccurrence({ title: 'no', answer: 'declined', with: ['bo'] }),
      ]),
    ).toEqual([['meeting', 1]]);
  });
});

describe('a block over six hours without people', () => {
  const office = { title: 'Office', start: '2026-03-02T09:00:00Z', hours: 8 };
  const meeting = anOccurrence({
    title: 'Meeting',
    start: '2026-03-02T10:00:00Z',
    with: ['ann', 'bo', 'cy'],
  });

  it('does not count until you sort it, and would add what nothing else has', () => {
    const { hours, leftOut } = count([anOccurrence(office), meeting]);
    expect([hours, leftOut.map((each) => [each.isBlock, each.hours])]).toEqual([1, [[true, 7]]]);
  });

  it('counts around the meetings once sorted: 7 h thinking and 1 h for the meeting', () => {
    const answers = [{ title: 'office', kind: 'thinking' as const }];
    const { hours, events } = count([anOccurrence(office), meeting], { answers });
    expect([hours, events.map(({ title, hours: each }) => [title, each])]).toEqual([
      8,
      [
        ['Office', 7],
        ['Meeting', 1],
      ],
    ]);
  });

  it('does not count by a guess alone, at six hours exactly it does, with people too', () => {
    expect([
      hoursOf([anOccurrence({ ...office, title: 'thinking: deep work' })]),
      hoursOf([anOccurrence({ ...office, hours: 6 })]),
      hoursOf([anOccurrence({ ...office, with: ['ann'] })]),
    ]).toEqual([[], [['Office', 6]], [['Office', 8]]]);
  });

  it('stays out once you say it is personal, and is no open block any more', () => {
    const answers = [{ title: 'Office', kind: 'personal' as const }];
    const { hours, leftOut } = count([anOccurrence(office)], { answers });
    expect([hours, leftOut.map(({ isBlock, sorting }) => [isBlock, sorting.kind])]).toEqual([
      0,
      [[false, 'personal']],
    ]);
  });
});

describe('weeks and clocks', () => {
  it('an event across Sunday midnight is split at it, local time', () => {
    const zone = zoneOf('America/New_York');
    const event = anOccurrence({ start: '2026-03-02T04:00:00Z', hours: 3 });
    const { events } = count([event], { zone });
    expect(events.map(({ week, hours }) => [week, hours])).toEqual([
      ['2026-W09', 1],
      ['2026-W10', 2],
    ]);
  });

  it('an event across midnight inside a week is one', () => {
    const event = anOccurrence({ start: '2026-03-03T23:00:00Z', hours: 3 });
    expect(count([event]).events.map(({ week, hours }) => [week, hours])).toEqual([
      ['2026-W10', 3],
    ]);
  });

  it('an event over the night when the clocks go forward has the hours that passed', () => {
    // 2026-03-29 in Berlin: from 1:00 to 4:00 local, two hours pass.
    const event = anOccurrence({ start: '2026-03-29T00:00:00Z', hours: 2, with: ['ann'] });
    const window = {
      from: Date.parse('2026-03-22T23:00:00Z'),
      to: Date.parse('2026-03-29T22:00:00Z'),
    };
    const { hours, events } = count([event], { zone: zoneOf('Europe/Berlin'), window });
    expect([hours, events[0]?.week]).toEqual([2, '2026-W13']);
  });

  it('the window cuts what reaches over its edge', () => {
    const event = anOccurrence({ start: '2026-03-22T22:00:00Z', hours: 4 });
    expect(count([event]).hours).toBe(2);
  });
});

describe('laws', () => {
  it('adding an event never lowers H', () => {
    fc.assert(
      fc.property(fc.array(anyOccurrence()), anyOccurrence(), (occurrences, more) => {
        expect(minutes(count([...occurrences, more]).hours)).toBeGreaterThanOrEqual(
          minutes(count(occurrences).hours),
        );
      }),
    );
  });

  it('H is the union of the spans that count, no more and no less', () => {
    fc.assert(
      fc.property(fc.array(anyOccurrence()), (occurrences) => {
        const { hours, events } = count(occurrences);
        const union = new Set<number>();
        for (const { start, end } of events) {
          for (let minute = start; minute < end; minute += MINUTE) union.add(minute);
        }
        expect(minutes(hours)).toBe(union.size);
      }),
    );
  });

  it('the hours of the kinds sum to H, and so do those of the events', () => {
    fc.assert(
      fc.property(fc.array(anyOccurrence()), (occurrences) => {
        const { hours, events } = count(occurrences);
        const ofKinds = [...hoursByKind(events).values()].reduce((sum, each) => sum + each, 0);
        expect([ofKinds, events.reduce((sum, each) => sum + each.hours, 0)]).toEqual([
          expect.closeTo(hours, 9),
          expect.closeTo(hours, 9),
        ]);
      }),
    );
  });

  it('two windows that meet at a week hold what one over both holds', () => {
    fc.assert(
      fc.property(fc.array(anyOccurrence()), (occurrences) => {
        const [from, middle, to] = ['2026-02-23', '2026-03-09', '2026-03-16'].map(Date.parse);
        if (from === undefined || middle === undefined || to === undefined)
          throw new Error('dates');
        const parts = [
          count(occurrences, { window: { from, to: middle } }),
          count(occurrences, { window: { from: middle, to } }),
        ];
        const whole = count(occurrences, { window: { from, to } });
        expect(parts.reduce((sum, part) => sum + part.hours, 0)).toBeCloseTo(whole.hours, 9);
      }),
    );
  });

  it('neither order nor repetition of the occurrences matters', () => {
    fc.assert(
      fc.property(fc.array(anyOccurrence()), (occurrences) => {
        const repeated = [...occurrences.toReversed(), ...occurrences];
        expect(hoursByKind(count(repeated).events)).toEqual(hoursByKind(count(occurrences).events));
      }),
    );
  });
});

it('counts every event of ten years of full weeks', () => {
  const starts = Array.from({ length: 4_500 }, (_, index) =>
    new Date(Date.parse('2016-01-04T08:00:00Z') + index * 19.5 * HOUR).toISOString(),
  );
  const occurrences = Array.from({ length: 10 }, (_, series) =>
    aSeries({ uid: `series-${series}`, title: `Sync ${series}`, with: ['ann', 'bo'] }, starts),
  ).flat();
  const window = { from: Date.parse('2016-01-04'), to: Date.parse('2026-01-05') };
  expect(count(occurrences, { window }).events.length).toBeGreaterThan(44_000);
});

/** In the three weeks around two boundaries, on whole quarters of an hour. */
function anyOccurrence(): fc.Arbitrary<Occurrence> {
  const from = Date.parse('2026-02-23T00:00:00Z');
  return fc
    .record({
      quarter: fc.nat(21 * 96),
      length: fc.integer({ min: 1, max: 40 }),
      answer: fc.constantFrom('accepted', 'tentative', 'none', 'declined'),
      guests: fc.subarray(['ann', 'bo', 'cy']),
      title: fc.constantFrom('strategy: plan', 'people: 1:1', 'Untold', 'personal: gym'),
      uid: fc.uuid(),
    })
    .map(({ quarter, length, guests, ...parts }) =>
      anOccurrence({
        ...parts,
        with: guests,
        start: new Date(from + quarter * 15 * MINUTE).toISOString(),
        hours: length / 4,
        people: [
          ...(guests.length > 0 ? [anAttendee(MAYA, { answer: parts.answer })] : []),
          ...guests.map((guest) => anAttendee(`${guest}@acme.example`)),
        ],
      }),
    );
}

function minutes(hours: number): number {
  return Math.round(hours * 60);
}

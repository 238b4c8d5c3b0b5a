import { expect, it } from 'vitest';
import { DAY, HOUR } from '../../kernel/week.ts';
import type { CalendarEvent, EventAnswer, EventStatus } from '../model.ts';
import { compareTimes, type TimedEvent } from './compare-times.ts';

const MONDAY = Date.UTC(2026, 10, 23, 9);

interface Parts {
  readonly uid?: string;
  readonly title?: string;
  readonly recurrence?: number;
  readonly status?: EventStatus;
  readonly isSingle?: boolean;
}

function at(start: number, parts: Parts = {}): TimedEvent {
  const { uid = 'a', title = 'Staff', recurrence = start, status, isSingle = false } = parts;
  const event: CalendarEvent = {
    uid,
    title,
    status,
    isAllDay: false,
    isFree: false,
    isOutOfOffice: false,
    isPrivate: false,
    isRecurring: !isSingle,
    createdAt: undefined,
    categories: [],
    people: [],
  };
  return { event, recurrence: new Date(recurrence).toISOString(), start, end: start + HOUR };
}

function said(before: readonly TimedEvent[], after: readonly TimedEvent[]): readonly string[] {
  return compareTimes(before, after).map(
    ({ kind, before: { start }, after: now }) =>
      `${(start - MONDAY) / DAY}: ${kind}${now === undefined ? '' : ` to ${(now.start - MONDAY) / DAY}`}`,
  );
}

const week = (index: number) => MONDAY + index * 7 * DAY;

it('says nothing where nothing changed, or only the end did', () => {
  const shorter = { ...at(MONDAY), end: MONDAY + HOUR / 2 };
  expect([said([], []), said([at(MONDAY)], [at(MONDAY)]), said([at(MONDAY)], [shorter])]).toEqual([
    [],
    [],
    [],
  ]);
});

it('meets an occurrence again by its recurrence, wherever it went', () => {
  const moved = at(MONDAY + 9 * DAY, { recurrence: MONDAY });
  expect(said([at(MONDAY), at(week(1))], [moved, at(week(1))])).toEqual(['0: moved to 9']);
});

it('meets a series whose own start moved by the nearest time', () => {
  const tuesdays = [0, 1, 2].map((index) => at(week(index) + DAY));
  expect(said([at(week(0)), at(week(1)), at(week(2))], tuesdays)).toEqual([
    '0: moved to 1',
    '7: moved to 8',
    '14: moved to 15',
  ]);
});

it('pairs no week with the next when one falls away', () => {
  expect(said([at(week(0)), at(week(1)), at(week(2))], [at(week(0)), at(week(2))])).toEqual([
    '7: vanished',
  ]);
});

it('meets a single event again however far it moved', () => {
  const before = at(MONDAY, { isSingle: true });
  expect(said([before], [at(week(6), { isSingle: true })])).toEqual(['0: moved to 42']);
});

it('meets a series that its calendar split off under another UID', () => {
  const split = [at(week(1), { uid: 'a_R2' }), at(week(2) + DAY, { uid: 'a_R2' })];
  expect(said([at(week(0)), at(week(1)), at(week(2))], [at(week(0)), ...split])).toEqual([
    '14: vanished',
  ]);
});

it('tells a cancelled occurrence from one that vanished, and does not repeat it', () => {
  const cancelled = at(MONDAY, { status: 'CANCELLED' });
  expect([said([at(MONDAY)], [cancelled]), said([at(MONDAY)], []), said([cancelled], [])]).toEqual([
    ['0: cancelled to 0'],
    ['0: vanished'],
    [],
  ]);
});

it('tells which meeting of two was declined since, with the answers of after', () => {
  const guest = (address: string, answer: EventAnswer) => ({
    ...{ address, name: undefined, answer },
    ...{ isOrganizer: false, isResource: false, isOptional: false },
  });
  const met = (answer: EventAnswer, ...others: string[]): TimedEvent => {
    const time = at(MONDAY);
    const people = [guest('me@x.example', answer), ...others.map((to) => guest(to, 'accepted'))];
    return { ...time, event: { ...time.event, people } };
  };
  const pairs = [
    [met('accepted', 'ann'), met('declined', 'ann')],
    [met('declined', 'ann'), met('declined', 'ann')],
    [met('none', 'ann'), met('tentative', 'ann')],
    [met('accepted', 'a', 'b', 'c', 'd'), met('declined', 'a', 'b', 'c', 'd')],
  ] as const;
  const changes = pairs.map(([before, after]) => compareTimes([before], [after]));
  expect(changes.map((each) => each.map(({ kind }) => kind))).toEqual([['declined'], [], [], []]);
  expect(changes[0]?.[0]?.before.event.people[0]?.answer).toBe('declined');
});

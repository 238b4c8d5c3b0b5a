import { expect, it } from 'vitest';
import { UTC } from '../../kernel/zone.ts';
import { findCalendarEnd, type ReadCalendar } from './calendar-end.ts';

const NOW = Date.parse('2026-11-24T10:00:00Z');

function aCalendar(change: Partial<Record<'read' | 'last', string>> & Partial<ReadCalendar>) {
  const { read = '2026-11-24', last = '2027-02-22', ...rest } = change;
  const readAt = Date.parse(`${read}T09:00:00Z`);
  const lastAt = Date.parse(`${last}T09:00:00Z`);
  return { name: 'Work', isSubscription: false, trouble: null, readAt, lastAt, ...rest };
}

function endOf(...calendars: readonly ReadCalendar[]) {
  const end = findCalendarEnd(calendars, { now: NOW, zone: UTC });
  return end && [end.source, end.on];
}

it('ends where it was read last, a week ago or longer', () => {
  expect([
    endOf(aCalendar({ read: '2026-10-19' })),
    endOf(aCalendar({ read: '2026-11-17' })),
    endOf(aCalendar({ read: '2026-11-18' })),
    endOf(),
  ]).toEqual([[null, '2026-10-19'], [null, '2026-11-17'], undefined, undefined]);
});

it('ends with its last event where an export holds none up to its reading', () => {
  expect(endOf(aCalendar({ last: '2026-11-02' }))).toEqual([null, '2026-11-02']);
});

it('names the one of several that is left unread, though another is read each day', () => {
  const home = aCalendar({ name: 'Home' });
  expect(endOf(home, aCalendar({ read: '2026-10-19' }))).toEqual(['Work', '2026-10-19']);
});

it('says nothing of a calendar that had ended by itself, such as that of an old job', () => {
  const old = aCalendar({ name: 'Old job', read: '2026-06-01', last: '2026-05-20' });
  expect(endOf(old, aCalendar({}))).toBeUndefined();
});

it('takes the one known longest where none is known up to this week', () => {
  const home = aCalendar({ name: 'Home', read: '2026-10-26' });
  expect(endOf(home, aCalendar({ read: '2026-10-19' }))).toEqual(['Home', '2026-10-26']);
});

it('keeps why a subscription could not be read', () => {
  const trouble = 'The address does not answer.';
  const failed = aCalendar({ read: '2026-10-19', isSubscription: true, trouble });
  expect(findCalendarEnd([failed], { now: NOW, zone: UTC })).toEqual({
    source: null,
    on: '2026-10-19',
    isSubscription: true,
    trouble,
  });
});

import { expect, it } from 'vitest';
import { shiftCalendar, shiftDates } from './shift-dates.ts';

it('moves every date, instant and ISO week by so many days, and leaves words as they are', () => {
  const story = {
    on: '2026-12-28',
    at: '2026-12-31T18:00:00.000Z',
    weeks: ['2026-W53', '2026-W01'],
    text: 'By 2026-12-28, as said in 2026-W53.',
    count: 2026,
    none: null,
  };
  expect(shiftDates(story, 7)).toEqual({
    on: '2027-01-04',
    at: '2027-01-07T18:00:00.000Z',
    weeks: ['2027-W01', '2026-W02'],
    text: 'By 2026-12-28, as said in 2026-W53.',
    count: 2026,
    none: null,
  });
});

it('moves when events take place, how long their rules run and what is left out, and no other number', () => {
  const lines = (first: string, last: string, left: string) => [
    'BEGIN:VEVENT',
    'UID:20261228@fernhill.example',
    `DTSTART;TZID=Europe/Berlin:${first}T090000`,
    `RRULE:FREQ=WEEKLY;UNTIL=${last}T235959Z;INTERVAL=1`,
    `EXDATE:${left}T090000,${first}T090000`,
    `DTEND;VALUE=DATE:${first}`,
    'SUMMARY:Plan 20261228',
    'END:VEVENT',
  ];
  const text = lines('20261228', '20270301', '20270222').join('\r\n');
  const folded = text.replace('UNTIL=2027', 'UNTIL=20\r\n 27');
  expect(shiftCalendar(folded, 7).split('\r\n')).toEqual(lines('20270104', '20270308', '20270301'));
});

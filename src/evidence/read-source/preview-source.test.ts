import { expect, it } from 'vitest';
import { previewSource } from './preview-source.ts';
import { makeProtection } from './protect-series.ts';
import { readSource } from './read-source.ts';

const NOW = Date.UTC(2026, 10, 24, 10);

function preview(events: readonly (readonly string[])[], name?: string, zone = 'UTC') {
  const lines = events.flatMap((event, index) => [
    'BEGIN:VEVENT',
    `UID:${index}`,
    ...event,
    'END:VEVENT',
  ]);
  const named = name === undefined ? [] : [`X-WR-CALNAME:${name}`];
  const text = ['BEGIN:VCALENDAR', ...named, ...lines, 'END:VCALENDAR'].join('\r\n');
  const file = { name: 'calendar.ics', bytes: new TextEncoder().encode(text) };
  const protection = makeProtection([], []);
  const reading = readSource(file, { protection, zone, now: NOW, limit: 1_000_000 });
  const counts = { added: 0, changed: 0, vanished: 0 };
  return previewSource(reading, { counts, zone, now: NOW, own: new Set(['me@firm.example']) });
}

const people = (...names: readonly string[]) =>
  names.map((name) => `ATTENDEE:mailto:${name}@firm.example`);

it('says of an empty calendar that there is nothing', () => {
  expect(preview([])).toMatchObject({
    events: 0,
    occurrences: 0,
    from: null,
    to: null,
    sample: [],
    likelyOwn: [],
  });
});

it('spans the days of timed events, on the owner’s calendar, birthdays aside', () => {
  const birthday = ['SUMMARY:Birthday', 'DTSTART;VALUE=DATE:19800101', 'RRULE:FREQ=YEARLY'];
  const late = ['SUMMARY:Late', 'DTSTART:20261120T233000Z'];
  expect(preview([birthday, late], undefined, 'Asia/Tokyo')).toMatchObject({
    from: '2026-11-21',
    to: '2026-11-21',
  });
  expect(preview([birthday])).toMatchObject({ from: '1980-01-01', to: '2027-01-01' });
});

it('shows the titles that came last, each once, and none that is cancelled', () => {
  const titles = preview([
    ['SUMMARY:Weekly', 'DTSTART:20260101T090000Z', 'RRULE:FREQ=WEEKLY'],
    ['SUMMARY:Yesterday', 'DTSTART:20261123T090000Z'],
    ['SUMMARY:Yesterday', 'DTSTART:20261123T100000Z'],
    ['SUMMARY:Off', 'DTSTART:20261123T110000Z', 'STATUS:CANCELLED'],
    ['SUMMARY:Next year', 'DTSTART:20270105T090000Z'],
    ['SUMMARY:Long ago', 'DTSTART:20200105T090000Z'],
  ]).sample.map(({ title }) => title);
  expect(titles).toEqual(['Yesterday', 'Weekly', 'Long ago', 'Next year']);
});

it('counts the others on a title, neither the owner nor a room', () => {
  const room = 'ATTENDEE;CUTYPE=ROOM:mailto:room@firm.example';
  const event = ['SUMMARY:Ops', 'DTSTART:20261123T090000Z', ...people('me', 'ann', 'bob'), room];
  expect(preview([event]).sample.map(({ people: others }) => others)).toEqual([2]);
});

it('takes no list for the owner’s, on however many events it is', () => {
  const events = [people('me', 'dev'), people('me', 'dev'), people('all-staff', 'dev')].map(
    (lines) => ['DTSTART:20261123T090000Z', ...lines],
  );
  expect(preview(events).likelyOwn).toEqual(['me@firm.example']);
});

it('takes for the owner’s the address on most events with people, and the one that names the calendar', () => {
  const events = [
    people('me', 'ann'),
    people('me', 'bob'),
    people('me', 'ann', 'cid'),
    people('dan', 'ann'),
    [],
  ].map((lines) => ['DTSTART:20261123T090000Z', ...lines]);
  expect(preview(events).likelyOwn).toEqual(['me@firm.example', 'ann@firm.example']);
  expect(preview(events, 'Me@Gmail.example').likelyOwn[0]).toBe('me@gmail.example');
  expect(preview(events, 'abc@group.calendar.google.com').likelyOwn).toHaveLength(2);
});

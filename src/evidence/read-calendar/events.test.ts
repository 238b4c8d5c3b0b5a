import { describe, expect, it } from 'vitest';
import { aCalendar, anEvent, listOf, readIn } from '../../../tests/calendars.ts';

function warningsOf(bytes: Uint8Array): readonly string[] {
  return readIn(bytes).warnings.map(({ line, message }) => `${line}: ${message}`);
}

describe('how long an event lasts', () => {
  it('is said by DTEND, by DURATION, or by neither: a day for a date, no time for an instant', () => {
    const bytes = aCalendar(
      ...anEvent('UID:1', 'DTSTART:20260101T090000Z', 'DTEND:20260101T093000Z'),
      ...anEvent('UID:2', 'DTSTART:20260102T090000Z', 'DURATION:P1DT2H30M'),
      ...anEvent('UID:3', 'DTSTART;VALUE=DATE:20260104'),
      ...anEvent('UID:4', 'DTSTART:20260105T090000Z'),
      ...anEvent('UID:5', 'DTSTART;VALUE=DATE:20260106', 'DURATION:P2W'),
    );
    expect(listOf(bytes)).toEqual([
      '2026-01-01T09:00:00Z/2026-01-01T09:30:00Z',
      '2026-01-02T09:00:00Z/2026-01-03T11:30:00Z',
      '2026-01-04/2026-01-05',
      '2026-01-05T09:00:00Z/2026-01-05T09:00:00Z',
      '2026-01-06/2026-01-20',
    ]);
  });

  it('is swapped, with a warning, when the end comes before the start', () => {
    const bytes = aCalendar(
      ...anEvent('DTSTART:20260101T100000Z', 'DTEND:20260101T090000Z'),
      ...anEvent('UID:2', 'DTSTART:20260102T100000Z', 'DURATION:-PT30M'),
    );
    expect([listOf(bytes), warningsOf(bytes)]).toEqual([
      ['2026-01-01T09:00:00Z/2026-01-01T10:00:00Z', '2026-01-02T09:30:00Z/2026-01-02T10:00:00Z'],
      [
        '5: the event ends before it starts; start and end were swapped',
        '12: the event ends before it starts; start and end were swapped',
      ],
    ]);
  });

  it('keeps the clock over a change of it, and elapsed time where hours are said', () => {
    // clocks in Berlin go from 2:00 to 3:00 on 29 March 2026
    const bytes = aCalendar(
      ...anEvent(
        'UID:1',
        'DTSTART;TZID=Europe/Berlin:20260328T220000',
        'DTEND;TZID=Europe/Berlin:20260329T060000',
      ),
      ...anEvent('UID:2', 'DTSTART;TZID=Europe/Berlin:20260328T230000', 'DURATION:PT8H'),
      ...anEvent('UID:3', 'DTSTART;TZID=Europe/Berlin:20260328T233000', 'DURATION:P1D'),
    );
    expect(listOf(bytes)).toEqual([
      '2026-03-28T21:00:00Z/2026-03-29T04:00:00Z',
      '2026-03-28T22:00:00Z/2026-03-29T06:00:00Z',
      '2026-03-28T22:30:00Z/2026-03-29T21:30:00Z',
    ]);
  });

  it('runs from one zone to another, as a flight does', () => {
    const bytes = aCalendar(
      ...anEvent(
        'DTSTART;TZID=Europe/Berlin:20260601T100000',
        'DTEND;TZID=America/New_York:20260601T130000',
      ),
    );
    expect(listOf(bytes)).toEqual(['2026-06-01T08:00:00Z/2026-06-01T17:00:00Z']);
  });

  it('is cut, with a warning, where it is absurd', () => {
    const bytes = aCalendar(...anEvent('DURATION:P99999999W'));
    expect([listOf(bytes), warningsOf(bytes)]).toEqual([
      ['2026-03-16T09:00:00Z/2036-03-23T09:00:00Z'],
      ['4: the event lasts longer than 3660 days and was cut'],
    ]);
  });
});

describe('which times a window holds', () => {
  const bytes = aCalendar(
    ...anEvent(
      'UID:1',
      'DTSTART:20260316T080000Z',
      'DTEND:20260316T090000Z',
      'SUMMARY:ends as it opens',
    ),
    ...anEvent('UID:2', 'DTSTART:20260316T083000Z', 'DTEND:20260316T093000Z', 'SUMMARY:reaches in'),
    ...anEvent('UID:3', 'DTSTART:20260316T090000Z', 'SUMMARY:no time, as it opens'),
    ...anEvent('UID:4', 'DTSTART:20260316T100000Z', 'SUMMARY:no time, as it closes'),
    ...anEvent(
      'UID:5',
      'DTSTART:20260316T100000Z',
      'DTEND:20260316T110000Z',
      'SUMMARY:starts as it closes',
    ),
  );

  it('are those that start before its end and end after its start; of no length, from its start on', () => {
    const window = { from: '2026-03-16T09:00:00Z', to: '2026-03-16T10:00:00Z' };
    expect(readIn(bytes, window).occurrences.map(({ event }) => event.title)).toEqual([
      'reaches in',
      'no time, as it opens',
    ]);
  });

  it('are told by the days of the zone where they are dates', () => {
    const day = aCalendar(...anEvent('DTSTART;VALUE=DATE:20260316'));
    const window = { from: '2026-03-15T10:00:00Z', to: '2026-03-15T12:00:00Z' };
    expect([
      listOf(day, { ...window, zone: 'Pacific/Auckland' }),
      listOf(day, { ...window, zone: 'UTC' }),
    ]).toEqual([['2026-03-16/2026-03-17'], []]);
  });
});

describe('what an event says of itself', () => {
  it('is its people, each once, with answer, role and kind, and who organises', () => {
    const bytes = aCalendar(
      ...anEvent(
        'ORGANIZER;CN=Maya:mailto:Maya@Example.com',
        'ATTENDEE;CN="Doe, Jane; PhD";PARTSTAT=ACCEPTED;ROLE=OPT-PARTICIPANT:MAILTO:jane@example.com',
        'ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:maya@example.com',
        'ATTENDEE;CUTYPE=ROOM;PARTSTAT=ACCEPTED;CN=Aspen:mailto:aspen@example.com',
        "ATTENDEE;PARTSTAT=DECLINED;EMAIL=li@example.com;CN=Li ^'L^':urn:uuid:1",
        'ATTENDEE;PARTSTAT=TENTATIVE:mailto:jane@example.com',
      ),
    );
    const person = { isOrganizer: false, isResource: false, isOptional: false };
    expect(readIn(bytes).occurrences[0]?.event.people).toEqual([
      {
        ...person,
        address: 'jane@example.com',
        name: 'Doe, Jane; PhD',
        answer: 'accepted',
        isOptional: true,
      },
      {
        ...person,
        address: 'maya@example.com',
        name: undefined,
        answer: 'none',
        isOrganizer: true,
      },
      {
        ...person,
        address: 'aspen@example.com',
        name: 'Aspen',
        answer: 'accepted',
        isResource: true,
      },
      { ...person, address: 'li@example.com', name: 'Li "L"', answer: 'declined' },
    ]);
  });

  it('is its status, class, free time, creation and categories', () => {
    const bytes = aCalendar(
      ...anEvent(
        'UID:1',
        'STATUS:Tentative',
        'CLASS:CONFIDENTIAL',
        'TRANSP:TRANSPARENT',
        'CREATED:20260301T080000Z',
        'CATEGORIES:Board\\, yearly,Strategy',
        'CATEGORIES:Third',
      ),
      ...anEvent('UID:2', 'X-MICROSOFT-CDO-BUSYSTATUS:OOF', 'CREATED:00001231T000000Z'),
      ...anEvent('UID:3', 'X-MICROSOFT-CDO-BUSYSTATUS:FREE', 'STATUS:CANCELLED'),
    );
    const facts = readIn(bytes).occurrences.map(({ event }) => [
      event.status,
      event.isPrivate,
      event.isFree,
      event.isOutOfOffice,
      event.createdAt,
      event.categories,
    ]);
    expect(facts).toEqual([
      [
        'TENTATIVE',
        true,
        true,
        false,
        Date.UTC(2026, 2, 1, 8),
        ['Board, yearly', 'Strategy', 'Third'],
      ],
      [undefined, false, false, true, undefined, []],
      ['CANCELLED', false, true, false, undefined, []],
    ]);
  });
});

it('reads several calendars in a file, each with its name and zone', () => {
  const first = aCalendar(
    'X-WR-CALNAME:Work',
    'X-WR-TIMEZONE:Europe/Berlin',
    ...anEvent('DTSTART:20260101T090000'),
  );
  const second = aCalendar('X-WR-CALNAME:Home', ...anEvent('UID:b', 'DTSTART:20260102T090000'));
  const both = Uint8Array.from([...first, ...second]);
  expect([readIn(both).calendars, listOf(both, { zone: 'America/New_York' })]).toEqual([
    [
      { name: 'Work', events: 1 },
      { name: 'Home', events: 1 },
    ],
    ['2026-01-01T08:00:00Z/2026-01-01T08:00:00Z', '2026-01-02T14:00:00Z/2026-01-02T14:00:00Z'],
  ]);
});

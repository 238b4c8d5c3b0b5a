import { describe, expect, it } from 'vitest';
import { aCalendar, anEvent, listOf, readIn } from '../../../tests/calendars.ts';

describe('what stands in the way of an event', () => {
  it('costs that event alone, and is told with the line where it stands', () => {
    const bytes = aCalendar(
      ...anEvent('UID:1', 'SUMMARY:good'),
      ...anEvent('UID:2', 'SUMMARY:bad', 'DTSTART:20260231T090000Z'),
      ...anEvent('UID:3', 'SUMMARY:odd line', 'this is no line of a calendar'),
      'BEGIN:VEVENT',
      'UID:4',
      'END:VEVENT',
      ...anEvent('UID:5', 'SUMMARY:good too'),
    );
    const { occurrences, warnings } = readIn(bytes);
    expect([occurrences.map(({ event }) => event.title), warnings]).toEqual([
      ['good', 'odd line', 'good too'],
      [
        {
          line: 12,
          component: 'VEVENT',
          message: 'DTSTART is neither a date nor a time; this event was left out',
        },
        {
          line: 19,
          component: 'VEVENT',
          message: 'the line is no “NAME:value” and was passed over',
        },
        {
          line: 23,
          component: 'VEVENT',
          message: 'the event has no DTSTART; this event was left out',
        },
      ],
    ]);
  });

  it('is not an alarm, a to-do, a journal or free-busy time: they are passed over', () => {
    const bytes = aCalendar(
      'BEGIN:VTODO',
      'UID:t',
      'DTSTART:20260316T090000Z',
      'SUMMARY:to do',
      'END:VTODO',
      'BEGIN:VJOURNAL',
      'UID:j',
      'DTSTART:20260316T090000Z',
      'END:VJOURNAL',
      ...anEvent(
        'BEGIN:VALARM',
        'TRIGGER:-PT10M',
        'SUMMARY:alarm',
        'DURATION:PT5M',
        'END:VALARM',
        'SUMMARY:event',
      ),
      'BEGIN:VFREEBUSY',
      'DTSTART:20260316T090000Z',
      'END:VFREEBUSY',
    );
    expect(listOf(bytes)).toEqual(['2026-03-16T09:00:00Z/2026-03-16T09:00:00Z event']);
  });

  it('is not an END that is missing, while what follows shows where the event is over', () => {
    const open = anEvent('UID:1', 'SUMMARY:first', 'BEGIN:VALARM', 'SUMMARY:alarm').slice(0, -1);
    const bytes = aCalendar(...open, ...anEvent('UID:2', 'SUMMARY:second').slice(0, -1));
    const { occurrences, warnings } = readIn(bytes);
    expect([occurrences.length, warnings.length]).toEqual([1, 3]);
  });

  it('is the end of the file, which takes the event it cuts', () => {
    const whole = aCalendar(...anEvent('UID:1', 'SUMMARY:whole'), ...anEvent('UID:2'));
    const { occurrences, warnings } = readIn(whole.slice(0, -30));
    expect([occurrences.map(({ event }) => event.title), warnings.map(({ line }) => line)]).toEqual(
      [['whole'], [0, 9]],
    );
  });

  it('is not that it has no UID: it keeps one of its own, the same at every reading', () => {
    const event = ['BEGIN:VEVENT', 'DTSTART:20260316T090000Z', 'SUMMARY:same', 'END:VEVENT'];
    const uids = () =>
      readIn(aCalendar(...event, ...event)).occurrences.map(({ event: { uid } }) => uid);
    expect([new Set(uids()).size, uids()]).toEqual([2, uids()]);
  });
});

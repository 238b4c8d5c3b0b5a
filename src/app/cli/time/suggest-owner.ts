import type { CalendarReading } from '../../../evidence/read-calendar/calendar.ts';

const ASSUMED = 'Without --me nobody on an event is taken for you: nothing counts as declined.';

/**
 * What is assumed where the owner did not say who they are, and who they likely are: a calendar
 * named by an address, as Google names the main one, or who is on most events. Nothing where no
 * event has people.
 */
export function suggestOwner(reading: CalendarReading): string {
  const named = reading.calendars.find(({ name }) => /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(name ?? ''));
  if (named?.name !== undefined) {
    const address = named.name.toLowerCase();
    return `${ASSUMED} The calendar is named ${address}: if that is you, add --me ${address}\n`;
  }
  const { counts, withPeople } = countAddresses(reading);
  if (withPeople === 0) return '';
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  if (most === undefined || most[1] <= withPeople / 2) return `${ASSUMED}\n`;
  const [address, count] = most;
  return `${ASSUMED} ${address} is on ${count} of ${withPeople} events with people: if that is you, add --me ${address}\n`;
}

function countAddresses({ series }: CalendarReading) {
  const counts = new Map<string, number>();
  let withPeople = 0;
  for (const { master, overrides } of series) {
    for (const { event } of master === undefined ? overrides : [master, ...overrides]) {
      if (event.people.length === 0) continue;
      withPeople++;
      for (const { address, isResource } of event.people) {
        if (!isResource) counts.set(address, (counts.get(address) ?? 0) + 1);
      }
    }
  }
  return { counts, withPeople };
}

import type { Series } from '../../../evidence/read-calendar/calendar.ts';

/** What is assumed where the owner did not say who they are, and who they likely are. */
export function suggestOwner(series: readonly Series[]): string {
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
  const assumed = 'Without --me nobody on an event is taken for you: nothing counts as declined.';
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  if (most === undefined || most[1] <= withPeople / 2) return `${assumed}\n`;
  const [address, count] = most;
  return `${assumed} ${address} is on ${count} of ${withPeople} events with people: if that is you, add --me ${address}\n`;
}

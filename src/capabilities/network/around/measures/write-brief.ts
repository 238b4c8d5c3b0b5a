import type { Zone } from '../../../../kernel/zone.ts';
import type { Brief, BriefPerson, OpenThing } from '../model.ts';

/** The brief as plain text, to be printed, sent or read out. Times are those of the zone. */
export function writeBrief({ meetings, today }: Brief, zone: Zone): string {
  if (meetings.length === 0) return `Meeting brief, ${today}\n\nNo meeting with others ahead.\n`;
  const blocks = meetings.map(({ title, on, start, end, others, people }) => {
    const rest = others - people.length;
    return [
      `${on} ${clock(zone, start)}–${clock(zone, end)}  ${title}`,
      ...people.flatMap(writePerson),
      ...(rest > 0 ? [`  and ${rest} more`] : []),
    ].join('\n');
  });
  return `${[`Meeting brief, ${today}`, ...blocks].join('\n\n')}\n`;
}

function writePerson(person: BriefPerson): string[] {
  const { name, relations, function: named, last, recently, open } = person;
  const who = [name, relations.join(', '), named ?? ''].filter(Boolean).join(' · ');
  const met =
    last === null
      ? 'no contact in twelve months'
      : `last contact ${last}, ${recently} ${recently === 1 ? 'contact' : 'contacts'} in 90 days`;
  return [`  ${who}: ${met}`, ...open.map((thing) => `    ${sayOpen(thing)}`)];
}

function sayOpen({ kind, on, by, text }: OpenThing): string {
  const since = `${kind === 'delegation' ? 'handed over' : 'promised'} ${on}`;
  return `${since}${by === null ? '' : `, by ${by}`}: ${text.replace(/\s+/g, ' ')}`;
}

function clock(zone: Zone, instant: string): string {
  const moment = Date.parse(instant);
  return new Date(moment + zone.offsetAt(moment)).toISOString().slice(11, 16);
}

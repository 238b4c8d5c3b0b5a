import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import type { ContactCard } from '../../evidence/read-contacts/contacts.ts';
import type { PeopleReading } from '../../evidence/read-source/people-reading.ts';
import type { ArchiveFile, Item } from '../../keeping/archive/model.ts';
import { dayOfDate, HOUR, mondayOf, startOfDay } from '../../kernel/week.ts';
import type { Zone } from '../../kernel/zone.ts';
import { USUAL_DAY } from '../../steps/week/measures.ts';
import { type Archive, openArchive } from '../archive/open-archive.ts';
import { shiftCalendar, shiftDates } from './shift-dates.ts';

/** The sample person as of a day: what she kept, her calendar, her mail, whom she is connected to. */
export interface Sample {
  readonly archive: Archive;
  readonly calendar: string;
  readonly mail: PeopleReading;
  readonly connections: PeopleReading;
}

interface Moment {
  /** the local day it is today, days since 1970-01-01 */
  readonly today: number;
  readonly zone: Zone;
}

/** The day on which the files below tell of her. */
const TOLD_ON = '2026-11-24';
const FOLDER = new URL('../../../content/sample/', import.meta.url);

/** Everything is moved by whole weeks, so that each weekday stays what it is. */
export function openSample({ today, zone }: Moment): Sample {
  const by = mondayOf(today) - mondayOf(dayOfDate(TOLD_ON));
  const story = openStory();
  return {
    archive: {
      manifest: story.manifest,
      itemsOf: (file) => moveItems(file, { items: story.itemsOf(file), by, today, zone }),
    },
    calendar: shiftCalendar(readText('maya.ics'), by),
    mail: readMail(readText('mail.csv'), { by, zone }),
    connections: readConnections(shiftDates(JSON.parse(readText('connections.json')), by)),
  };
}

let opened: Archive | undefined;

function openStory(): Archive {
  opened ??= openArchive(readFileSync(new URL('maya.zip', FOLDER)));
  return opened;
}

function readText(name: string): string {
  return readFileSync(new URL(name, FOLDER), 'utf8');
}

/** Read from her calendar, her mail and her connections, by what reads anyone's. */
const READ_ANEW: ReadonlySet<string> = new Set([
  'calendars',
  'calendar-imports',
  'series',
  'calendar-changes',
  'contact-sources',
  'contact-imports',
  'contacts',
  'mail',
]);

interface Moving extends Moment {
  readonly items: readonly Item[];
  /** in days */
  readonly by: number;
}

const itemsSchema = z.array(z.record(z.string(), z.unknown()));

function moveItems({ name }: ArchiveFile, { items, by, today, zone }: Moving): readonly Item[] {
  if (READ_ANEW.has(name)) return [];
  // once this week can be looked back at, it is the one that waits, and no other
  const isOver = today - mondayOf(today) + 1 >= USUAL_DAY;
  const days = name === 'weekly-reviews' && isOver ? by + 7 : by;
  const moved = z.parse(itemsSchema, shiftDates(items, days));
  // the clock of the one who looks, so that her days are theirs
  return name === 'profile' ? moved.map((profile) => ({ ...profile, zone: zone.id })) : moved;
}

/** `sent,from,to` a line; the hour is that of the zone, wherever it is read. */
function readMail(text: string, { by, zone }: { by: number; zone: Zone }): PeopleReading {
  const lines = text.trim().split('\n').slice(1);
  const rows = lines.map((line) => line.split(','));
  const addresses = [...new Set(rows.flatMap(([, ...people]) => people))];
  const messages = rows.map(([sent = '', from = '', to = ''], index) => {
    const [date = '', clock = ''] = sent.split('T');
    return {
      id: index + 1,
      answers: undefined,
      at: startOfDay(zone, dayOfDate(date) + by) + Number.parseInt(clock, 10) * HOUR,
      from: addresses.indexOf(from),
      to: [addresses.indexOf(to)],
    };
  });
  const people = addresses.map((address) => ({ address, name: '' }));
  return { ...NOTHING, kind: 'mail', format: 'mbox', people, messages, aside: ASIDE };
}

const ASIDE: PeopleReading['aside'] = [
  { reason: 'lists', count: 214 },
  { reason: 'automatic', count: 96 },
];

const connectionsSchema = z.array(
  z.object({
    name: z.string(),
    addresses: z.array(z.string()),
    organisation: z.string(),
    title: z.string(),
    connectedOn: z.string(),
    line: z.int(),
  }),
);

function readConnections(content: unknown): PeopleReading {
  const cards: ContactCard[] = z
    .parse(connectionsSchema, content)
    .map((card) => ({ ...card, department: undefined }));
  return { ...NOTHING, kind: 'contacts', format: 'linkedin', cards };
}

const NOTHING: Omit<PeopleReading, 'kind' | 'format'> = {
  cards: [],
  people: [],
  messages: [],
  aside: [],
  warnings: [],
  table: undefined,
};

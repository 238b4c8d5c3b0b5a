import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { loadRevision } from '../accounts/revision-store.ts';
import { loadReadings } from '../evidence/store/sources.ts';
import { DAY, localDay, mondayOf, startOfDay } from '../kernel/week.ts';
import type { Zone } from '../kernel/zone.ts';
import { describeTime } from './core/describe-time.ts';
import { type Hours, type HoursGround, loadHours } from './load-hours.ts';
import { type Time, timeSchema } from './model.ts';
import { loadSummary, saveSummary } from './summary-store.ts';

/** The time page. One row is read unless something changed since it was made. */
export async function loadTime(ground: HoursGround): Promise<Time> {
  const { body, made } = await loadKeptTime(ground);
  return made ?? z.parse(timeSchema, JSON.parse(body));
}

/** The time page as JSON that fits `timeSchema`, without reading what was kept. */
export async function loadTimeText(ground: HoursGround): Promise<string> {
  return (await loadKeptTime(ground)).body;
}

/** The time page as it crosses the wire. */
export function showTime({ facts, ...ending }: Hours): Time {
  return z.parse(timeSchema, describeTime(facts, ending));
}

async function loadKeptTime(ground: HoursGround): Promise<KeptOrMade<Time>> {
  return await loadMade(ground, {
    name: 'time',
    schema: timeSchema,
    make: async () => {
      const hours = await loadHours(ground);
      return { made: showTime(hours), zone: hours.zone };
    },
  });
}

interface Making<T> {
  readonly name: string;
  /** its shape: what was kept in another one is made anew */
  readonly schema: z.ZodMiniType;
  /** what else decides over it, such as the definitions of measures; the same for its schema */
  readonly basis?: string;
  /** how long it is right: until the week moves on, unless it counts up to today */
  readonly lasts?: 'week' | 'day';
  readonly make: () => Promise<{ readonly made: T; readonly zone: Zone }>;
}

interface KeptOrMade<T> {
  readonly body: string;
  /** there when it had to be made */
  readonly made?: T;
}

/**
 * Something that takes long to make, kept as JSON until what hours are made from changes, its shape
 * is another, or the week (or day) moves on in the zone.
 */
export async function loadMade<T>(
  ground: HoursGround,
  { name, schema, basis = '', lasts = 'week', make }: Making<T>,
): Promise<KeptOrMade<T>> {
  const { database, workspace, now } = ground;
  const madeBy = `${findMaker()} ${digestShape(schema, basis)}${await nameLate(ground)}`;
  const kept = await loadSummary(database, workspace, { name, now, madeBy });
  if (kept !== undefined) return { body: kept };
  // The revision first: a change while counting makes this summary old, not wrong.
  const revision = await loadRevision(database, workspace);
  const { made, zone } = await make();
  const body = JSON.stringify(made);
  const today = localDay(zone, now);
  const validUntil = startOfDay(zone, lasts === 'day' ? today + 1 : mondayOf(today) + 7);
  await saveSummary(database, workspace, { name, revision, validUntil, madeBy, body });
  return { body, made };
}

/**
 * The readings from before this week, as one word: hours end with them. Reading a calendar again may
 * change nothing of it, but how long it is known.
 */
async function nameLate({ database, workspace, now }: HoursGround): Promise<string> {
  // a day more than the week, since it begins elsewhere earlier or later
  const week = (mondayOf(Math.floor(now / DAY)) + 1) * DAY;
  const readings = await loadReadings(database, workspace);
  const late = readings.filter(({ readAt }) => readAt < week);
  if (late.length === 0) return '';
  return ` ${hash('sha256', late.map(({ id, readAt }) => `${id} ${readAt}`).join('\n'))}`;
}

const digests = new WeakMap<z.ZodMiniType, string>();

/** The shape of what is kept, and what else decides over it, as one word; once for each shape. */
function digestShape(schema: z.ZodMiniType, basis: string): string {
  const known = digests.get(schema);
  if (known !== undefined) return known;
  const shape = JSON.stringify(z.toJSONSchema(schema, { unrepresentable: 'any' }));
  const digest = hash('sha256', `${shape}\n${basis}`);
  digests.set(schema, digest);
  return digest;
}

let maker: string | undefined;

/** Another version may count otherwise, another word list sorts otherwise. */
function findMaker(): string {
  if (maker === undefined) {
    const root = new URL('../../', import.meta.url);
    const text = readFileSync(new URL('package.json', root), 'utf8');
    const { version } = z.parse(z.object({ version: z.string() }), JSON.parse(text));
    const folder = new URL('content/en/sorting/', root);
    // the titles are in the model that was trained on them; the lists are read with it
    const files = [...namesIn(folder), ...namesIn(new URL('lists/', folder), 'lists/')];
    const texts = files.map((name) => readFileSync(new URL(name, folder), 'latin1'));
    maker = `${version} ${hash('sha256', texts.join('\n'))}`;
  }
  return maker;
}

function namesIn(folder: URL, before = ''): string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.flatMap((entry) => (entry.isFile() ? [before + entry.name] : [])).sort();
}

import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { loadRevision } from '../accounts/revision-store.ts';
import { localDay, mondayOf, startOfDay } from '../kernel/week.ts';
import { describeTime } from './core/describe-time.ts';
import { type Hours, type HoursGround, loadHours } from './load-hours.ts';
import { type Time, timeSchema } from './model.ts';
import { loadSummary, saveSummary } from './summary-store.ts';

/** The time page. One row is read unless something changed since it was made. */
export async function loadTime(ground: HoursGround): Promise<Time> {
  const { body, made } = await loadKept(ground, TIME);
  return made ?? z.parse(timeSchema, JSON.parse(body));
}

/** The time page as JSON that fits `timeSchema`, without reading what was kept. */
export async function loadTimeText(ground: HoursGround): Promise<string> {
  return (await loadKept(ground, TIME)).body;
}

/** The time page as it crosses the wire. */
export function showTime({ facts, zone, isEarlier }: Hours): Time {
  return z.parse(timeSchema, describeTime(facts, { zone, isEarlier }));
}

const TIME = { name: 'time', make: showTime } as const;

interface Kept<T> {
  readonly name: string;
  readonly make: (hours: Hours) => T;
}

/**
 * Something made from hours and kept as JSON until what hours are made from changes or the week
 * moves on. `made` is there when it had to be made.
 */
export async function loadKept<T>(
  ground: HoursGround,
  { name, make }: Kept<T>,
): Promise<{ readonly body: string; readonly made?: T }> {
  const { database, workspace, now } = ground;
  const madeBy = findMaker();
  const kept = await loadSummary(database, workspace, { name, now, madeBy });
  if (kept !== undefined) return { body: kept };
  // The revision first: a change while counting makes this summary old, not wrong.
  const revision = await loadRevision(database, workspace);
  const hours = await loadHours(ground);
  const made = make(hours);
  const body = JSON.stringify(made);
  const validUntil = startOfDay(hours.zone, mondayOf(localDay(hours.zone, now)) + 7);
  await saveSummary(database, workspace, { name, revision, validUntil, madeBy, body });
  return { body, made };
}

let maker: string | undefined;

/** Another version may count otherwise, another word list sorts otherwise. */
function findMaker(): string {
  if (maker === undefined) {
    const root = new URL('../../', import.meta.url);
    const text = readFileSync(new URL('package.json', root), 'utf8');
    const { version } = z.parse(z.object({ version: z.string() }), JSON.parse(text));
    const folder = new URL('content/en/sorting/', root);
    const words = readdirSync(folder).sort();
    const lists = words.map((name) => readFileSync(new URL(name, folder), 'utf8'));
    maker = `${version} ${hash('sha256', lists.join('\n'))}`;
  }
  return maker;
}

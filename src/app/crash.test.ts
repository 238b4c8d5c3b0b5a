import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { aCalendarFile } from '../../tests/evidence-builders.ts';
import {
  makePlace,
  openLink,
  type Place,
  type ServerProcess,
  startServerProcess,
} from '../../tests/server-process.ts';
import { importSchema, sourcesSchema } from '../evidence/model.ts';
import { peopleSchema } from '../people/model.ts';

const CRASHES = 50;
/** A server under load of other tests may take its time to start. */
const PATIENCE = 15 * 60_000;

/** What the server has said is saved. */
interface Ledger {
  readonly addresses: Set<string>;
  /** events by the name of the calendar; a later version has more */
  readonly calendars: Map<string, number>;
}

let place: Place;
let cookie = '';

beforeAll(async () => {
  place = await makePlace('sqlite');
});

afterAll(async () => {
  await place.clear();
});

it(
  `loses nothing it said was saved and keeps no half import, killed ${CRASHES} times at any moment`,
  async () => {
    const ledger: Ledger = { addresses: new Set(), calendars: new Map() };
    for (let crash = 0; crash < CRASHES; crash += 1) {
      const server = await startServerProcess(place.environment);
      if (cookie === '') cookie = await openLink(server.link);
      await expectWhole(server, ledger);
      const marks = { saving: Promise.withResolvers<void>(), saved: Promise.withResolvers<void>() };
      const writing = Promise.all([
        keepNaming(server, ledger),
        keepImporting(server, ledger, marks),
      ]);
      // In turn: while an import is saved, soon after one was, and at any moment before; told by
      // what the server has done, not by the clock, so that a slow machine sees the same.
      const wait = [marks.saving.promise, marks.saved.promise, undefined][crash % 3];
      if (wait !== undefined) await Promise.race([wait, writing]);
      await sleep(Math.random() * (wait === undefined ? 200 : 50));
      server.signal('SIGKILL');
      await server.ended;
      await writing;
      expectWholeFile();
    }
    const server = await startServerProcess(place.environment);
    await expectWhole(server, ledger);
    server.signal('SIGTERM');
    await server.ended;
    // Else the moments were all too early to prove anything.
    expect(ledger.addresses.size).toBeGreaterThan(CRASHES);
    expect(ledger.calendars.size).toBeGreaterThan(3);
  },
  PATIENCE,
);

async function keepNaming(server: ServerProcess, { addresses }: Ledger): Promise<void> {
  await untilKilled(async () => {
    const address = `person-${crypto.randomUUID()}@firm.example`;
    const answer = await send(server, 'PUT', '/api/people', JSON.stringify({ address }));
    if (answer.ok) addresses.add(address);
  });
}

/** One calendar that grows, read again and again, and new ones between. */
async function keepImporting(
  server: ServerProcess,
  { calendars }: Ledger,
  { saving, saved: isSaved }: Record<'saving' | 'saved', PromiseWithResolvers<void>>,
): Promise<void> {
  await untilKilled(async () => {
    const isAgain = Math.random() < 0.5;
    const name = isAgain ? 'Growing' : crypto.randomUUID();
    const events = isAgain ? (calendars.get(name) ?? 100) + 1 : 100;
    const id = await openImport(server, { name, events });
    saving.resolve();
    const saved = await send(server, 'POST', `/api/imports/${id}/save`);
    const { state } = z.parse(importSchema, await saved.json());
    if (state !== 'done') return;
    calendars.set(name, events);
    isSaved.resolve();
  });
}

/** Uploads a calendar and waits for its preview. */
async function openImport(
  server: ServerProcess,
  { name, events }: { readonly name: string; readonly events: number },
): Promise<string> {
  const days = Array.from({ length: events }, (_, day) => ({
    uid: `${name}-${day}`,
    start: new Date(Date.UTC(2025, 0, 1 + day, 9)).toISOString().replace(/[-:]|\.000/g, ''),
  }));
  const form = new FormData();
  form.set('file', new Blob([aCalendarFile(days, name)]), `${name}.ics`);
  const begun = await send(server, 'POST', '/api/imports', form);
  const { id } = z.parse(importSchema, await begun.json());
  for (;;) {
    const shown = await send(server, 'GET', `/api/imports/${id}`);
    const { state, trouble } = z.parse(importSchema, await shown.json());
    if (state === 'preview') return id;
    if (state !== 'reading') throw new Error(`the import is ${state}: ${trouble}`);
    await sleep(5);
  }
}

async function untilKilled(work: () => Promise<void>): Promise<void> {
  for (;;) {
    try {
      await work();
    } catch (error) {
      // What a killed server does to a request that is under way, or comes later.
      if (error instanceof TypeError) return;
      throw error;
    }
  }
}

async function send(
  { address }: ServerProcess,
  method: string,
  path: string,
  body?: string | FormData,
): Promise<Response> {
  const json = typeof body === 'string' ? { 'Content-Type': 'application/json' } : {};
  const headers = { ...json, Cookie: cookie, Origin: address };
  return await fetch(`${address}${path}`, { method, headers, ...(body && { body }) });
}

async function expectWhole(server: ServerProcess, { addresses, calendars }: Ledger): Promise<void> {
  const shownPeople = await send(server, 'GET', '/api/people');
  const { people } = z.parse(peopleSchema, await shownPeople.json());
  const known = new Set(people.flatMap((person) => person.addresses));
  expect([...addresses].filter((address) => !known.has(address))).toEqual([]);

  const shownSources = await send(server, 'GET', '/api/sources');
  const { sources } = z.parse(sourcesSchema, await shownSources.json());
  const events = new Map(sources.map((source) => [source.name, source.events]));
  const lost = [...calendars].filter(([name, saved]) => (events.get(name) ?? 0) < saved);
  expect(lost).toEqual([]);
}

/** Looks into the file of a server that is no more: every calendar is there whole. */
function expectWholeFile(): void {
  const database = new DatabaseSync(join(place.folder, 'data', 'bearings.sqlite'));
  const check = database.prepare('pragma quick_check').get();
  const halves = database
    .prepare(
      `select name, occurrences, (
         select coalesce(sum(json_array_length(times)), 0) from evidence_series
         where source_id = evidence_source.id and retired_by is null
       ) as stored
       from evidence_source where occurrences <> stored`,
    )
    .all();
  database.close();
  expect([check?.quick_check, halves]).toEqual(['ok', []]);
}

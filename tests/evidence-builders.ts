import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import * as z from 'zod/mini';
import { foundWorkspace } from '../src/accounts/may-found.ts';
import { newProfile } from '../src/accounts/profile.ts';
import { insertWorkspace } from '../src/accounts/store.ts';
import { type ImportDesk, openImportDesk } from '../src/evidence/imports/import-desk.ts';
import type { SubscriptionGround } from '../src/evidence/imports/subscriptions.ts';
import { type Import, importSchema, type Sources, sourcesSchema } from '../src/evidence/model.ts';
import { evidenceRoutes } from '../src/evidence/routes.ts';
import type { Workspace } from '../src/kernel/authorized.ts';
import { makeLog } from '../src/platform/log.ts';
import { deleteSummaries } from '../src/time/summary-store.ts';
import { type Ask, anOwner, aTestApp } from './apps.ts';
import type { TestDatabase } from './databases.ts';

/** Tuesday 24 November 2026, 10:00 UTC: the clock of these tests unless they turn it. */
export const NOW = Date.UTC(2026, 10, 24, 10);

export interface EventText {
  readonly uid: string;
  readonly title?: string;
  /** `20261123T090000Z` */
  readonly start: string;
  /** the same; an hour after the start unless told */
  readonly end?: string;
  readonly people?: readonly string[];
  /** further lines, `RRULE:FREQ=WEEKLY` */
  readonly more?: readonly string[];
}

/** An .ics file. */
export function aCalendarFile(events: readonly EventText[], name?: string): string {
  const named = name === undefined ? [] : [`X-WR-CALNAME:${name}`];
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', ...named, ...events.flatMap(eventLines)];
  return [...lines, 'END:VCALENDAR', ''].join('\r\n');
}

function eventLines({ uid, title, start, end, people, more }: EventText): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `SUMMARY:${title ?? uid}`,
    `DTSTART:${start}`,
    end === undefined ? 'DURATION:PT1H' : `DTEND:${end}`,
    ...(people ?? []).map((person) => `ATTENDEE;PARTSTAT=ACCEPTED:mailto:${person}`),
    ...(more ?? []),
    'END:VEVENT',
  ];
}

export interface EvidenceApp {
  readonly app: Hono;
  readonly workspace: Workspace;
  readonly desk: ImportDesk;
  readonly ground: SubscriptionGround;
  /** asks as the owner */
  readonly call: Ask;
  readonly upload: (text: string | Uint8Array, form?: UploadForm) => Promise<Response>;
  /** uploads, waits for the preview, saves */
  readonly importFile: (text: string | Uint8Array, form?: UploadForm) => Promise<Import>;
  readonly waitFor: (id: string, state: Import['state']) => Promise<Import>;
  readonly sources: () => Promise<Sources>;
  readonly turnClock: (now: number) => void;
}

export interface UploadForm {
  readonly fileName?: string;
  readonly source?: string;
}

export interface EvidenceAppOptions {
  readonly zone?: string;
  readonly addresses?: string[];
  readonly uploadLimit?: number;
  readonly allowsPrivateAddresses?: boolean;
  /** shared by servers on one database */
  readonly spoolFolder?: string;
  /** milliseconds after which a server that says nothing is taken for dead */
  readonly claim?: number;
}

/** Where uploads wait; removed with the process. */
export function aSpoolFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'bearings-spool-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A signed-in owner with an empty workspace and the routes of the evidence slice. */
export async function anEvidenceApp(
  { database, settings }: TestDatabase,
  options: EvidenceAppOptions = {},
): Promise<EvidenceApp> {
  const workspace = foundWorkspace();
  const { zone = 'UTC', addresses = [], uploadLimit = 5_000_000 } = options;
  const profile = { ...newProfile(zone), addresses };
  await insertWorkspace(database, workspace, { profile, now: NOW });
  const { spoolFolder = aSpoolFolder(), claim } = options;
  const desk = openImportDesk({
    database,
    settings,
    spoolFolder,
    uploadLimit,
    log: makeLog('silent'),
    ...(claim !== undefined && { claim }),
  });
  const { allowsPrivateAddresses = false } = options;
  const ground = { desk, uploadLimit, allowsPrivateAddresses, onBlock: deleteSummaries };
  const clock = { now: NOW };
  const routes = evidenceRoutes(ground);
  const app = aTestApp({ database, routes, now: () => clock.now });
  const call = await anOwner(app, database, workspace);

  async function upload(text: string | Uint8Array, form: UploadForm = {}): Promise<Response> {
    const body = new FormData();
    if (form.source !== undefined) body.set('source', form.source);
    const bytes = typeof text === 'string' ? text : Uint8Array.from(text);
    body.set('file', new Blob([bytes]), form.fileName ?? 'calendar.ics');
    return await call('POST', '/api/imports', body);
  }

  async function waitFor(id: string, state: Import['state']): Promise<Import> {
    for (let tries = 0; tries < 2000; tries++) {
      const now = await parse(await call('GET', `/api/imports/${id}`), importSchema);
      if (now.state === state) return now;
      if (now.state === 'failed') throw new Error(`the import failed: ${now.trouble}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    throw new Error(`the import did not become ${state}`);
  }

  async function importFile(text: string | Uint8Array, form?: UploadForm): Promise<Import> {
    const { id } = await parse(await upload(text, form), importSchema);
    await waitFor(id, 'preview');
    return await parse(await call('POST', `/api/imports/${id}/save`), importSchema);
  }

  async function sources(): Promise<Sources> {
    return await parse(await call('GET', '/api/sources'), sourcesSchema);
  }

  function turnClock(now: number): void {
    clock.now = now;
  }

  return { app, workspace, desk, ground, call, upload, importFile, waitFor, sources, turnClock };
}

/** The JSON of an answer that must have succeeded. */
export async function parse<S extends z.ZodMiniType>(
  response: Response,
  schema: S,
): Promise<z.infer<S>> {
  const body: unknown = await response.json();
  if (!response.ok) throw new Error(`answered ${response.status}: ${JSON.stringify(body)}`);
  return z.parse(schema, body);
}

import { changeProfile, newProfile } from '../src/accounts/profile.ts';
import { insertWorkspace, loadProfile, saveProfile } from '../src/accounts/store.ts';
import { saveReading } from '../src/evidence/imports/save-reading.ts';
import { makeProtection } from '../src/evidence/read-source/protect-series.ts';
import { readSource } from '../src/evidence/read-source/read-source.ts';
import type { Workspace } from '../src/kernel/authorized.ts';
import type { Database } from '../src/platform/database/database.ts';
import { withTransaction } from '../src/platform/database/transaction.ts';
import { newId } from '../src/platform/database/values.ts';
import { MAYA } from './time-builders.ts';

interface EventLines {
  readonly uid: string;
  readonly title: string;
  /** `20260302T090000Z` */
  readonly start: string;
  /** `PT1H` */
  readonly length?: string;
  /** further lines, such as `RRULE:FREQ=WEEKLY` */
  readonly lines?: readonly string[];
  /** addresses of the others; Maya accepts */
  readonly with?: readonly string[];
}

/** A calendar file. */
export function aCalendar(events: readonly EventLines[]): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    ...events.flatMap(({ uid, title, start, length = 'PT1H', lines = [], with: others = [] }) => [
      'BEGIN:VEVENT',
      `UID:${uid}`,
      `SUMMARY:${title}`,
      `DTSTART:${start}`,
      `DURATION:${length}`,
      ...lines,
      ...(others.length > 0 ? [`ATTENDEE;PARTSTAT=ACCEPTED:mailto:${MAYA}`] : []),
      ...others.map((address) => `ATTENDEE;PARTSTAT=ACCEPTED:mailto:${address}`),
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
    '',
  ].join('\r\n');
}

/** Imports a calendar file into Maya's workspace, in UTC, as an upload does. */
export async function importCalendar(
  database: Database,
  workspace: Workspace,
  { text, now }: { readonly text: string; readonly now: number },
): Promise<void> {
  const own = [MAYA];
  await insertWorkspace(database, workspace, { profile: newProfile('UTC'), now });
  const profile = await loadProfile(database, workspace);
  const change = { zone: 'UTC', addresses: own };
  await saveProfile(database, workspace, changeProfile(profile, change));
  const reading = readSource(
    { name: 'Work.ics', bytes: new TextEncoder().encode(text) },
    { protection: makeProtection([], own), zone: 'UTC', now, limit: 100_000_000 },
  );
  const target = {
    workspace,
    id: newId(),
    kind: 'file',
    name: 'Work',
    zone: 'UTC',
    own,
    now,
  } as const;
  await withTransaction(database, async (transaction) => {
    await saveReading(transaction, { target, reading });
  });
}

import { newProfile } from '../../accounts/profile.ts';
import { insertWorkspace, loadProfile } from '../../accounts/store.ts';
import { savePeople } from '../../evidence/imports/save-people.ts';
import { saveReading } from '../../evidence/imports/save-reading.ts';
import { cancelSourceWork } from '../../evidence/imports/source-work.ts';
import { makeProtection } from '../../evidence/read-source/protect-series.ts';
import { readSource } from '../../evidence/read-source/read-source.ts';
import { loadExclusions } from '../../evidence/store/exclusions.ts';
import type { Workspace } from '../../kernel/authorized.ts';
import { localDay } from '../../kernel/week.ts';
import { findZone, UTC } from '../../kernel/zone.ts';
import type { Database } from '../../platform/database/database.ts';
import { newId } from '../../platform/database/values.ts';
import { saveArchive } from '../archive/save-archive.ts';
import { openSample } from './open-sample.ts';

/** Where and when the sample is made. */
export interface SampleGround {
  readonly workspace: Workspace;
  /** the workspace of the one who looks at it */
  readonly owner: Workspace;
  /** IANA name of their zone */
  readonly zone: string;
  /** epoch milliseconds */
  readonly now: number;
}

const MOST_BYTES = 1_000_000;

/** Fills a workspace with the sample person: her archive, and what is read as anyone's is. */
export async function saveSample(transaction: Database, ground: SampleGround): Promise<void> {
  const { workspace, owner, zone, now } = ground;
  const place = findZone(zone) ?? UTC;
  const sample = openSample({ today: localDay(place, now), zone: place });
  const profile = newProfile(zone);
  await insertWorkspace(transaction, workspace, { profile, now, sampleOf: owner });
  await saveArchive(transaction, workspace, { archive: sample.archive, now });
  const { addresses } = await loadProfile(transaction, workspace);
  const base = { workspace, kind: 'file', zone, own: addresses, now } as const;
  const reading = readSource(
    { name: 'maya.ics', bytes: new TextEncoder().encode(sample.calendar) },
    {
      protection: makeProtection(await loadExclusions(transaction, workspace), addresses),
      zone,
      now,
      limit: MOST_BYTES,
    },
  );
  const target = { ...base, id: newId(), name: 'Maya’s work calendar' };
  const source = await saveReading(transaction, { target, reading });
  // She is made anew when she is looked at again: nothing is done to her by night.
  await cancelSourceWork(transaction, { workspace, source });
  await savePeople(transaction, { ...base, id: newId(), name: 'Maya’s mail' }, sample.mail);
  const connections = { ...base, id: newId(), name: 'Connections' };
  await savePeople(transaction, connections, sample.connections);
}

import { loadProfile } from '../../../accounts/store.ts';
import { loadOccurrences } from '../../../evidence/store/occurrences.ts';
import { DAY, dateOfDay } from '../../../kernel/week.ts';
import { loadPeople } from '../../../people/store.ts';
import type { HoursGround } from '../../../time/load-hours.ts';
import { loadAround } from './load-around.ts';
import { loadWritten } from './load-brief.ts';
import { findPersonId } from './measures/facts.ts';
import { describePersonPage } from './measures/person.ts';
import type { PersonPage } from './model.ts';

const AHEAD = 28 * DAY;

/** Someone by id or address; undefined where nobody is known or was met. */
export async function loadPersonPage(
  ground: HoursGround,
  named: string,
): Promise<PersonPage | undefined> {
  const { database, workspace, now } = ground;
  const { facts, zone } = await loadAround(ground);
  const id = findPersonId(facts, named);
  if (id === undefined) return undefined;
  const people = await loadPeople(database, workspace);
  const { addresses } = await loadProfile(database, workspace);
  return describePersonPage(id, {
    facts,
    written: await loadWritten(ground, dateOfDay(facts.day)),
    person: people.find((person) => person.id === id),
    ahead: await loadOccurrences(database, workspace, { from: now, to: now + AHEAD }),
    zone,
    own: new Set(addresses),
    now,
  });
}

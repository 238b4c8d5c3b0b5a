import * as z from 'zod/mini';
import { loadProfile } from '../accounts/store.ts';
import { loadMessages } from '../evidence/contacts/records-store.ts';
import { DAY } from '../kernel/week.ts';
import { type TimePeople, timePeopleSchema } from '../people/model.ts';
import { listContacts } from './core/contacts.ts';
import { listCorrespondents, listNotPeople, listPeople } from './core/people-hours.ts';
import { type Hours, type HoursGround, loadHours } from './load-hours.ts';
import { loadMade } from './load-summary.ts';

/**
 * Whom the hours of the twelve weeks were with, most hours first, then who is known from mail alone.
 * One row is read unless something changed.
 */
export async function loadContacts(ground: HoursGround): Promise<TimePeople> {
  const { body, made } = await loadMade(ground, {
    name: 'contacts',
    schema: timePeopleSchema,
    make: async () => {
      const hours = await loadHours(ground);
      const { facts, people: known, zone } = hours;
      const met = listPeople(facts, { known, zone });
      const { addresses } = await loadProfile(ground.database, ground.workspace);
      const people = [...met, ...(await loadCorrespondents(ground, hours, met))];
      return { made: { people, notPeople: listNotPeople(facts, new Set(addresses)) }, zone };
    },
  });
  return made ?? z.parse(timePeopleSchema, JSON.parse(body));
}

const MAIL_DAYS = 365;

async function loadCorrespondents(
  { database, workspace, now }: HoursGround,
  { facts: { people }, zone }: Hours,
  met: TimePeople['people'],
): Promise<TimePeople['people']> {
  const window = { from: now - MAIL_DAYS * DAY, to: now };
  const messages = await loadMessages(database, workspace, window);
  const { addresses } = await loadProfile(database, workspace);
  const own = new Set(addresses);
  const contacts = listContacts([], { zone, own, people, asOf: now, messages });
  return listCorrespondents(contacts, { people, met });
}

import * as z from 'zod/mini';
import { type TimePeople, timePeopleSchema } from '../people/model.ts';
import { listPeople } from './core/people-hours.ts';
import { type HoursGround, loadHours } from './load-hours.ts';
import { loadMade } from './load-summary.ts';

/** Whom the hours of the twelve weeks were with, most hours first. One row is read unless something changed. */
export async function loadContacts(ground: HoursGround): Promise<TimePeople> {
  const { body, made } = await loadMade(ground, {
    name: 'contacts',
    schema: timePeopleSchema,
    make: async () => {
      const { facts, people, zone } = await loadHours(ground);
      return { made: { people: listPeople(facts, { known: people, zone }) }, zone };
    },
  });
  return made ?? z.parse(timePeopleSchema, JSON.parse(body));
}

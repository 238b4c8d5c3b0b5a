import {
  type AroundFacts,
  gatherAround,
  listLargeMeetings,
} from '../src/capabilities/network/around/measures/facts.ts';
import type { Occurrence } from '../src/evidence/model.ts';
import { localDay } from '../src/kernel/week.ts';
import { UTC } from '../src/kernel/zone.ts';
import type { PeopleByAddress } from '../src/people/model.ts';
import { listContacts } from '../src/time/core/contacts.ts';
import { listPersons } from '../src/time/core/persons.ts';
import { MAYA } from './time-builders.ts';

interface AroundParts {
  readonly people?: PeopleByAddress;
  readonly homeFunction?: string | undefined;
  /** ISO instant; Monday 2026-03-23 unless told */
  readonly until?: string;
}

/** The people around Maya as her calendar in UTC shows them, up to Monday 2026-03-23 unless told. */
export function someAround(
  occurrences: readonly Occurrence[],
  { people = new Map(), homeFunction, until = '2026-03-23T00:00:00Z' }: AroundParts = {},
): AroundFacts {
  const settings = { zone: UTC, own: new Set([MAYA]), people, asOf: Date.parse(until) };
  return gatherAround({
    contacts: listContacts(occurrences, settings),
    large: listLargeMeetings(occurrences, settings),
    people,
    known: listPersons(people),
    homeFunction,
    day: localDay(UTC, settings.asOf),
  });
}

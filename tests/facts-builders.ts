import { findMeasure } from '../src/capabilities/catalog.ts';
import type { Facts } from '../src/capabilities/model.ts';
import type { Occurrence } from '../src/evidence/model.ts';
import { localDay } from '../src/kernel/week.ts';
import { NOTHING_SAID } from '../src/people/model/attributes.ts';
import type { KnownPerson, PeopleByAddress } from '../src/people/model.ts';
import { listContacts } from '../src/time/core/contacts.ts';
import { gatherFacts, type TimeSettings } from '../src/time/core/facts.ts';
import { timeSettings } from './time-builders.ts';

interface FactsParts extends Partial<Omit<Facts, 'time' | 'contacts' | 'people'>> {
  readonly settings?: Partial<TimeSettings>;
  readonly people?: PeopleByAddress;
}

/** What Maya's measures read of these occurrences, as of Monday 2026-03-23 in UTC unless told. */
export function someFacts(occurrences: readonly Occurrence[], parts: FactsParts = {}): Facts {
  const { settings, people = new Map(), ...rest } = parts;
  const all = timeSettings({ people, ...settings });
  const { zone, own, domains, asOf } = all;
  const day = localDay(zone, asOf);
  return {
    time: gatherFacts(occurrences, all),
    contacts: listContacts(occurrences, { zone, own, people, asOf }),
    sent: [],
    growth: [],
    forecasts: [],
    decisions: [],
    delegations: [],
    priorities: [],
    functions: [],
    homeFunction: undefined,
    dependsOn: [],
    domains,
    changes: [],
    rereadSince: undefined,
    people,
    asOf: day,
    today: day,
    ...rest,
  };
}

/** Who is who by the name before `@acme.example`, with what is said of each. */
export function somePeople(said: Readonly<Record<string, Partial<KnownPerson>>>): PeopleByAddress {
  return new Map(
    Object.entries(said).map(([name, person]) => {
      const address = name.includes('@') ? name : `${name}@acme.example`;
      return [address, { ...NOTHING_SAID, id: address, relations: [], ...person }];
    }),
  );
}

/** A measure of the catalogue by its id, with the records behind it. */
export function measured(id: string, facts: Facts) {
  const measure = findMeasure(id);
  if (measure === undefined) throw new Error(`no measure ${id}`);
  return { ...measure.measure(facts), records: measure.records(facts) };
}

import type { Measure } from '../../../kernel/measure.ts';
import type { KnownPerson } from '../../../people/model.ts';
import {
  type Contact,
  contactsBefore,
  contactsByPerson,
  tieStrength,
} from '../../../time/core/contacts.ts';
import { hasRelation, listPersons } from '../../../time/core/persons.ts';
import {
  atWeekEnds,
  concludeWhole,
  findHomeFunction,
  needContacts,
  recordOfPerson,
  sayCount,
  saySeveral,
} from '../../measures.ts';
import type { Facts, MeasureRecord, ShiftMeasure } from '../../model.ts';
import { EI, SENIOR } from './definitions.ts';

export const SENIOR_MEASURE: ShiftMeasure = {
  definition: SENIOR,
  measure: measureSenior,
  records: listTies,
};

export const EI_MEASURE: ShiftMeasure = {
  definition: EI,
  measure: measureEi,
  records: listActive,
};

const YEAR = 365;
/** Levels must be known of ties with this share of the strength. */
const LEAST_KNOWN = 0.8;

/** Someone the owner has a tie with, as of a day. */
interface Tie {
  readonly person: string;
  readonly known: KnownPerson | undefined;
  readonly contacts: readonly Contact[];
  readonly strength: number;
}

/**
 * The share of tie strength that is with people two levels up or more, or decision-makers:
 * Σ w(senior) / Σ w.
 * @returns share 0–1; undefined without ties, or where levels of less than 80% are known
 * Source: docs/measures.md#network.senior
 */
function measureSenior(facts: Facts): Measure {
  const ties = tiesAt(facts, facts.asOf);
  const all = strengthOf(ties);
  const known = all > 0 ? strengthOf(ties.filter(isLevelKnown)) / all : 0;
  return concludeWhole(SENIOR, {
    value: seniorShare(ties),
    count: { n: ties.filter(isSenior).length, of: ties.length },
    weeks: atWeekEnds(facts, (day) => seniorShare(tiesAt(facts, day))),
    missing: saySeveral(
      needContacts(facts),
      all === 0 || known >= LEAST_KNOWN
        ? undefined
        : `The level of people with ${Math.floor(known * 100)}% of the tie strength is known; 80% needed.`,
    ),
  });
}

function tiesAt({ contacts, people }: Facts, day: number): Tie[] {
  const personById = new Map(listPersons(people).map((person) => [person.id, person]));
  const byPerson = contactsByPerson(contactsBefore(contacts, day, YEAR));
  return [...byPerson].map(([person, met]) => ({
    person,
    known: personById.get(person),
    contacts: met,
    strength: tieStrength(met, day),
  }));
}

function seniorShare(ties: readonly Tie[]): number | undefined {
  const all = strengthOf(ties);
  return all > 0 ? strengthOf(ties.filter(isSenior)) / all : undefined;
}

function strengthOf(ties: readonly Tie[]): number {
  return ties.reduce((sum, { strength }) => sum + strength, 0);
}

function isSenior({ known }: Tie): boolean {
  return hasRelation(known, ['decision-maker']) || (known?.level ?? 0) >= 2;
}

function isLevelKnown(tie: Tie): boolean {
  return isSenior(tie) || (tie.known?.level ?? null) !== null;
}

function listTies(facts: Facts): MeasureRecord[] {
  const ties = tiesAt(facts, facts.asOf);
  const all = strengthOf(ties);
  return ties
    .toSorted((a, b) => b.strength - a.strength)
    .map((tie) => {
      const share = `${((tie.strength / all) * 100).toFixed(1)}% of tie strength`;
      return recordOfPerson(nameOf(tie), tie.contacts, {
        detail: `${share}, ${sayLevel(tie)}`,
        isPart: isSenior(tie),
      });
    });
}

function sayLevel({ known }: Tie): string {
  if (hasRelation(known, ['decision-maker'])) return 'decision-maker';
  const level = known?.level ?? null;
  if (level === null) return 'level unknown';
  if (level === 0) return 'your level';
  return `${sayCount(Math.abs(level), 'level')} ${level > 0 ? 'up' : 'down'}`;
}

function nameOf({ known, person, contacts }: Tie): string {
  return known?.name || (contacts.at(-1)?.name ?? person);
}

const ACTIVE_DAYS = 28;
const ACTIVE_CONTACTS = 2;
const LEAST_TIES = 15;

interface Active {
  readonly outside: readonly Tie[];
  readonly inside: readonly Tie[];
}

/**
 * E−I of active ties by function: (outside − inside) / (outside + inside), where a tie is active
 * with contacts on two days of the last 28 (Krackhardt & Stern 1988). Ties of unknown function are
 * left out.
 * @returns −1 to 1; undefined below 15 ties, or while the owner's own function is unknown
 * Source: docs/measures.md#network.ei
 */
function measureEi(facts: Facts): Measure {
  const { outside, inside } = activeAt(facts, facts.asOf);
  const ties = outside.length + inside.length;
  return concludeWhole(EI, {
    value: balance({ outside, inside }),
    count: { n: outside.length, of: ties },
    weeks: atWeekEnds(facts, (day) => {
      const then = activeAt(facts, day);
      return then.outside.length + then.inside.length < LEAST_TIES ? undefined : balance(then);
    }),
    missing: saySeveral(
      needContacts(facts),
      findHomeFunction(facts) === undefined
        ? 'Your own function is not known; say which it is.'
        : undefined,
      ties >= LEAST_TIES
        ? undefined
        : `${sayCount(ties, 'active tie')} with a known function; ${LEAST_TIES} needed.`,
    ),
  });
}

function balance({ outside, inside }: Active): number | undefined {
  const ties = outside.length + inside.length;
  return ties === 0 ? undefined : (outside.length - inside.length) / ties;
}

function activeAt(facts: Facts, day: number): Active {
  const home = findHomeFunction(facts);
  if (home === undefined) return { outside: [], inside: [] };
  const active = tiesAt(facts, day).filter(
    ({ known, contacts }) =>
      (known?.function ?? null) !== null &&
      contactsBefore(contacts, day, ACTIVE_DAYS).length >= ACTIVE_CONTACTS,
  );
  return {
    outside: active.filter(({ known }) => known?.function !== home),
    inside: active.filter(({ known }) => known?.function === home),
  };
}

function listActive(facts: Facts): MeasureRecord[] {
  const { outside, inside } = activeAt(facts, facts.asOf);
  return [...outside, ...inside].map((tie) => {
    const recent = contactsBefore(tie.contacts, facts.asOf, ACTIVE_DAYS).length;
    return recordOfPerson(nameOf(tie), tie.contacts, {
      detail: `${tie.known?.function ?? ''}, ${sayCount(recent, 'contact')} in ${ACTIVE_DAYS} days`,
      isPart: outside.includes(tie),
    });
  });
}

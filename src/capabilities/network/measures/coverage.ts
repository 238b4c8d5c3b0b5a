import type { Measure } from '../../../kernel/measure.ts';
import { RELATIONS, type Relation } from '../../../people/model/relations.ts';
import type { KnownPerson } from '../../../people/model.ts';
import {
  type Contact,
  contactsBefore,
  contactsByPerson,
  usualGap,
} from '../../../time/core/contacts.ts';
import { personsWith } from '../../../time/core/persons.ts';
import {
  atWeekEnds,
  concludeWhole,
  needContacts,
  needNamed,
  recordOfPerson,
  sayCount,
  saySeveral,
} from '../../measures.ts';
import type { Facts, MeasureRecord, ShiftMeasure } from '../../model.ts';
import { COVERAGE, FADING } from './definitions.ts';

export const COVERAGE_MEASURE: ShiftMeasure = {
  definition: COVERAGE,
  measure: measureCoverage,
  records: listDecisionMakers,
};

export const FADING_MEASURE: ShiftMeasure = {
  definition: FADING,
  measure: measureFading,
  records: listImportant,
};

/** A tie is live with two contacts in these days. */
const LIVE_DAYS = 90;
const LIVE_CONTACTS = 2;

/**
 * The share of the named decision-makers that the owner met on two days of the last 90.
 * @returns share 0–1; undefined below three named, or without a calendar
 * Source: docs/measures.md#network.coverage
 */
function measureCoverage(facts: Facts): Measure {
  const named = personsWith(facts.people, ['decision-maker']);
  const byPerson = contactsByPerson(facts.contacts);
  function liveAt(day: number): number {
    return named.filter(({ id }) => isLive(byPerson.get(id) ?? [], day)).length;
  }
  const n = liveAt(facts.asOf);
  const words = ['decision-maker', 'decision-makers'] as const;
  return concludeWhole(COVERAGE, {
    value: named.length > 0 ? n / named.length : undefined,
    count: { n, of: named.length },
    weeks: atWeekEnds(facts, (day) => (named.length > 0 ? liveAt(day) / named.length : undefined)),
    missing: saySeveral(
      needContacts(facts),
      needNamed(facts, { relations: ['decision-maker'], least: 3, words }),
    ),
  });
}

/** Two contacts in the 90 days before a day. */
export function isLive(contacts: readonly Contact[], day: number): boolean {
  return contactsBefore(contacts, day, LIVE_DAYS).length >= LIVE_CONTACTS;
}

function listDecisionMakers({ people, contacts, asOf }: Facts): MeasureRecord[] {
  const byPerson = contactsByPerson(contacts);
  return personsWith(people, ['decision-maker']).map(({ id, name }) => {
    const met = byPerson.get(id)?.filter((contact) => contact.day < asOf) ?? [];
    const recent = contactsBefore(met, asOf, LIVE_DAYS).length;
    return recordOfPerson(name || id, met, {
      detail: `${sayCount(recent, 'contact')} in ${LIVE_DAYS} days`,
      isPart: isLive(met, asOf),
    });
  });
}

const YEAR = 365;
/** Below these contacts a year a tie has no usual gap. */
const LEAST_CONTACTS = 5;
/** Silent for longer than this many usual gaps, a tie fades (EPJ Data Science 2017). */
const GAPS = 8;

/** Everyone the owner gave a relation but plain outsiders: those were placed, not chosen. */
export const IMPORTANT: readonly Relation[] = RELATIONS.filter(
  (relation) => relation !== 'outside',
);

/** An important tie as of a day. */
export interface Tie {
  readonly person: KnownPerson;
  readonly contacts: readonly Contact[];
  readonly gap: number;
  readonly silence: number;
}

/**
 * The share of important ties that are silent for more than eight times their usual gap.
 * @returns share 0–1; undefined without a tie of five contacts in twelve months
 * Source: docs/measures.md#network.fading
 */
function measureFading(facts: Facts): Measure {
  const named = personsWith(facts.people, IMPORTANT);
  const byPerson = contactsByPerson(facts.contacts);
  const tiesAt = (day: number) => findTies(named, byPerson, day);
  const ties = tiesAt(facts.asOf);
  const n = ties.filter(isFading).length;
  const words = ['manager, decision-maker, sponsor, peer or report', 'people'] as const;
  const isMet = ties.length > 0;
  return concludeWhole(FADING, {
    value: isMet ? n / ties.length : undefined,
    count: { n, of: ties.length },
    weeks: atWeekEnds(facts, (day) => {
      const then = tiesAt(day);
      return then.length > 0 ? then.filter(isFading).length / then.length : undefined;
    }),
    missing: saySeveral(
      needContacts(facts),
      needNamed(facts, { relations: IMPORTANT, least: 1, words }),
      isMet || named.length === 0
        ? undefined
        : `None of the people you named was met on ${LEAST_CONTACTS} days of the last twelve months.`,
    ),
  });
}

/** The ties that have a usual gap, as of a day. */
export function findTies(
  named: readonly KnownPerson[],
  byPerson: ReadonlyMap<string, readonly Contact[]>,
  day: number,
): Tie[] {
  return named.flatMap((person) => {
    const contacts = contactsBefore(byPerson.get(person.id) ?? [], day, YEAR);
    const gap = usualGap(contacts);
    const last = contacts.at(-1);
    if (contacts.length < LEAST_CONTACTS || gap === undefined || last === undefined) return [];
    return [{ person, contacts, gap, silence: day - last.day }];
  });
}

/** Whether it is silent for more than eight times its usual gap. */
export function isFading({ gap, silence }: Tie): boolean {
  return silence > GAPS * gap;
}

function listImportant({ people, contacts, asOf }: Facts): MeasureRecord[] {
  const ties = findTies(personsWith(people, IMPORTANT), contactsByPerson(contacts), asOf);
  return ties
    .toSorted((a, b) => b.silence / b.gap - a.silence / a.gap)
    .map((tie) =>
      recordOfPerson(tie.person.name || tie.person.id, tie.contacts, {
        detail: `silent for ${sayCount(tie.silence, 'day')}, usual gap ${sayCount(tie.gap, 'day')}`,
        isPart: isFading(tie),
      }),
    );
}

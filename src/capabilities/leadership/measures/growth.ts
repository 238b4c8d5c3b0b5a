import type { Measure } from '../../../kernel/measure.ts';
import { dateOfDay, dayOfDate } from '../../../kernel/week.ts';
import type { GrowthEntry } from '../../../notebook/growth/model.ts';
import type { Relation } from '../../../people/model.ts';
import type { Contact } from '../../../time/core/contacts.ts';
import { hasRelation, listPersons } from '../../../time/core/persons.ts';
import { atWeekEnds, concludeWhole, firstGrowthDay } from '../../measures.ts';
import type { Facts, MeasureRecord, ShiftMeasure } from '../../model.ts';
import { MENTORING, OWN_STRETCH } from './definitions.ts';

export const GROWTH_MEASURES: readonly ShiftMeasure[] = [
  {
    definition: MENTORING,
    measure: measureMentoring,
    records: (facts) => listSessions(facts, now(facts)).map(recordOfSession),
  },
  { definition: OWN_STRETCH, measure: measureStretch, records: listStretches },
];

const SESSION_DAYS = 28;
const EVIDENCE_DAYS = 90;
const HELPERS: readonly Relation[] = ['mentor', 'coach', 'sponsor'];

/** A session with someone who helps the owner grow, from the log or the calendar. */
interface Session {
  readonly day: number;
  readonly with: string;
  readonly detail: string;
  readonly hours: number | undefined;
}

/**
 * Sessions in 28 days: those of the growth log, and days on which someone marked as mentor, coach
 * or sponsor was met that are not among them. Messages are no sessions.
 * @returns a count; undefined while neither tells anything
 * Source: docs/measures.md#leadership.mentoring
 */
function measureMentoring(facts: Facts): Measure {
  const { growth, people } = facts;
  const isTold =
    growth.some((entry) => entry.kind === 'session') ||
    (facts.contacts.length > 0 && listPersons(people).some((each) => hasRelation(each, HELPERS)));
  const sessions = listSessions(facts, now(facts)).length;
  return concludeWhole(MENTORING, {
    value: isTold ? sessions : undefined,
    count: { n: sessions, of: sessions },
    weeks: atWeekEnds(facts, (day) =>
      isTold ? listSessions(facts, { calendar: day, log: day }).length : undefined,
    ),
    missing: isTold
      ? ''
      : 'No mentor, coach or sponsor is named; mark one in the people list, or note a session.',
  });
}

/** The days before which the calendar and the log are read. */
interface Until {
  readonly calendar: number;
  readonly log: number;
}

function now({ asOf, today }: Facts): Until {
  return { calendar: asOf, log: today + 1 };
}

function listSessions(facts: Facts, until: Until): Session[] {
  const { growth, people, contacts } = facts;
  const noted = growth.flatMap((entry): (Session & { readonly person: string })[] => {
    if (entry.kind !== 'session' || !isWithin(dayOfDate(entry.on), until.log)) return [];
    const person = findNoted(facts, entry.with);
    const name = people.get(entry.with.toLowerCase())?.name || entry.with;
    const detail = [entry.role, entry.commitment].filter((part) => part !== '').join(': ');
    return [{ day: dayOfDate(entry.on), with: name, detail, hours: undefined, person }];
  });
  const known = new Set(noted.map(({ day, person }) => `${day} ${person}`));
  const helpers = new Map(
    listPersons(people)
      .filter((person) => hasRelation(person, HELPERS))
      .map((person) => [person.id, person]),
  );
  const met = contacts.flatMap(({ day, person, name, meetings }): Session[] => {
    const helper = helpers.get(person);
    if (helper === undefined || !isWithin(day, until.calendar)) return [];
    // writing with someone is no session
    if (meetings.length === 0 || known.has(`${day} ${person}`)) return [];
    const role = helper.relations.find((relation) => HELPERS.includes(relation)) ?? '';
    return [{ day, with: name, detail: role, hours: hoursOf(meetings) }];
  });
  return [...noted, ...met].sort((a, b) => a.day - b.day);
}

function isWithin(day: number, until: number): boolean {
  return day < until && day >= until - SESSION_DAYS;
}

/** Who was noted: by address, or by the name the people list or the calendar has. */
function findNoted({ people, contacts }: Facts, noted: string): string {
  const name = noted.trim().toLowerCase();
  const person =
    people.get(name) ?? listPersons(people).find((each) => each.name.toLowerCase() === name);
  return (
    person?.id ?? contacts.find((contact) => contact.name.toLowerCase() === name)?.person ?? name
  );
}

function hoursOf(meetings: Contact['meetings']): number {
  return meetings.reduce((sum, meeting) => sum + meeting.hours, 0);
}

function recordOfSession({ day, with: title, detail, hours }: Session): MeasureRecord {
  return { title, when: dateOfDay(day), detail, hours: hours ?? null, isPart: true };
}

/**
 * A stretch role or program that goes on: 1 with evidence in the last 90 days, ½ without, 0 for
 * none.
 * @returns 0, ½ or 1; undefined while the growth log is empty
 * Source: docs/measures.md#leadership.own-stretch
 */
function measureStretch(facts: Facts): Measure {
  const { growth, today } = facts;
  const began = firstGrowthDay(facts);
  const live = liveAt(growth, today);
  return concludeWhole(OWN_STRETCH, {
    value: began === undefined ? undefined : rateStretch(growth, today),
    count: { n: live.filter((each) => hasEvidence(growth, each, today)).length, of: live.length },
    weeks: atWeekEnds(facts, (day) =>
      began === undefined || day - 1 < began ? undefined : rateStretch(growth, day - 1),
    ),
    missing:
      began === undefined ? 'The growth log is empty; note a stretch role or a program.' : '',
  });
}

type Stretch = Extract<GrowthEntry, { kind: 'program' | 'stretch-role' }>;

function rateStretch(growth: readonly GrowthEntry[], day: number): number {
  const live = liveAt(growth, day);
  if (live.length === 0) return 0;
  return live.some((each) => hasEvidence(growth, each, day)) ? 1 : 0.5;
}

function liveAt(growth: readonly GrowthEntry[], day: number): Stretch[] {
  return growth.filter((entry): entry is Stretch => {
    if (entry.kind !== 'program' && entry.kind !== 'stretch-role') return false;
    const { from, until } = entry;
    return dayOfDate(from) <= day && (until === null || day <= dayOfDate(until));
  });
}

function hasEvidence(growth: readonly GrowthEntry[], { id }: Stretch, day: number): boolean {
  return evidenceOf(growth, id).some((on) => on <= day && on > day - EVIDENCE_DAYS);
}

/** The days on which there was evidence of an entry, in order. */
function evidenceOf(growth: readonly GrowthEntry[], id: string): number[] {
  return growth
    .flatMap((entry) => (entry.kind === 'evidence' && entry.of === id ? dayOfDate(entry.on) : []))
    .sort((a, b) => a - b);
}

function listStretches({ growth, today }: Facts): MeasureRecord[] {
  return liveAt(growth, today).map((each) => {
    const last = evidenceOf(growth, each.id).findLast((on) => on <= today);
    const kind = each.kind === 'program' ? 'program' : 'stretch role';
    const shown = last === undefined ? 'no evidence yet' : `evidence on ${dateOfDay(last)}`;
    return {
      title: each.title,
      when: each.from,
      detail: `${kind}, ${shown}`,
      hours: null,
      isPart: hasEvidence(growth, each, today),
    };
  });
}

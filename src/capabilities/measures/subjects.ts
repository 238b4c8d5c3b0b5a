import { MEASURE_INPUTS, type Measure, type MeasureInput } from '../../kernel/measure.ts';
import { sayPerson } from '../../kernel/say-person.ts';
import { findOneToOnes, oneToOneMinutes } from '../../time/core/one-to-ones.ts';
import { personsWith } from '../../time/core/persons.ts';
import { findMeasure } from '../catalog.ts';
import type { Facts, Subject } from '../model.ts';

/** More names than these are a list, not a subject. */
const MOST_NAMES = 2;
/** What one series must hold of the hours of a measure to be named with them. */
const GOOD_PART = 1 / 3;

/**
 * Whom or what a sentence about a measure names, by measure: the people, or the one series, that
 * make it. Measures that nobody and nothing stands out of have no entry.
 */
export function findSubjects(
  facts: Facts,
  measures: readonly Measure[],
): Readonly<Record<string, Subject>> {
  const subjects: Record<string, Subject> = {};
  for (const measure of measures) {
    if (!measure.enough) continue;
    const people = PEOPLE[measure.id]?.(facts) ?? [];
    const names = people.length > MOST_NAMES ? [] : people;
    const series = findSeries(facts, measure);
    if (names.length > 0 || series !== null) subjects[measure.id] = { names, series };
  }
  return subjects;
}

const PEOPLE: Readonly<Record<string, (facts: Facts) => string[]>> = {
  'leadership.coaching-least': listLeastCoached,
  'network.coverage': (facts) => listRecorded(facts, 'network.coverage', false),
  'network.fading': (facts) => listRecorded(facts, 'network.fading', true),
  'relationships.skip-level': (facts) => namesOf(facts, ['skip-level']),
};

/** The reports with the fewest minutes of 1:1; all of them where they have the same. */
function listLeastCoached(facts: Facts): string[] {
  const oneToOnes = findOneToOnes(facts.time.count.events, facts.people);
  const reports = personsWith(facts.people, ['report']).map((person) => ({
    person,
    minutes: Math.round(oneToOneMinutes(oneToOnes, person.id, facts.time.recent)),
  }));
  const least = Math.min(...reports.map(({ minutes }) => minutes));
  return reports
    .filter(({ minutes }) => minutes === least)
    .map(({ person }) => nameOf(facts, person));
}

/** Those who are, or are not, among the n of "n of of". */
function listRecorded(facts: Facts, id: string, isPart: boolean): string[] {
  const records = findMeasure(id)?.records(facts) ?? [];
  return records
    .filter((record) => record.isPart === isPart)
    .map(({ title }) => sayPerson(facts.people.get(title)?.name || title));
}

function namesOf(facts: Facts, relations: Parameters<typeof personsWith>[1]): string[] {
  return personsWith(facts.people, relations).map((person) => nameOf(facts, person));
}

/** The name the owner gave, else that of the calendar, else the address. */
function nameOf(
  { people, contacts }: Facts,
  { id, name }: { readonly id: string; readonly name: string },
): string {
  const met = name === '' ? contacts.findLast(({ person }) => person === id)?.name : name;
  const [address] = [...people].find(([, person]) => person.id === id) ?? [id];
  return sayPerson(met ?? '', address);
}

/** The series with the most hours of a measure, where it holds a good part of them. */
function findSeries(facts: Facts, { id, unit, count }: Measure): Subject['series'] {
  const events = unit === 'share' ? findMeasure(id)?.events?.(facts) : undefined;
  if (events === undefined || count.n <= 0) return null;
  const [most] = [...Map.groupBy(events, ({ series }) => series).values()]
    .map((records) => ({
      title: records.at(-1)?.title ?? '',
      hours: records.reduce((sum, { hours }) => sum + hours, 0),
      times: records.length,
    }))
    .toSorted((a, b) => b.hours - a.hours);
  if (most === undefined || most.times < 2 || most.title.trim() === '') return null;
  return most.hours < count.n * GOOD_PART ? null : { title: most.title, hours: most.hours };
}

/** Which inputs hold anything: a mailbox that was never read says nothing. */
export function listFilled(facts: Facts): MeasureInput[] {
  const { time, contacts, sent, growth, forecasts, decisions, delegations } = facts;
  const isFilled: Readonly<Record<MeasureInput, boolean>> = {
    calendar: time.count.events.length > 0,
    people: facts.people.size > 0,
    mail: sent.length > 0 || contacts.some(({ messages }) => messages !== undefined),
    priorities: facts.priorities.length > 0,
    board: delegations.length > 0,
    journal: forecasts.length > 0 || decisions.length > 0,
    tasks: false,
    growth: growth.length > 0,
  };
  return MEASURE_INPUTS.filter((input) => isFilled[input]);
}

import type { Facts } from '../../../capabilities/model.ts';
import type { CalendarWarning, Occurrence } from '../../../evidence/model.ts';
import type { CalendarReading } from '../../../evidence/read-calendar/calendar.ts';
import { expandSeries } from '../../../evidence/read-calendar/expand-series.ts';
import { insideDomains } from '../../../kernel/mail-domains.ts';
import { DAY, localDay } from '../../../kernel/week.ts';
import type { PeopleByAddress } from '../../../people/model.ts';
import { findLastMoment } from '../../../time/core/candidates.ts';
import { listContacts } from '../../../time/core/contacts.ts';
import { gatherFacts, type TimeFacts } from '../../../time/core/facts.ts';
import { trainSorter } from '../../../time/core/sort/sorter.ts';
import {
  type AsOf,
  findAsOf,
  WEEKS_SHOWN,
  type Window,
  weeksBefore,
} from '../../../time/core/weeks.ts';
import { USUAL_WORKING_HOURS } from '../../../time/core/working-time.ts';
import { loadLexicon } from '../../../time/load-lexicon.ts';
import type { Answer, Rule } from '../../../time/model.ts';
import type { AskedWindow } from '../arguments.ts';

/** What the command was given, read. */
interface TimeInput {
  readonly asked: AskedWindow;
  /** epoch milliseconds */
  readonly now: number;
  readonly own: ReadonlySet<string>;
  readonly rules: readonly Rule[];
  readonly answers: readonly Answer[];
  readonly people: PeopleByAddress;
}

interface TimeFindings extends AsOf {
  readonly facts: TimeFacts;
  /** what the measures read beside the hours: contacts and functions, where people are known */
  readonly measured: Facts;
  readonly warnings: readonly CalendarWarning[];
}

/** Counts the hours of a calendar: of twelve weeks before as-of, or of the span asked for. */
export function gatherTime(reading: CalendarReading, input: TimeInput): TimeFindings {
  const { asked, now, own } = input;
  const { zone } = asked;
  const asOf = findAsOf(zone, now, findEnd(reading, input));
  const window = chooseWindow(asked, asOf.instant);
  const { occurrences, warnings } = expandSeries(reading.series, { ...window, zone: zone.id });
  const facts = gatherFacts(occurrences, {
    zone,
    own,
    domains: new Set(insideDomains(own)),
    people: input.people,
    rules: input.rules,
    answers: input.answers,
    train: trainSorter.bind(undefined, loadLexicon()),
    asOf: asOf.instant,
    window,
    workingHours: USUAL_WORKING_HOURS,
    leave: new Map(),
  });
  const measured = gatherMeasured(facts, reading, input);
  return { ...asOf, facts, measured, warnings: [...reading.warnings, ...warnings] };
}

/** Contacts take twelve more months of the calendar. */
const CONTACT_DAYS = 365 + 7 * WEEKS_SHOWN;

function gatherMeasured(time: TimeFacts, reading: CalendarReading, input: TimeInput): Facts {
  const { people, own, asked } = input;
  const { zone } = asked;
  const until = Math.min(time.asOf, time.count.window.to);
  const day = localDay(zone, until);
  const span = { from: until - CONTACT_DAYS * DAY, to: until, zone: zone.id };
  const occurrences = occurrencesIn(reading, span);
  const functions = [...people.values()].flatMap((person) => person.function ?? []);
  return {
    time,
    contacts: listContacts(occurrences, { zone, own, people, asOf: until }),
    sent: [],
    growth: [],
    forecasts: [],
    decisions: [],
    delegations: [],
    priorities: [],
    functions: [...new Set(functions)].sort(),
    homeFunction: undefined,
    dependsOn: [],
    domains: new Set(insideDomains(own)),
    changes: [],
    rereadSince: undefined,
    people,
    asOf: day,
    today: day - 1,
  };
}

function chooseWindow({ zone, from, to }: AskedWindow, asOf: number): Window {
  const end = to ?? asOf;
  const start = from ?? weeksBefore(zone, end, WEEKS_SHOWN).from;
  return { from: start, to: Math.max(start, end) };
}

/**
 * The last moment of the calendar. Most go on: then the weeks around now tell. Of an old export
 * everything is looked at.
 */
function findEnd(reading: CalendarReading, { asked, now, own }: TimeInput): number | undefined {
  const zone = asked.zone.id;
  const recent = { from: now - 28 * DAY, to: FAR, endlessTo: now + 56 * DAY, zone };
  const last = findLastMoment(occurrencesIn(reading, recent), own);
  if (last !== undefined) return last;
  return findLastMoment(occurrencesIn(reading, { from: -FAR, to: now, zone }), own);
}

const FAR = Date.UTC(2100, 0, 1);

function occurrencesIn(
  reading: CalendarReading,
  span: Parameters<typeof expandSeries>[1],
): readonly Occurrence[] {
  return expandSeries(reading.series, span).occurrences;
}

import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { profileSchema } from '../../accounts/model.ts';
import { readCalendar } from '../../evidence/read-calendar/read-calendar.ts';
import { eventAt } from '../../evidence/read-source/kept-series.ts';
import { makeProtection } from '../../evidence/read-source/protect-series.ts';
import { readSource } from '../../evidence/read-source/read-source.ts';
import { DAY, dayOfDate, HOUR, mondayOf, startOfDay } from '../../kernel/week.ts';
import { findZone, UTC } from '../../kernel/zone.ts';
import { NOTHING_SAID } from '../../people/model/attributes.ts';
import { RELATIONS } from '../../people/model/relations.ts';
import { gatherFacts, type TimeFacts } from '../../time/core/facts.ts';
import { KINDS } from '../../time/core/kinds.ts';
import { listSeries } from '../../time/core/ledger.ts';
import { trainSorter } from '../../time/core/sort/sorter.ts';
import { weeksBefore } from '../../time/core/weeks.ts';
import { loadLexicon } from '../../time/load-lexicon.ts';
import { ARCHIVE_FILES } from '../archive/files.ts';
import { openSample, type Sample } from './open-sample.ts';

const zone = findZone('Europe/Berlin') ?? UTC;
const FIRST_DAY = dayOfDate('2026-11-24');
/** Every weekday comes up, in every season. */
const DAYS = Array.from({ length: 66 }, (_, index) => FIRST_DAY + 17 * index);

const itemsOf = <S extends z.ZodMiniType>(sample: Sample, name: string, item: S) =>
  ARCHIVE_FILES.filter((file) => file.name === name).flatMap((file) =>
    z.parse(z.array(item), sample.archive.itemsOf(file)),
  );
const personSchema = z.object({
  id: z.string(),
  name: z.string(),
  addresses: z.array(z.string()),
  relations: z.array(z.enum(RELATIONS)),
  level: z.nullable(z.int()),
  function: z.nullable(z.string()),
});
const matchSchema = z.object({
  match: z.string(),
  field: z.enum(['title', 'person', 'category']),
  kind: z.enum(KINDS),
});
const sortedSchema = z.object({ title: z.string(), kind: z.enum(KINDS) });

function factsOn(today: number): TimeFacts {
  const sample = openSample({ today, zone });
  const now = startOfDay(zone, today) + 10 * HOUR;
  const [profile] = itemsOf(sample, 'profile', profileSchema);
  if (profile === undefined) throw new Error('she has no profile');
  const own = new Set(profile.addresses);
  const { series } = readSource(
    { name: 'maya.ics', bytes: new TextEncoder().encode(sample.calendar) },
    { protection: makeProtection([], [...own]), zone: zone.id, now, limit: 1_000_000 },
  );
  const monday = startOfDay(zone, mondayOf(today));
  const occurrences = series.flatMap(({ kept, times }) =>
    times.map(({ component, ...time }) => ({ ...time, event: eventAt(kept.series, component) })),
  );
  const people = itemsOf(sample, 'people', personSchema);
  const leave = itemsOf(sample, 'leave', z.object({ week: z.string(), isLeave: z.boolean() }));
  return gatherFacts(occurrences, {
    rules: itemsOf(sample, 'rules', matchSchema),
    answers: itemsOf(sample, 'answers', sortedSchema),
    leave: new Map(leave.map(({ week, isLeave }) => [week, isLeave])),
    train: trainSorter.bind(undefined, loadLexicon()),
    domains: new Set(profile.domains),
    workingHours: profile.workingHours,
    zone,
    own,
    people: new Map(
      people.flatMap((person) =>
        person.addresses.map((address) => [address, { ...NOTHING_SAID, ...person }] as const),
      ),
    ),
    asOf: monday,
    window: weeksBefore(zone, monday, 12),
  });
}

function strategicShare(facts: TimeFacts, weeks: TimeFacts['weeks']): number {
  const names = new Set(weeks.map(({ name }) => name));
  const events = facts.count.events.filter(({ week }) => names.has(week));
  const hoursOf = (some: typeof events) => some.reduce((sum, { hours }) => sum + hours, 0);
  return hoursOf(events.filter(({ sorting }) => sorting.kind === 'strategy')) / hoursOf(events);
}

it('has a calendar that our reader takes without a warning, of whatever week', () => {
  for (const today of DAYS) {
    const { calendar } = openSample({ today, zone });
    const { warnings, calendars } = readCalendar(new TextEncoder().encode(calendar));
    expect([warnings, calendars.map(({ name }) => name)]).toEqual([[], ['Maya']]);
  }
});

it('tells on every day of three years that strategy grew once the release sync was handed on', () => {
  for (const today of DAYS) {
    const facts = factsOn(today);
    const before = strategicShare(facts, facts.baseline);
    const after = strategicShare(facts, facts.recent);
    const hours = facts.recent.reduce((sum, week) => sum + week.hours, 0);
    const sorted = facts.recentEvents.filter(({ sorting }) => sorting.kind !== 'unsorted');
    const told = {
      weeks: [facts.baseline.length, facts.recent.length],
      isBusy: hours > 56 && hours < 72,
      isSorted: sorted.reduce((sum, event) => sum + event.hours, 0) >= 0.8 * hours,
      hasGrown: before < 0.13 && after > 0.15,
      largest: listSeries(facts)[0]?.title,
      largestNow: listSeries(facts).toSorted((a, b) => b.recentHours - a.recentHours)[0]?.title,
      handedOn: listSeries(facts).find(({ title }) => title === 'Release sync')?.recentHours,
    };
    expect(told, new Date(today * DAY).toISOString()).toEqual({
      weeks: [7, 4],
      isBusy: true,
      isSorted: true,
      hasGrown: true,
      largest: 'Release sync',
      largestNow: 'Vendor call',
      handedOn: 0,
    });
  }
});

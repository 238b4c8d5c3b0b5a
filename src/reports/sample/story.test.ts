import { expect, it } from 'vitest';
import { readSeries } from '../../evidence/read-calendar/read-calendar.ts';
import { eventAt } from '../../evidence/read-source/kept-series.ts';
import { makeProtection } from '../../evidence/read-source/protect-series.ts';
import { readSource } from '../../evidence/read-source/read-source.ts';
import { DAY, dayOfDate, HOUR, mondayOf, startOfDay, weekName } from '../../kernel/week.ts';
import { findZone, UTC } from '../../kernel/zone.ts';
import { NOTHING_SAID } from '../../people/model/attributes.ts';
import { gatherFacts, type TimeFacts } from '../../time/core/facts.ts';
import { listSeries } from '../../time/core/ledger.ts';
import { trainSorter } from '../../time/core/sort/sorter.ts';
import { weeksBefore } from '../../time/core/weeks.ts';
import { loadLexicon } from '../../time/load-lexicon.ts';
import { RULES, SORTED } from './answers.ts';
import { CAST, MAYA, sampleProfile } from './cast.ts';
import { LEAVE_WEEK } from './meetings.ts';
import { writeSampleCalendar } from './write-sample-calendar.ts';

const zone = findZone('Europe/Berlin') ?? UTC;
const FIRST_DAY = dayOfDate('2026-11-24');
/** Every weekday comes up, in every season. */
const DAYS = Array.from({ length: 66 }, (_, index) => FIRST_DAY + 17 * index);

function factsOn(today: number, seed: number): TimeFacts {
  const profile = sampleProfile(zone.id, '2027-12-01');
  const now = startOfDay(zone, today) + 10 * HOUR;
  const own = new Set([MAYA.address]);
  const { series } = readSource(
    { name: 'maya.ics', bytes: new TextEncoder().encode(writeSampleCalendar({ today, seed })) },
    { protection: makeProtection([], [...own]), zone: zone.id, now, limit: 1_000_000 },
  );
  const monday = startOfDay(zone, mondayOf(today));
  const occurrences = series.flatMap(({ kept, times }) =>
    times.map(({ component, ...time }) => ({ ...time, event: eventAt(kept.series, component) })),
  );
  return gatherFacts(occurrences, {
    rules: RULES,
    answers: SORTED,
    leave: new Map([[weekName(mondayOf(today) + 7 * LEAVE_WEEK), true]]),
    train: trainSorter.bind(undefined, loadLexicon()),
    domains: new Set(profile.domains),
    workingHours: profile.workingHours,
    zone,
    own,
    people: new Map(
      Object.values(CAST).map((person) => [
        person.address,
        { ...NOTHING_SAID, ...person, id: person.address, relations: [...person.relations] },
      ]),
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

it('writes the same calendar for the same seed and day, and another for another', () => {
  const moment = { today: FIRST_DAY, seed: 7 };
  expect(writeSampleCalendar(moment)).toBe(writeSampleCalendar(moment));
  expect(writeSampleCalendar({ ...moment, seed: 8 })).not.toBe(writeSampleCalendar(moment));
  expect(writeSampleCalendar({ ...moment, today: FIRST_DAY + 1 })).not.toBe(
    writeSampleCalendar(moment),
  );
});

it('writes a calendar that our reader takes without a warning', () => {
  const text = writeSampleCalendar({ today: FIRST_DAY, seed: 7 });
  const { warnings, calendars } = readSeries(new TextEncoder().encode(text));
  expect([warnings, calendars.map(({ name }) => name)]).toEqual([[], ['Maya']]);
  expect(text.split('\r\n').every((line) => new TextEncoder().encode(line).length <= 75)).toBe(
    true,
  );
});

it('tells on every day of three years that strategy grew once the release sync was handed on', () => {
  for (const [index, today] of DAYS.entries()) {
    const facts = factsOn(today, index);
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

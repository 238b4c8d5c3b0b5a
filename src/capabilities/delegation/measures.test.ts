import { describe, expect, it } from 'vitest';
import { measured, someFacts, somePeople } from '../../../tests/facts-builders.ts';
import {
  anAttendee,
  anOccurrence,
  aPeopleList,
  aSeries,
  MAYA,
  weekly,
} from '../../../tests/time-builders.ts';
import type { Attendee, Occurrence } from '../../evidence/model.ts';
import type { PeopleByAddress } from '../../people/model.ts';

function measure(id: string, occurrences: readonly Occurrence[], people?: PeopleByAddress) {
  return measured(id, someFacts(occurrences, people && { people }));
}

describe('delegation.hands-on', () => {
  it('is the hours of the kinds hands-on and coordination, of all hours', () => {
    const occurrences = [
      ...aSeries({ title: 'coordination: sync', hours: 3 }, weekly('2026-02-23T09:00:00Z', 4)),
      ...aSeries({ title: 'hands-on: fixing', hours: 1 }, weekly('2026-02-24T09:00:00Z', 4)),
      ...aSeries({ title: 'people: 1:1', hours: 4 }, weekly('2026-02-25T09:00:00Z', 4)),
    ];
    const { value, count, enough } = measure('delegation.hands-on', occurrences);
    expect({ value, count, enough }).toEqual({
      value: 0.5,
      count: { n: 16, of: 32 },
      enough: true,
    });
  });
});

describe('delegation.could-run', () => {
  const people = aPeopleList({ 'ann@acme.example': ['report'] });
  const team = ['ann', 'bo', 'cy'];
  const starts = weekly('2026-02-23T09:00:00Z', 4);

  it('is the weekly hours of recurring meetings with a report and three people, of three kinds', () => {
    const occurrences = [
      ...aSeries({ title: 'coordination: sync', with: team }, starts),
      ...aSeries({ title: 'review: numbers', with: team }, weekly('2026-02-24T09:00:00Z', 2)),
      ...aSeries({ title: 'decision: board', with: team }, weekly('2026-02-25T09:00:00Z', 4)),
      ...aSeries(
        { title: 'coordination: duo', with: ['ann', 'bo'] },
        weekly('2026-02-26T09:00:00Z', 4),
      ),
      ...aSeries(
        { title: 'coordination: peers', with: ['bo', 'cy', 'di'] },
        weekly('2026-02-27T09:00:00Z', 4),
      ),
      anOccurrence({ title: 'coordination: once', with: team, start: '2026-03-17T12:00:00Z' }),
    ];
    const { value, count, enough, records } = measure('delegation.could-run', occurrences, people);
    expect({ value, count, enough, titles: new Set(records.map(({ title }) => title)) }).toEqual({
      value: 1.5,
      count: { n: 6, of: 19 },
      enough: true,
      titles: new Set(['coordination: sync', 'review: numbers']),
    });
  });

  it('leaves out what someone else organises, and what nobody does once it was declined', () => {
    const told = (title: string, day: number, people: readonly Attendee[]) =>
      aSeries({ title, people }, weekly(`2026-02-${day}T09:00:00Z`, 4));
    const guests = team.map((name) => anAttendee(`${name}@acme.example`));
    const me = anAttendee(MAYA);
    const ours = told('coordination: sync', 23, [{ ...me, isOrganizer: true }, ...guests]);
    const anns = told('coordination: ann', 24, [
      me,
      ...guests.map((each, at) => ({ ...each, isOrganizer: at === 0 })),
    ]);
    const nobodys = told('coordination: open', 25, [me, ...guests]);
    const [skipped, ...rest] = told('coordination: seldom', 26, [me, ...guests]);
    const declined = skipped && {
      ...skipped,
      event: { ...skipped.event, people: [anAttendee(MAYA, { answer: 'declined' }), ...guests] },
    };
    const all = [...ours, ...anns, ...nobodys, ...(declined ? [declined] : []), ...rest];
    const { records } = measure('delegation.could-run', all, people);
    expect([...new Set(records.map(({ title }) => title))]).toEqual([
      'coordination: sync',
      'coordination: open',
    ]);
  });

  it('counts three persons, not three addresses', () => {
    const list = somePeople({
      ann: { id: 'ann', relations: ['report'] },
      'ann@home.example': { id: 'ann', relations: ['report'] },
    });
    const both = aSeries(
      { title: 'coordination: duo', with: ['ann', 'ann@home.example', 'bo'] },
      starts,
    );
    expect(measure('delegation.could-run', both, list).value).toBe(0);
  });

  it('is unknown until a report is named', () => {
    const occurrences = aSeries({ title: 'coordination: sync', with: team }, starts);
    const { value, missing } = measure('delegation.could-run', occurrences);
    expect([value, missing]).toEqual([
      undefined,
      'Nobody is named as a report; name at least one.',
    ]);
  });

  it('is nought, and known, where reports are named and nothing could be run', () => {
    const occurrences = aSeries({ title: 'people: 1:1', with: ['ann'] }, starts);
    const { value, low, high } = measure('delegation.could-run', occurrences, people);
    expect([value, low, high]).toEqual([0, 0, 0]);
  });
});

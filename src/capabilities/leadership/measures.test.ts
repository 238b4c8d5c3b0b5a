import { describe, expect, it } from 'vitest';
import { measured, someFacts, somePeople } from '../../../tests/facts-builders.ts';
import { anOccurrence, aSeries, weekly } from '../../../tests/time-builders.ts';
import type { GrowthEntry } from '../../notebook/growth/model.ts';

const MONDAYS = weekly('2026-02-23T09:00:00Z', 4);
const TUESDAYS = weekly('2026-02-24T09:00:00Z', 4);
const THURSDAYS = weekly('2026-02-26T09:00:00Z', 4);
const REPORTS = somePeople({
  ann: { name: 'Ann', relations: ['report'] },
  bo: { name: 'Bo', relations: ['report'] },
});

/** Ann an hour a week alone; Bo an hour every other week; both half an hour together. */
const ONE_TO_ONES = [
  ...aSeries({ title: 'Ann', with: ['ann'] }, MONDAYS),
  ...aSeries({ title: 'Bo', with: ['bo'] }, [TUESDAYS[0] ?? '', TUESDAYS[2] ?? '']),
  ...aSeries({ title: 'Both', hours: 0.5, with: ['ann', 'bo'] }, THURSDAYS),
  ...aSeries({ title: 'Peer', with: ['cy'] }, weekly('2026-02-25T09:00:00Z', 4)),
];

describe('leadership.coaching', () => {
  it('is the minutes of 1:1s with reports, per report and week', () => {
    // 4 × 60 + 2 × 60 = 360 min / (2 × 4) = 45. Weeks 60, 30, 60, 30: mean 45, s 17.32,
    // error 8.66, × 1.6377 × √(1.3/.7) = 19.33.
    const { value, low, high, count, weeks, records } = measured(
      'leadership.coaching',
      someFacts(ONE_TO_ONES, { people: REPORTS }),
    );
    expect([value, low, high, count]).toEqual([
      45,
      expect.closeTo(25.671, 3),
      expect.closeTo(64.329, 3),
      { n: 2, of: 2 },
    ]);
    expect([weeks.slice(-4).map((week) => week.value), records.length]).toEqual([
      [60, 30, 60, 30],
      6,
    ]);
  });

  it('takes one with two addresses of a person as a 1:1, and one person as one report', () => {
    const people = somePeople({
      ann: { id: 'ann', relations: ['report'] },
      'ann@home.example': { id: 'ann', relations: ['report'] },
    });
    const both = aSeries({ with: ['ann', 'ann@home.example'] }, MONDAYS);
    const { value, count } = measured('leadership.coaching', someFacts(both, { people }));
    expect([value, count]).toEqual([60, { n: 1, of: 1 }]);
  });

  it('is nought for a report who is never met, and unknown without a report', () => {
    const alone = aSeries({ with: ['cy'] }, MONDAYS);
    const named = measured('leadership.coaching', someFacts(alone, { people: REPORTS }));
    const nobody = measured('leadership.coaching', someFacts(alone));
    expect([named.value, named.count, nobody.value, nobody.missing]).toEqual([
      0,
      { n: 0, of: 2 },
      undefined,
      'Nobody is named as a report; name at least one.',
    ]);
  });
});

describe('leadership.coaching-least', () => {
  it('is that of the report with the fewest minutes over the four weeks', () => {
    // Bo: 2 × 60 / 4 = 30; his weeks 60, 0, 60, 0: s 34.64, error 17.32, × 1.6377 × √(1.3/.7) = 38.66,
    // cut at nought
    const { value, low, high, weeks } = measured(
      'leadership.coaching-least',
      someFacts(ONE_TO_ONES, { people: REPORTS }),
    );
    expect([value, low, high]).toEqual([30, 0, expect.closeTo(68.657, 3)]);
    expect(weeks.flatMap((week) => week.value ?? [])).toEqual([30]);
  });

  it('is nought where one of the reports is never met, however much the others are', () => {
    const { value, count } = measured(
      'leadership.coaching-least',
      someFacts(aSeries({ with: ['ann'] }, MONDAYS), { people: REPORTS }),
    );
    expect([value, count]).toEqual([0, { n: 1, of: 2 }]);
  });
});

describe('leadership.people', () => {
  it('is the hours of the kinds people and hiring, of all hours', () => {
    const occurrences = [
      ...aSeries({ title: 'people: staff', hours: 3 }, MONDAYS),
      ...aSeries({ title: 'hiring: loop', hours: 1 }, TUESDAYS),
      ...aSeries({ title: 'admin: desk', hours: 4 }, weekly('2026-02-25T09:00:00Z', 4)),
    ];
    const { value, count } = measured('leadership.people', someFacts(occurrences));
    expect([value, count]).toEqual([0.5, { n: 16, of: 32 }]);
  });
});

describe('leadership.mentoring', () => {
  const people = somePeople({ dee: { name: 'Dee', relations: ['mentor', 'peer'] } });
  function aSession(on: string, parts: Partial<Extract<GrowthEntry, { kind: 'session' }>> = {}) {
    return {
      id: on,
      kind: 'session',
      on,
      with: 'Ruth',
      role: 'coach',
      commitment: '',
      ...parts,
    } as const;
  }

  it('counts sessions of the log and meetings with those so marked, in 28 days', () => {
    // As of Monday 23 March the calendar tells of 23 February to 22 March, the log of up to today.
    const occurrences = [
      anOccurrence({ start: '2026-02-22T09:00:00Z', with: ['dee'] }),
      anOccurrence({ start: '2026-02-23T09:00:00Z', with: ['dee'] }),
    ];
    const growth = [
      aSession('2026-02-23'),
      aSession('2026-02-24', { commitment: 'Say no twice.' }),
      aSession('2026-03-23'),
      aSession('2026-03-24'),
    ];
    const { value, low, high, records } = measured(
      'leadership.mentoring',
      someFacts(occurrences, { people, growth }),
    );
    expect([value, low, high]).toEqual([3, 3, 3]);
    expect(records.map(({ title, when, detail, hours }) => [title, when, detail, hours])).toEqual([
      ['Dee', '2026-02-23', 'mentor', 1],
      ['Ruth', '2026-02-24', 'coach: Say no twice.', null],
      ['Ruth', '2026-03-23', 'coach', null],
    ]);
  });

  it('takes no message with a mentor for a session', () => {
    const facts = someFacts([anOccurrence({ with: ['ann'] })], { people });
    const written = { person: 'dee@acme.example', name: 'Dee', day: facts.asOf - 3, meetings: [] };
    const contacts = [...facts.contacts, { ...written, messages: [{ persons: [written.person] }] }];
    expect(measured('leadership.mentoring', { ...facts, contacts }).value).toBe(0);
  });

  it('counts once what the calendar and the log both tell, by address or by name', () => {
    const occurrences = ['2026-03-10', '2026-03-17'].map((day) =>
      anOccurrence({ start: `${day}T09:00:00Z`, with: ['dee'] }),
    );
    const growth = [
      aSession('2026-03-10', { with: 'Dee@acme.example', role: 'mentor' }),
      aSession('2026-03-17', { with: 'dee', role: 'mentor' }),
    ];
    const { value } = measured('leadership.mentoring', someFacts(occurrences, { people, growth }));
    expect(value).toBe(2);
  });

  it('is nought where a mentor is named and not met, and unknown where nobody is', () => {
    const met = [anOccurrence({ with: ['ann'] })];
    const named = measured('leadership.mentoring', someFacts(met, { people }));
    const nobody = measured('leadership.mentoring', someFacts(met));
    expect([named.value, nobody.value, nobody.missing]).toEqual([
      0,
      undefined,
      'No mentor, coach or sponsor is named; mark one in the people list, or note a session.',
    ]);
  });
});

describe('leadership.own-stretch', () => {
  const role = {
    id: 'r',
    kind: 'stretch-role',
    title: 'Acting head',
    from: '2025-10-01',
    until: null,
  } as const;
  function stretch(...growth: GrowthEntry[]) {
    return measured('leadership.own-stretch', someFacts([], { growth }));
  }
  function evidence(on: string, of = 'r'): GrowthEntry {
    return { id: on, kind: 'evidence', of, on, text: 'Ran the review.' };
  }

  it('is 1 with evidence in the last 90 days, ½ without, 0 where none goes on', () => {
    const ended = { ...role, until: '2026-03-22' };
    const values = [
      stretch(role, evidence('2025-12-24')),
      stretch(role, evidence('2025-12-23')),
      stretch(role, evidence('2026-03-01', 'another')),
      stretch(ended, evidence('2026-03-01')),
      stretch({ ...role, until: '2026-03-23' }, evidence('2026-03-01')),
    ].map(({ value }) => value);
    // Today is 23 March: 90 days are 24 December to 23 March.
    expect(values).toEqual([1, 0.5, 0.5, 0, 1]);
  });

  it('opens to what goes on and its last evidence', () => {
    const program = {
      id: 'p',
      kind: 'program',
      title: 'Board school',
      from: '2026-01-12',
      until: null,
    } as const;
    const { count, records } = stretch(role, program, evidence('2026-03-01'));
    expect([count, records]).toEqual([
      { n: 1, of: 2 },
      [
        {
          title: 'Acting head',
          when: '2025-10-01',
          detail: 'stretch role, evidence on 2026-03-01',
          hours: null,
          isPart: true,
        },
        {
          title: 'Board school',
          when: '2026-01-12',
          detail: 'program, no evidence yet',
          hours: null,
          isPart: false,
        },
      ],
    ]);
  });

  it('is unknown while the log is empty, and before it began', () => {
    const { weeks } = stretch(role, evidence('2026-03-10'));
    expect([stretch().missing, weeks.slice(-3).map(({ value }) => value)]).toEqual([
      'The growth log is empty; note a stretch role or a program.',
      [0.5, 1, 1],
    ]);
  });
});

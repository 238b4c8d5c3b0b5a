import { describe, expect, it } from 'vitest';
import { someAround } from '../../../../../tests/around-builders.ts';
import { somePeople } from '../../../../../tests/facts-builders.ts';
import { anAttendee, anOccurrence, MAYA } from '../../../../../tests/time-builders.ts';
import type { Occurrence } from '../../../../evidence/model.ts';
import type { OpenMatter } from '../../../../keeping/model.ts';
import { UTC } from '../../../../kernel/zone.ts';
import { DELEGATIONS } from '../../../../notebook/delegations/kept.ts';
import type { Delegation } from '../../../../notebook/delegations/model.ts';
import { GROWTH } from '../../../../notebook/growth/kept.ts';
import type { GrowthEntry } from '../../../../notebook/growth/model.ts';
import { describeBrief } from './brief.ts';
import { writeBrief } from './write-brief.ts';

const TODAY = '2026-03-23';
const NOTHING: readonly OpenMatter[] = [];
const DELEGATED: readonly Delegation[] = [
  {
    id: 'd',
    what: 'The release sync',
    to: 'Ann',
    level: 5,
    stake: 3,
    hoursAWeek: null,
    since: '2026-02-02',
    ended: null,
    series: [],
    changes: [],
  },
  {
    id: 'e',
    what: 'Something that is over',
    to: 'ann@acme.example',
    level: 5,
    stake: 3,
    hoursAWeek: null,
    since: '2026-01-02',
    ended: '2026-02-01',
    series: [],
    changes: [],
  },
];
const NOTED: readonly GrowthEntry[] = [
  {
    id: 's',
    kind: 'session',
    on: '2026-03-10',
    with: 'ANN@acme.example',
    role: 'mentor',
    commitment: 'Bring the forecast.',
  },
];
const WRITTEN = [
  ...DELEGATED.map((each) => DELEGATIONS.open?.(each, TODAY)),
  ...NOTED.map((each) => GROWTH.open?.(each, TODAY)),
].filter((each) => each !== undefined);
const PEOPLE = somePeople({
  ann: { name: 'Ann', relations: ['report'], function: 'Product' },
  cfo: { name: 'Marcus', relations: ['decision-maker'], function: 'Finance' },
});

/** Before these, Ann was met on Monday 16 March. It is Monday 23 March, noon. */
function brief(occurrences: readonly Occurrence[], written = NOTHING) {
  const past = anOccurrence({ start: '2026-03-16T09:00:00Z', with: ['ann'] });
  return describeBrief(occurrences, {
    facts: someAround([past], { people: PEOPLE }),
    written,
    zone: UTC,
    own: new Set([MAYA]),
    now: Date.parse('2026-03-23T12:00:00Z'),
  });
}

describe('the meeting brief', () => {
  it('tells who is there, who decides first, when they were met and what is open', () => {
    const { meetings } = brief(
      [anOccurrence({ title: 'Plan', start: '2026-03-23T14:00:00Z', with: ['ann', 'cfo', 'new'] })],
      WRITTEN,
    );
    expect(
      meetings.map(({ title, on, others, people }) => [
        title,
        on,
        others,
        people.map(({ name, last, open }) => [
          name,
          last,
          open.map(({ kind, text }) => [kind, text]),
        ]),
      ]),
    ).toEqual([
      [
        'Plan',
        '2026-03-23',
        3,
        [
          ['Marcus', null, []],
          [
            'Ann',
            '2026-03-16',
            [
              ['promise', 'Bring the forecast.'],
              ['delegation', 'The release sync'],
            ],
          ],
          ['new@acme.example', null, []],
        ],
      ],
    ]);
  });

  it('holds what is ahead today and tomorrow, and leaves out what is over, alone, free or refused', () => {
    const { meetings } = brief([
      anOccurrence({ title: 'Tomorrow', start: '2026-03-24T23:00:00Z', with: ['ann'] }),
      anOccurrence({ title: 'Running', start: '2026-03-23T11:30:00Z', with: ['ann'] }),
      anOccurrence({ title: 'Over', start: '2026-03-23T10:00:00Z', with: ['ann'] }),
      anOccurrence({ title: 'Alone', start: '2026-03-23T14:00:00Z' }),
      anOccurrence({ title: 'Free', start: '2026-03-23T14:00:00Z', with: ['ann'], isFree: true }),
      anOccurrence({
        title: 'No',
        start: '2026-03-23T14:00:00Z',
        with: ['ann'],
        answer: 'declined',
      }),
      anOccurrence({ title: 'Later', start: '2026-03-25T09:00:00Z', with: ['ann'] }),
    ]);
    expect(meetings.map(({ title }) => title)).toEqual(['Running', 'Tomorrow']);
  });

  it('goes on to the next day with a meeting where both are free', () => {
    const { meetings } = brief([
      anOccurrence({ title: 'Friday', start: '2026-03-27T09:00:00Z', with: ['ann'] }),
      anOccurrence({ title: 'Friday too', start: '2026-03-27T11:00:00Z', with: ['ann'] }),
      anOccurrence({ title: 'Saturday', start: '2026-03-28T09:00:00Z', with: ['ann'] }),
    ]);
    expect(meetings.map(({ title }) => title)).toEqual(['Friday', 'Friday too']);
  });

  it('describes eight at most, and counts all', () => {
    const crowd = Array.from({ length: 12 }, (_, at) => `p${at}`);
    const [meeting] = brief([
      anOccurrence({ start: '2026-03-23T14:00:00Z', with: crowd }),
    ]).meetings;
    expect([meeting?.others, meeting?.people.length]).toEqual([12, 8]);
  });

  it('names someone never met before as the meeting does', () => {
    const people = [anAttendee(MAYA), anAttendee('zoe@x.example', { name: 'Zoe' })];
    const [meeting] = brief([anOccurrence({ start: '2026-03-23T14:00:00Z', people })]).meetings;
    expect(meeting?.people.map(({ name }) => name)).toEqual(['Zoe']);
  });
});

describe('the brief as text', () => {
  it('is one block a meeting, with times of the zone', () => {
    const plan = anOccurrence({
      title: 'Plan',
      start: '2026-03-23T14:00:00Z',
      with: ['ann', 'cfo'],
    });
    expect(writeBrief(brief([plan], WRITTEN), UTC)).toBe(
      `Meeting brief, 2026-03-23

2026-03-23 14:00–15:00  Plan
  Marcus · decision-maker · Finance: no contact in twelve months
  Ann · report · Product: last contact 2026-03-16, 1 contact in 90 days
    promised 2026-03-10: Bring the forecast.
    handed over 2026-02-02: The release sync
`,
    );
  });

  it('says that nothing is ahead', () => {
    expect(writeBrief(brief([]), UTC)).toBe(
      'Meeting brief, 2026-03-23\n\nNo meeting with others ahead.\n',
    );
  });
});

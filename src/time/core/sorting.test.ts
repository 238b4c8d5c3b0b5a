import { describe, expect, it } from 'vitest';
import {
  anAttendee,
  anOccurrence,
  aPeopleList,
  aSeries,
  MAYA,
  timeSettings,
  weekly,
} from '../../../tests/time-builders.ts';
import type { Occurrence } from '../../evidence/model.ts';
import { countHours } from './count.ts';
import type { TimeSettings } from './facts.ts';
import { listQuestions } from './questions.ts';
import type { SortLesson } from './sort/sorter.ts';

function sort(occurrences: readonly Occurrence[], parts: Partial<TimeSettings> = {}) {
  const settings = timeSettings(parts);
  return countHours(occurrences, settings, settings.window).events.map(({ title, sorting }) => [
    title,
    sorting.kind,
    sorting.by,
  ]);
}

describe('sorting', () => {
  it('takes rules first, then your answers, then a guess of at least 60%', () => {
    const occurrences = ['Budget', 'Sync', 'strategy: plan', 'Chat'].map((title, index) =>
      anOccurrence({ title, start: `2026-03-02T1${index}:00:00Z` }),
    );
    const rules = [{ match: 'BUDG', field: 'title' as const, kind: 'review' as const }];
    const answers = ['Budget', 'Sync'].map((title) => ({ title, kind: 'admin' as const }));
    expect(sort(occurrences, { rules, answers })).toEqual([
      ['Budget', 'review', 'rule'],
      ['Sync', 'admin', 'you'],
      ['strategy: plan', 'strategy', 'words'],
      ['Chat', 'unsorted', undefined],
    ]);
  });

  it('lets the first rule that matches decide: on title, a person’s name or address, a category', () => {
    const people = [anAttendee(MAYA), anAttendee('cfo@acme.example', { name: 'Cy Finch' })];
    const occurrences = [
      anOccurrence({ title: 'One', people, start: '2026-03-02T09:00:00Z' }),
      anOccurrence({ title: 'Two', categories: ['Board work'], start: '2026-03-02T10:00:00Z' }),
    ];
    const rules = [
      { match: 'nobody', field: 'person', kind: 'admin' },
      { match: 'cy f', field: 'person', kind: 'decision' },
      { match: 'CFO@', field: 'person', kind: 'review' },
      { match: 'board', field: 'category', kind: 'strategy' },
    ] as const;
    expect([
      sort(occurrences, { rules }),
      sort(occurrences, { rules: rules.toReversed() }),
    ]).toEqual([
      [
        ['One', 'decision', 'rule'],
        ['Two', 'strategy', 'rule'],
      ],
      [
        ['One', 'review', 'rule'],
        ['Two', 'strategy', 'rule'],
      ],
    ]);
  });

  it('does not match you, nor who declined, by a rule on a person', () => {
    const people = [anAttendee(MAYA), anAttendee('cfo@acme.example', { answer: 'declined' })];
    const rules = ['maya', 'cfo'].map(
      (match) => ({ match, field: 'person', kind: 'decision' }) as const,
    );
    expect(sort([anOccurrence({ title: 'Chat', people })], { rules })).toEqual([
      ['Chat', 'unsorted', undefined],
    ]);
  });

  it('holds an answer for every series of the title, however it is spelt', () => {
    const starts = weekly('2026-03-02T09:00:00Z', 1);
    const occurrences = [
      ...aSeries({ title: 'Ops  Sync' }, starts),
      ...aSeries({ title: 'ops sync', uid: 'other' }, weekly('2026-03-03T09:00:00Z', 1)),
    ];
    expect(sort(occurrences, { answers: [{ title: 'OPS SYNC', kind: 'admin' }] })).toEqual([
      ['Ops  Sync', 'admin', 'you'],
      ['ops sync', 'admin', 'you'],
    ]);
  });

  it('holds an answer for an occurrence that was renamed, unless its own name was answered', () => {
    const [first, second, third] = aSeries(
      { title: 'Sync', uid: 's' },
      weekly('2026-03-02T09:00:00Z', 3),
    );
    const renamed = anOccurrence({ title: 'Sync - board', uid: 's', isRecurring: true });
    if (!first || !second || !third) throw new Error('three');
    const occurrences = [first, second, { ...third, event: renamed.event }];
    const sync = { title: 'Sync', kind: 'coordination' } as const;
    const board = { title: 'Sync - board', kind: 'strategy' } as const;
    expect([
      sort(occurrences, { answers: [sync] }).map((each) => each[1]),
      sort(occurrences, { answers: [sync, board] }).map((each) => each[1]),
    ]).toEqual([
      ['coordination', 'coordination', 'coordination'],
      ['coordination', 'coordination', 'strategy'],
    ]);
  });

  it('keeps “this one only” to the one, and teaches nothing by it', () => {
    const occurrences = aSeries({ title: 'Sync', uid: 's' }, weekly('2026-03-02T09:00:00Z', 2));
    const only = { uid: 's', recurrence: '2026-03-09T09:00:00.000Z' };
    const lessons: SortLesson[] = [];
    const { train } = timeSettings();
    const sorted = sort(occurrences, {
      answers: [{ title: 'Sync', kind: 'people', only }],
      train(taught) {
        lessons.push(...taught);
        return train(taught);
      },
    });
    expect([sorted, lessons]).toEqual([
      [
        ['Sync', 'unsorted', undefined],
        ['Sync', 'people', 'you'],
      ],
      [],
    ]);
  });

  it('teaches by what is known of the answered series', () => {
    const occurrences = aSeries(
      { title: 'Ann / Maya', with: ['ann'], hours: 0.5 },
      weekly('2026-03-02T09:00:00Z', 3),
    );
    const lessons: SortLesson[] = [];
    const { train } = timeSettings();
    sort(occurrences, {
      people: aPeopleList({ 'ann@acme.example': ['report'] }),
      answers: [{ title: 'ann / maya', kind: 'people' }],
      train(taught) {
        lessons.push(...taught);
        return train(taught);
      },
    });
    expect(lessons).toEqual([
      {
        kind: 'people',
        traits: {
          title: 'Ann / Maya',
          categories: [],
          people: 1,
          times: expect.any(Number),
          hasOutsider: false,
          hasReport: true,
          hasManager: false,
          hasDecisionMaker: false,
          names: ['ann@acme.example'],
          isRecurring: true,
          perWeek: 1,
          hours: 0.5,
        },
      },
    ]);
  });

  it('guesses nothing about private events: their title and people are not kept', () => {
    expect(sort([anOccurrence({ title: 'strategy: secret', isPrivate: true })])).toEqual([
      ['Private event', 'unsorted', undefined],
    ]);
  });

  it('takes Google’s parts of a changed series as one', () => {
    const occurrences = ['abc@google.com', 'abc_R20260309T090000@google.com'].flatMap((uid, week) =>
      aSeries(
        { uid, title: 'Sync' },
        weekly(week === 0 ? '2026-03-02T09:00:00Z' : '2026-03-09T09:00:00Z', 1),
      ),
    );
    const settings = timeSettings();
    const { series } = countHours(occurrences, settings, settings.window);
    expect(
      [...series.values()].map(({ members, cadence }) => [members.length, cadence.words]),
    ).toEqual([[2, 'weekly']]);
  });
});

describe('the questions', () => {
  function ask(occurrences: readonly Occurrence[], parts: Partial<TimeSettings> = {}) {
    const settings = timeSettings(parts);
    const count = countHours(occurrences, settings, settings.window);
    return listQuestions(count).map(({ title, hours }) => [title, hours]);
  }

  it('come by hours at stake × uncertainty', () => {
    // unsorted at 40%: 2 h × .6 = 1.2; sorted at 90%: 10 h × .1 = 1, 20 h × .1 = 2
    const occurrences = [
      anOccurrence({ title: 'Chat', hours: 2, start: '2026-03-02T09:00:00Z' }),
      ...aSeries({ title: 'review: ten', hours: 5 }, weekly('2026-03-04T09:00:00Z', 2)),
      ...aSeries({ title: 'review: twenty', hours: 5 }, weekly('2026-02-19T09:00:00Z', 4)),
    ];
    expect(ask(occurrences)).toEqual([
      ['review: twenty', 20],
      ['Chat', 2],
      ['review: ten', 10],
    ]);
  });

  it('are one a title, with the hours of all its series', () => {
    const occurrences = [
      ...aSeries({ title: 'Chat', uid: 'a' }, weekly('2026-03-02T09:00:00Z', 2)),
      ...aSeries({ title: 'chat', uid: 'b' }, weekly('2026-03-03T09:00:00Z', 1)),
    ];
    expect(ask(occurrences)).toEqual([['Chat', 3]]);
  });

  it('leave out what you answered and what a rule decides', () => {
    const occurrences = ['Chat', 'Ruled', 'Open'].map((title, index) =>
      anOccurrence({ title, start: `2026-03-02T1${index}:00:00Z` }),
    );
    const answers = [{ title: 'Chat', kind: 'people' as const }];
    const rules = [{ match: 'ruled', field: 'title' as const, kind: 'admin' as const }];
    expect(ask(occurrences, { answers, rules })).toEqual([['Open', 1]]);
  });

  it('ask about blocks over six hours, and about what a guess holds to be personal', () => {
    const occurrences = [
      anOccurrence({ title: 'Office', hours: 8 }),
      anOccurrence({ title: 'personal: gym', start: '2026-03-03T09:00:00Z' }),
    ];
    expect(ask(occurrences)).toEqual([
      ['Office', 8],
      ['personal: gym', 1],
    ]);
  });

  it('ask early about a block, however sure its kind: whether it counts is open', () => {
    // 8 h × .4 = 3.2 for the block, 4 h × .6 = 2.4
    const occurrences = [
      anOccurrence({ title: 'Chat', hours: 4, start: '2026-03-03T09:00:00Z' }),
      anOccurrence({ title: 'thinking: office', hours: 8 }),
    ];
    expect(ask(occurrences)).toEqual([
      ['thinking: office', 8],
      ['Chat', 4],
    ]);
  });

  it('ask no more about what you said is personal', () => {
    const answers = [{ title: 'Gym', kind: 'personal' as const }];
    expect(ask([anOccurrence({ title: 'Gym' })], { answers })).toEqual([]);
  });

  it('are none without events', () => {
    expect(ask([])).toEqual([]);
  });
});

import { expect, it } from 'vitest';
import type { Practice } from '../../../notebook/practices/model.ts';
import type { Choices } from '../model.ts';
import { findMissing, startBlank, startFromPractice } from './start-draft.ts';

const CHOICES: Choices = {
  measures: (['strategy.share', 'delegation.could-run'] as const).map((id) => ({
    id,
    title: id,
    counts: '',
    shift: 'delegation',
    ways: ['down'],
    unit: 'share',
    weeks: 8,
    mean: 0.2,
    placebos: ['strategy.reactive', 'leadership.people', 'strategy.share'],
    open: null,
  })),
  running: null,
  week: '2026-W48',
  today: '2026-11-24',
};

const PRACTICE: Practice = {
  id: 'delegation.hand-over-the-series',
  isOwn: false,
  shift: 'delegation',
  title: 'Let a report run the meeting',
  fact: 'series-could-run',
  trigger: '{series} takes {hours} h a week of you.',
  act: 'Ask {person} whether they will run {series}.',
  minutes: 20,
  say: ['{person}, I would like you to run {series}.'],
  measure: 'delegation.could-run',
  better: 'down',
  lag: 2,
  fails: '',
  easier: '',
  harder: '',
  kind: 'doing',
  evidence: { grade: 'ours', says: '' },
};

it('begins with a practice, in plain words where names are not known', () => {
  expect(startFromPractice(PRACTICE, CHOICES)).toMatchObject({
    title: 'Let a report run the meeting',
    act: 'Ask the report whether they will run the meeting.',
    when: '',
    will: 'let a report run the meeting',
    say: ['The report, I would like you to run the meeting.'],
    week: '2026-W48',
    minutes: 20,
    measure: 'delegation.could-run',
    better: 'down',
    lag: 2,
    placebos: ['strategy.reactive', 'leadership.people'],
    practice: 'delegation.hand-over-the-series',
  });
});

it('leaves the chance to be said, and asks for it, and for when and where', () => {
  const draft = startFromPractice(PRACTICE, CHOICES);
  if (draft === undefined) throw new Error('no draft');
  const placed = { ...draft, when: 'Tuesday begins, at my desk' };
  expect([
    findMissing(draft),
    findMissing(placed),
    findMissing({ ...placed, probability: 60 }),
  ]).toEqual([
    'Say when and where: what you will notice when it is time.',
    'Say how likely it is to move its measure.',
    undefined,
  ]);
});

it('asks for two different measures that should not move', () => {
  const blank = startBlank(CHOICES);
  if (blank === undefined) throw new Error('no draft');
  const whole = { ...blank, title: 'A', act: 'B', when: 'c', will: 'd', probability: 50 };
  expect([findMissing(whole), findMissing({ ...whole, placebos: ['a.b', 'a.b'] })]).toEqual([
    undefined,
    'Choose two different measures that should not move.',
  ]);
});

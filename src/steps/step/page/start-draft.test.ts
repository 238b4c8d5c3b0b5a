import { expect, it } from 'vitest';
import type { Practice } from '../../../notebook/practices/model.ts';
import type { Choices } from '../model/choices.ts';
import { asOwn, findMissing, startBlank, startFromPractice } from './start-draft.ts';

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
    tellable: 0.05,
    isByTwo: false,
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
  sort: 'rhythm',
  observable: '{person} ran {series}.',
  isSlow: false,
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
    when: 'I next sit down at my desk',
    observable: 'The report ran the meeting.',
    // the Friday of its week, two weeks of lag and one in which it can be seen
    observeOn: '2026-12-18',
    will: 'let a report run the meeting',
    say: ['The report, I would like you to run the meeting.'],
    week: '2026-W48',
    minutes: 20,
    measure: 'delegation.could-run',
    better: 'down',
    lag: 2,
    sort: 'rhythm',
    practice: 'delegation.hand-over-the-series',
  });
});

it('is whole but for the chance, so that one press on it takes the step', () => {
  const draft = startFromPractice(PRACTICE, CHOICES);
  if (draft === undefined) throw new Error('no draft');
  expect([findMissing(draft), findMissing({ ...draft, probability: 60 })]).toEqual([
    'Say how likely it is that you will see it.',
    undefined,
  ]);
});

it('asks of one’s own for what can be seen and the day on which it is looked for', () => {
  const blank = startBlank(CHOICES);
  if (blank === undefined) throw new Error('no draft');
  const whole = { ...blank, title: 'A', act: 'B', when: 'c', will: 'd', probability: 50 };
  expect([
    findMissing(whole),
    findMissing({ ...whole, observable: 'e' }),
    findMissing({ ...whole, observable: 'e', observeOn: null }),
  ]).toEqual([
    'Say what you will see if it goes well.',
    undefined,
    'Choose the day on which you look.',
  ]);
});

it('lets the sentence that begins with I go on with my', () => {
  const title = 'Invite one person of another function to your largest meeting';
  expect(startFromPractice({ ...PRACTICE, title }, CHOICES)?.will).toBe(
    'invite one person of another function to my largest meeting',
  );
});

it.each([
  ['ask your manager’s manager, yourself', 'ask my manager’s manager, myself'],
  [
    'ask for ten minutes on an agenda that is not yours',
    'ask for ten minutes on an agenda that is not mine',
  ],
  ['run “Own your week” with your team', 'run “Own your week” with my team'],
  [
    'link “The “your” debate, your way” to your week',
    'link “The “your” debate, your way” to my week',
  ],
  ['end” your “day, your', 'end” my “day, your'],
  ['call Yourcenar about yourselves, üyour', 'call Yourcenar about yourselves, üyour'],
])('turns “%s” to the first person outside quotes', (said, own) => {
  expect(asOwn(said)).toBe(own);
});

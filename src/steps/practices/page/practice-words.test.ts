import { expect, it } from 'vitest';
import type { Practice, WeeklyMeasure } from '../../../notebook/practices/model.ts';
import {
  adoptPractice,
  EVERYTHING,
  findMissing,
  findPractices,
  sayGrade,
  sayMove,
  sayPractices,
  sayUnfilled,
  startPractice,
} from './practice-words.ts';

const MEASURE: WeeklyMeasure = {
  id: 'delegation.could-run',
  shift: 'delegation',
  title: 'Meetings your team could run',
  counts: 'recurring',
  ways: ['down'],
};

function aPractice(changes: Partial<Practice> = {}): Practice {
  return {
    id: 'delegation.miss-one',
    isOwn: false,
    ...startPractice(MEASURE),
    title: 'Miss the next one',
    fact: 'series-could-run',
    trigger: '{series} has never met without you.',
    act: 'Ask {person} to hold it.',
    say: ['{person}, hold it.'],
    observable: '{series} was held without you.',
    ...changes,
  };
}

it('finds practices by shift and by all the words, in any case, what they are about too', () => {
  const practices = [
    aPractice(),
    aPractice({ id: 'b', shift: 'network', title: 'Écrire une note' }),
  ];
  const idsOf = (words: string, shift: 'all' | 'network' = 'all') =>
    findPractices(practices, { shift, words }).flatMap((group) =>
      group.practices.map(({ id }) => id),
    );
  expect([
    idsOf(''),
    idsOf('', 'network'),
    idsOf('ECRIRE note'),
    idsOf('reports attends', 'network'),
    idsOf('nothing of it'),
  ]).toEqual([['b', 'delegation.miss-one'], ['b'], ['b'], ['b'], []]);
});

it('leaves out a shift of which nothing is found', () => {
  expect(findPractices([aPractice()], EVERYTHING).map(({ shift }) => shift)).toEqual([
    'delegation',
  ]);
});

it('puts words in the place of what is not known, told apart from its own', () => {
  expect(sayUnfilled('Ask {person} to hold it.', 'series-could-run')).toEqual([
    { text: 'Ask ', isUnfilled: false },
    { text: 'the report', isUnfilled: true },
    { text: ' to hold it.', isUnfilled: false },
  ]);
});

it('says from which week on a move is to be seen', () => {
  expect([0, 1, 3].map((lag) => sayMove({ better: 'down', lag }))).toEqual([
    'down, to be seen from the next week on',
    'down, to be seen after 1 more week',
    'down, to be seen after 3 more weeks',
  ]);
});

it('calls a judgement ours or yours, and everything else by its grade', () => {
  const graded = aPractice({ evidence: { grade: 'B', says: 'One study.', source: 'Burt 2004' } });
  expect([sayGrade(aPractice()), sayGrade(aPractice({ isOwn: true })), sayGrade(graded)]).toEqual([
    'Our judgement.',
    'Your judgement.',
    'Grade B: studies of something near.',
  ]);
});

it('counts the owner’s own among all', () => {
  expect([
    sayPractices([aPractice()]).shown,
    sayPractices([aPractice(), aPractice({ isOwn: true })]),
  ]).toEqual([
    'Each ends in something you can see.',
    { said: '2 practices, half an hour at most.', shown: '1 of them your own.' },
  ]);
});

it('makes one of ours the owner’s to change, without what is known of ours alone', () => {
  const known = { grade: 'A', says: 'Many trials.', source: 'Somebody 2006' } as const;
  const own = adoptPractice(aPractice({ evidence: known }));
  expect([own.fact, own.trigger, own.act, own.say, own.evidence, findMissing(own)]).toEqual([
    'none',
    'The meeting has never met without you.',
    'Ask the report to hold it.',
    ['The report, hold it.'],
    { grade: 'ours', says: 'Begun from “Miss the next one”.' },
    undefined,
  ]);
});

it('asks for what a practice still needs, in words', () => {
  const whole = adoptPractice(aPractice());
  expect([
    findMissing({ ...whole, title: ' ' }),
    findMissing({ ...whole, trigger: '' }),
    findMissing({ ...whole, act: '' }),
    findMissing({ ...whole, observable: '' }),
    findMissing({ ...whole, minutes: 31 }),
    findMissing({ ...whole, minutes: Number.NaN }),
    findMissing({ ...whole, act: 'Ask {person}.' }),
  ]).toEqual([
    'Give it a title.',
    'Say when it is time for it.',
    'Say what you will do.',
    'Say what you will see if it went well.',
    'Make it 30 minutes at most.',
    'Make it 30 minutes at most.',
    'Write the name itself, without braces.',
  ]);
});

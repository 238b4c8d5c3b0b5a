import { expect, it } from 'vitest';
import type { Question } from '../model.ts';
import { compareAnswers, findUnanswered } from './measures.ts';

function aQuestion(id: string, change: Partial<Question> = {}): Question {
  return {
    id: `network.${id}`,
    capability: 'network',
    text: '',
    anchors: ['', '', '', '', ''],
    isQuick: true,
    isReversed: false,
    ...change,
  };
}

const questions = [
  aQuestion('met'),
  aQuestion('asked', { isReversed: true }),
  aQuestion('wrote', { isQuick: false }),
];

it('sets then and now side by side, a shift by its mean and a question by its answer', () => {
  const compared = compareAnswers(questions, {
    now: [
      { question: 'network.met', answer: 4 },
      { question: 'network.asked', answer: 2 },
      { question: 'network.wrote', answer: null },
    ],
    before: [
      { question: 'network.met', answer: 2 },
      { question: 'network.asked', answer: 3 },
    ],
  });
  // now (4 + (6 − 2)) / 2 = 4, before (2 + (6 − 3)) / 2 = 2.5
  expect([compared.length, compared.find((each) => each.capability === 'network')]).toEqual([
    6,
    {
      capability: 'network',
      now: 4,
      before: 2.5,
      questions: [
        { question: 'network.met', now: 4, before: 2 },
        { question: 'network.asked', now: 2, before: 3 },
        { question: 'network.wrote', now: null, before: null },
      ],
    },
  ]);
});

it('takes "not yet" for an answer, and counts what has none', () => {
  const answers = [
    { question: 'network.met', answer: null },
    { question: 'network.wrote', answer: 3 },
  ];
  expect(findUnanswered(questions, answers).map(({ id }) => id)).toEqual(['network.asked']);
});

import { describe, expect, it } from 'vitest';
import { measureSelfRating } from './measures.ts';
import type { Question } from './model.ts';

const anchors = ['never', 'once', 'a few times', 'often', 'always'];

function aQuestion(id: string, traits: Partial<Question> = {}): Question {
  return {
    id,
    capability: 'delegation',
    text: id,
    anchors,
    isQuick: false,
    isReversed: false,
    ...traits,
  };
}

const questions = [
  aQuestion('a', { isQuick: true }),
  aQuestion('b', { isQuick: true }),
  aQuestion('c', { isReversed: true }),
  aQuestion('d'),
  aQuestion('e'),
  aQuestion('f'),
  aQuestion('g', { capability: 'network', isQuick: true }),
];

describe('the self-rating of a shift', () => {
  it('is unknown while nothing is answered, with the two quick questions still to ask', () => {
    expect(measureSelfRating('delegation', questions, [])).toEqual({
      mean: undefined,
      answered: 0,
      asked: 2,
    });
  });

  it('is the mean of the quick two once both are answered', () => {
    const answers = [
      { question: 'a', answer: 2 },
      { question: 'b', answer: 5 },
      { question: 'g', answer: 1 },
    ];
    expect(measureSelfRating('delegation', questions, answers)).toEqual({
      mean: 3.5,
      answered: 2,
      asked: 2,
    });
  });

  it('counts "not yet" as asked and leaves it out of the mean', () => {
    const answers = [
      { question: 'a', answer: 2 },
      { question: 'b', answer: null },
    ];
    expect(measureSelfRating('delegation', questions, answers)).toEqual({
      mean: undefined,
      answered: 1,
      asked: 2,
    });
  });

  it('needs four answers when one of the quick two is missing', () => {
    const three = ['a', 'd', 'e'].map((question) => ({ question, answer: 4 }));
    const four = [...three, { question: 'f', answer: 2 }];
    expect([
      measureSelfRating('delegation', questions, three).mean,
      measureSelfRating('delegation', questions, four).mean,
    ]).toEqual([undefined, 3.5]);
  });

  it('turns a reversed answer round: doing often what one should do seldom counts as 1', () => {
    const answers = [
      { question: 'a', answer: 4 },
      { question: 'b', answer: 4 },
      { question: 'c', answer: 5 },
    ];
    // (4 + 4 + (6 − 5)) / 3
    expect(measureSelfRating('delegation', questions, answers)).toEqual({
      mean: 3,
      answered: 3,
      asked: 3,
    });
  });

  it('is unknown for a shift without questions', () => {
    expect(measureSelfRating('strategy', questions, [{ question: 'a', answer: 4 }])).toEqual({
      mean: undefined,
      answered: 0,
      asked: 0,
    });
  });
});

import { describe, expect, it } from 'vitest';
import type { SelfCheck } from '../../model.ts';
import { answerTo, placeOf, readPick, sayWhichShift, withAnswer } from './answering.ts';

function aQuestion(id: string): SelfCheck['questions'][number] {
  const anchors = ['1', '2', '3', '4', '5'];
  return { id, capability: 'strategy', text: id, anchors, isQuick: true, isReversed: false };
}

const check: SelfCheck = {
  stem: 'In the last 90 days',
  questions: ['a', 'b', 'c'].map(aQuestion),
  answers: [{ question: 'a', answer: 4 }],
};

describe('the keys of a question', () => {
  it('are 1 to 5, and 0 or N for "not yet"', () => {
    expect(['1', '5', '0', 'n', 'N', '6', 'Enter'].map(readPick)).toEqual([
      1,
      5,
      null,
      null,
      null,
      undefined,
      undefined,
    ]);
  });
});

describe('the place in the self-check', () => {
  it('is the one asked for, else the first question without an answer', () => {
    expect([placeOf(3, check), placeOf('2', check), placeOf(undefined, check)]).toEqual([3, 2, 2]);
  });

  it('passes over a place that does not exist', () => {
    expect([placeOf(9, check), placeOf(0, check), placeOf('x', check)]).toEqual([2, 2, 2]);
  });

  it('begins again once all are answered', () => {
    const answers = withAnswer(withAnswer(check.answers, 'b', null), 'c', 1);
    expect(placeOf(undefined, { ...check, answers })).toBe(1);
  });
});

it('tells "not yet" from no answer, and keeps the last one given', () => {
  const changed = { answers: withAnswer(withAnswer(check.answers, 'a', 2), 'b', null) };
  expect([answerTo(changed, 'a'), answerTo(changed, 'b'), answerTo(changed, 'c')]).toEqual([
    2,
    null,
    undefined,
  ]);
});

it('stands under the name of its shift and the days it is about', () => {
  expect(sayWhichShift(aQuestion('a'), check.stem)).toBe('Strategy, in the last 90 days');
});

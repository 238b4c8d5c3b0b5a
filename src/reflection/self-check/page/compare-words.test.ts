import { expect, it } from 'vitest';
import type { Question } from '../../model.ts';
import type { ComparedShift } from '../model.ts';
import { countMoves, sayAnswer, sayMeans, sayMoves, sayShiftMove } from './compare-words.ts';

function aQuestion(id: string, isReversed = false): Question {
  const anchors = ['not once', 'once', 'two or three times', 'often', 'every week'];
  return { id, capability: 'network', text: '', anchors, isQuick: false, isReversed };
}

const shift: ComparedShift = {
  capability: 'network',
  now: 4,
  before: 2.5,
  questions: [
    { question: 'a', now: 4, before: 2 },
    { question: 'b', now: 4, before: 2 },
    { question: 'c', now: 3, before: 3 },
    { question: 'd', now: null, before: 3 },
  ],
};

it('counts a reversed question that rose as one that moved away, and leaves out what did not apply', () => {
  const questions = [aQuestion('a'), aQuestion('b', true), aQuestion('c'), aQuestion('d')];
  const moves = countMoves({ shifts: [shift] }, questions);
  expect([moves, sayMoves(moves)]).toEqual([
    { toward: 1, away: 1, same: 1 },
    { said: '1 of 3 answers moved toward the heading,', shown: '1 away from it; 1 stayed.' },
  ]);
});

it('says where a shift was and is, without praise or blame', () => {
  expect([
    sayShiftMove(shift),
    sayShiftMove({ now: 4, before: 4.5 }),
    sayShiftMove({ now: 2, before: null }),
    sayShiftMove({ now: null, before: 4 }),
  ]).toEqual(['near, then there', 'there, as before', 'away', 'too little answered']);
});

it('says the means of a shift, and an answer in its own words', () => {
  expect([
    sayMeans(shift),
    sayMeans({ now: 22 / 6, before: null }),
    sayAnswer(aQuestion('a'), 2),
    sayAnswer(aQuestion('a'), null),
  ]).toEqual(['2.5, then 4 of 5', '3.7 of 5', 'once', 'not yet']);
});

import { expect, it } from 'vitest';
import { makeGuessAxis, partMarks } from './guess-axis.ts';

it('ends a share at half until a value lies beyond, then at the whole', () => {
  expect([makeGuessAxis('share', [0.12, 0.5]).max, makeGuessAxis('share', [0.51]).max]).toEqual([
    0.5, 1,
  ]);
});

it('ends hours at the first round number that holds all of them', () => {
  const ends = [[], [3, 10], [10.5], [41], [170]].map(
    (hours) => makeGuessAxis('hours a week', hours).max,
  );
  expect(ends).toEqual([10, 10, 20, 60, 170]);
});

it('places values in percent of the axis and clips what lies outside it', () => {
  const { place, ticks } = makeGuessAxis('share', [0.12]);
  expect([ticks.map(place), place(-0.2), place(0.9)]).toEqual([[0, 20, 40, 60, 80, 100], 0, 100]);
});

it('centres the labels of marks that stand apart', () => {
  expect(partMarks(24, 70)).toMatchObject({
    guess: { anchor: 'middle', markShift: 0 },
    value: { anchor: 'middle', markShift: 0 },
  });
});

it('turns the labels of near marks away from each other', () => {
  const { guess, value } = partMarks(60, 50);
  expect([guess.anchor, value.anchor, guess.markShift]).toEqual(['start', 'end', 0]);
});

it('keeps both marks in sight where they would cover each other', () => {
  const { guess, value } = partMarks(30, 30);
  expect([guess.anchor, value.anchor]).toEqual(['end', 'start']);
  expect(guess.markShift).toBe(-value.markShift);
  expect(value.markShift).toBeGreaterThan(0);
});

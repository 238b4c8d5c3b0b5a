import { expect, it } from 'vitest';
import { aMeasure, someViews } from './a-views.ts';
import { compareGuesses } from './guesses.ts';

it('compares in the unit that was guessed, decision-makers in hours a week', () => {
  const seen = compareGuesses(someViews()).map(({ guess, value, unit, basis }) => ({
    guess,
    value,
    unit,
    basis,
  }));
  expect(seen).toEqual([
    { guess: 0.35, value: 0.12, unit: 'share', basis: '4 weeks, 8 of 68 hours' },
    { guess: 3, value: 1.1, unit: 'hours a week', basis: '4 weeks, 4.5 of 68 hours' },
    { guess: 4, value: 8, unit: 'hours a week', basis: '4 weeks, 32 of 68 hours' },
  ]);
});

it('shows no value where there is not enough, and says what is missing', () => {
  const short = aMeasure({ enough: false, missing: '2 more complete weeks', value: 0.1 });
  const [first] = compareGuesses(someViews({ measures: [short] }));
  expect([first?.value, first?.low, first?.basis]).toEqual([null, null, '2 more complete weeks']);
});

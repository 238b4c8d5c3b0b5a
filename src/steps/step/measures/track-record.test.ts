import { expect, it } from 'vitest';
import type { StepState } from '../model.ts';
import {
  listToldForecasts,
  meanForecast,
  type RecordedStep,
  tallyShifts,
  tallySteps,
} from './track-record.ts';

function took(state: StepState, probability = 50, shift: RecordedStep['shift'] = 'strategy') {
  return { state, probability, shift };
}

it('counts as a forecast what moved, could not be told or went the wrong way, not what leans', () => {
  const steps = [
    took('moved', 70),
    took('cannot tell', 60),
    took('wrong way', 90),
    took('leaning', 80),
    took('leaning wrong way', 80),
    took('not done', 80),
    took('too early', 80),
    took('running', 80),
  ];
  const told = listToldForecasts(steps);
  expect(told).toEqual([
    { probability: 0.7, moved: true },
    { probability: 0.6, moved: false },
    { probability: 0.9, moved: false },
  ]);
  // (.7 + .6 + .9) / 3
  expect(meanForecast(told)).toBeCloseTo(2.2 / 3, 12);
});

it('has no mean of nothing', () => {
  expect(meanForecast([])).toBeUndefined();
});

it('counts what was taken, done, told and moved', () => {
  expect(
    tallySteps([
      took('moved'),
      took('leaning'),
      took('too early'),
      took('not done'),
      took('running'),
    ]),
  ).toEqual({ taken: 5, done: 3, told: 2, moved: 1 });
});

it('lists only the shifts in which a step was taken, in their order', () => {
  const steps = [
    took('moved', 50, 'network'),
    took('running', 50, 'network'),
    took('not done'),
    took('moved'),
  ];
  expect(tallyShifts(steps, ['strategy', 'leadership', 'network'])).toEqual([
    { shift: 'strategy', tally: { taken: 2, done: 1, told: 1, moved: 1 } },
    { shift: 'network', tally: { taken: 1, done: 1, told: 1, moved: 1 } },
  ]);
});

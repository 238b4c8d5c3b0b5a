import { expect, it } from 'vitest';
import type { StepState } from '../model.ts';
import {
  listToldForecasts,
  meanForecast,
  type RecordedStep,
  tallyShifts,
  tallySteps,
} from './track-record.ts';

/** Declared before it was asked what can be seen. */
function took(
  state: StepState,
  probability = 50,
  shift: RecordedStep['shift'] = 'strategy',
): RecordedStep {
  return { state, probability, shift, observable: '', seen: null };
}

function saw(seen: RecordedStep['seen'], probability: number): RecordedStep {
  return { ...took('seen', probability), observable: 'She named a date.', seen };
}

it('counts as a forecast what was seen or not, not what was seen in part or is to be seen', () => {
  const told = listToldForecasts([saw('yes', 70), saw('no', 60), saw('partly', 50), saw(null, 40)]);
  expect(told).toEqual([
    { probability: 0.7, came: true },
    { probability: 0.6, came: false },
  ]);
});

it('counts of steps from before what moved, could not be told or went the wrong way, not what leans', () => {
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
    { probability: 0.7, came: true },
    { probability: 0.6, came: false },
    { probability: 0.9, came: false },
  ]);
  // (.7 + .6 + .9) / 3
  expect(meanForecast(told)).toBeCloseTo(2.2 / 3, 12);
});

it('has no mean of nothing', () => {
  expect(meanForecast([])).toBeUndefined();
});

it('counts what was taken, done, answered, seen, told and moved', () => {
  expect(
    tallySteps([
      { ...took('moved'), seen: 'yes' },
      { ...took('leaning'), seen: 'no' },
      took('too early'),
      took('not done'),
      took('running'),
    ]),
  ).toEqual({ taken: 5, done: 3, answered: 2, seen: 1, told: 2, moved: 1 });
});

it('lists only the shifts in which a step was taken, in their order', () => {
  const steps = [
    took('moved', 50, 'network'),
    took('running', 50, 'network'),
    took('not done'),
    took('moved'),
  ];
  expect(tallyShifts(steps, ['strategy', 'leadership', 'network'])).toEqual([
    { shift: 'strategy', tally: { taken: 2, done: 1, answered: 0, seen: 0, told: 1, moved: 1 } },
    { shift: 'network', tally: { taken: 1, done: 1, answered: 0, seen: 0, told: 1, moved: 1 } },
  ]);
});

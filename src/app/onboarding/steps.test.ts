import { describe, expect, it } from 'vitest';
import { ONBOARDING_STEPS } from '../../accounts/model.ts';
import { dashesAt, furthest, readStep, sayPlace, stepAfter, stepBefore } from './steps.ts';

describe('the steps of the first ten minutes', () => {
  it('leads forward from the promise to done and back the same way', () => {
    const forward = ONBOARDING_STEPS.map(stepAfter);
    const back = ONBOARDING_STEPS.map(stepBefore);
    expect([forward, back]).toEqual([
      [...ONBOARDING_STEPS.slice(1), 'done'],
      [undefined, ...ONBOARDING_STEPS.slice(0, -1)],
    ]);
  });

  it('takes up again at the furthest step shown, and stays done once done', () => {
    expect([
      furthest('promise', 'guess'),
      furthest('sort', 'you'),
      furthest('sort', 'sort'),
      furthest('done', 'you'),
    ]).toEqual(['guess', 'sort', 'sort', 'done']);
  });

  it('counts the promise as no step', () => {
    expect([sayPlace('promise'), sayPlace('you'), sayPlace('sort'), sayPlace('step')]).toEqual([
      'about ten minutes',
      '1 of 9, you',
      '7 of 9, sort',
      '9 of 9, one step',
    ]);
  });

  it('draws one dash a step: those before it, this one, those to come', () => {
    expect([dashesAt('promise').join(' '), dashesAt('guess').join(' ')]).toEqual([
      'ahead ahead ahead ahead ahead ahead ahead ahead ahead',
      'past past here ahead ahead ahead ahead ahead ahead',
    ]);
  });

  it('knows no step by another name', () => {
    expect([readStep('sort'), readStep('done'), readStep(undefined)]).toEqual([
      'sort',
      undefined,
      undefined,
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { STATES, type Steps } from '../model.ts';
import { aShownStep } from './a-shown-step.ts';
import {
  sayAim,
  sayBeforeAfter,
  sayForecasts,
  sayIfThen,
  sayPlacebo,
  saySteps,
  sayVerdict,
  sayWhenTold,
} from './step-words.ts';

const told = { before: { weeks: 8, mean: 0.5 }, after: { weeks: 4, mean: 0.2 } };

describe('what is said of a step', () => {
  it('says what came after it, never because of it', () => {
    const said = STATES.map((state) => sayVerdict(aShownStep({ ...told, state })));
    expect(said.join(' ')).not.toMatch(/because|due to|thanks to|caused/i);
    expect(said.slice(5)).toEqual([
      'Hands-on hours fell after it.',
      'Hands-on hours leaned towards falling after it.',
      'It cannot be told whether hands-on hours fell after it.',
      'Hands-on hours leaned towards rising after it.',
      'Hands-on hours rose after it.',
    ]);
  });

  it('says until when it is too early, and what is too little', () => {
    const few = { before: { weeks: 3, mean: 0.5 }, after: { weeks: 0, mean: null } };
    expect([
      sayVerdict(aShownStep({ state: 'too early', on: '2027-01-12' })),
      sayVerdict(aShownStep({ state: 'too little data', ...few })),
      sayVerdict(aShownStep({ state: 'too little data', ...told })),
    ]).toEqual([
      'Too early to tell, on January 12, 2027.',
      'Too little to tell: 3 complete weeks before it, four are needed.',
      'Too little to tell: no week differs from another.',
    ]);
  });

  it('asks how it went once its week ends', () => {
    expect([
      sayVerdict(aShownStep({ isFixed: false })),
      sayVerdict(aShownStep({})),
      sayVerdict(aShownStep({ isDue: true })),
    ]).toEqual([
      'Its week begins on November 23, 2026.',
      'It runs this week.',
      'Its week ends: how did it go?',
    ]);
  });

  it('shows both sides in the measure’s unit once the verdict is told, not before', () => {
    expect([
      sayBeforeAfter(aShownStep({ ...told, state: 'moved' })),
      sayBeforeAfter(aShownStep({ ...told, state: 'too early' })),
      sayBeforeAfter(aShownStep({ ...told, state: 'not done' })),
    ]).toEqual(['50% before, 20% after', undefined, undefined]);
  });

  it('says what should move, from where, and when that is told', () => {
    const step = aShownStep({ ...told, on: '2027-01-04', after: { weeks: 0, mean: null } });
    expect([sayAim(step), sayWhenTold(step), sayWhenTold(aShownStep({ on: null }))]).toEqual([
      'Hands-on hours, down from 50%',
      'January 4, 2027, after 4 complete weeks',
      'none can be told',
    ]);
  });

  it('makes one sentence of when and what', () => {
    expect(sayIfThen({ when: 'Tuesday begins, ', will: 'write first.' })).toBe(
      'When Tuesday begins, I will write first.',
    );
  });

  it('tells of a placebo whether it moved too', () => {
    const of = (state: (typeof STATES)[number], delta: number) =>
      sayPlacebo('People hours', { measure: 'm', state, delta, nap: 0.5, p: 0.5, tau: 0 });
    expect([
      of('moved', 1),
      of('wrong way', -1),
      of('leaning wrong way', -1),
      of('cannot tell', 1),
      of('too little data', 1),
    ]).toEqual([
      'People hours rose too.',
      'People hours fell too.',
      'People hours leaned downwards.',
      'People hours moved neither way, as far as can be told.',
      'People hours has too few weeks to compare.',
    ]);
  });
});

describe('what is said of all steps', () => {
  function all(parts: Partial<Steps>): Steps {
    return {
      steps: [aShownStep({})],
      all: { taken: 1, done: 0, told: 0, moved: 0 },
      shifts: [],
      forecasts: { told: 0, moved: 0, mean: null },
      week: '2026-W48',
      today: '2026-11-24',
      readUntil: null,
      ...parts,
    };
  }

  it('counts them, and says that a verdict takes weeks', () => {
    expect([
      saySteps(all({ steps: [] })),
      saySteps(all({})),
      saySteps(all({ all: { taken: 4, done: 3, told: 2, moved: 1 } })),
    ]).toEqual([
      { said: 'No step yet.', shown: 'One a week, declared before.' },
      { said: '1 step, 0 told.', shown: 'A verdict takes four weeks.' },
      { said: '4 steps, 2 told.', shown: '1 moved what it should.' },
    ]);
  });

  it('sets what was said before beside what moved', () => {
    expect([
      sayForecasts(all({})),
      sayForecasts(all({ forecasts: { told: 1, moved: 0, mean: 0.7 } })),
      sayForecasts(all({ forecasts: { told: 5, moved: 2, mean: 0.7 } })),
    ]).toEqual([
      undefined,
      'You said 70%; of 1 told, 0 moved.',
      'You said 70% on average; of 5 told, 2 moved.',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { STATES, type Steps } from '../model.ts';
import { aShownStep } from './a-shown-step.ts';
import {
  sayAim,
  sayBeforeAfter,
  sayForecasts,
  sayIfThen,
  saySeen,
  saySteps,
  sayTellable,
  sayVerdict,
  sayWhenTold,
} from './step-words.ts';

const told = { before: { weeks: 8, mean: 0.5 }, after: { weeks: 4, mean: 0.2 } };

describe('what is said of a step', () => {
  it('says what came after it, never because of it', () => {
    const said = STATES.map((state) => sayVerdict(aShownStep({ ...told, state })));
    expect(said.join(' ')).not.toMatch(/because|due to|thanks to|caused/i);
    expect(said.slice(9)).toEqual([
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
      'Too little to tell: 3 complete weeks before it, 6 are needed.',
      'Too little to tell: 4 complete weeks after it, 4 are needed.',
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

  it('says “when” and “I will” once, however they were typed', () => {
    expect(sayIfThen({ when: 'When triage ends', will: 'I will write first' })).toBe(
      'When triage ends, I will write first.',
    );
  });

  it('says of a single act what was seen, and of a rhythm that beside its measure', () => {
    const act = aShownStep({ state: 'to be seen', sort: 'act', on: '2027-01-04' });
    expect([
      sayVerdict(act),
      sayVerdict({ ...act, isSeenDue: true }),
      saySeen({ ...act, seen: 'yes' }),
      saySeen(aShownStep({ seen: 'partly' })),
    ]).toEqual([
      'To be seen on January 4, 2027.',
      'Did you see what you declared?',
      undefined,
      'Seen in part.',
    ]);
  });

  it('says before it is taken what could be told, and what is too small for that', () => {
    const told = { unit: 'hours a week', isByTwo: false } as const;
    expect([
      sayTellable(1.2, { ...told, size: 2.5 }),
      sayTellable(1.2, { ...told, size: 0.5 }),
      sayTellable(null, { ...told, size: 0.5 }),
    ]).toEqual([
      'The smallest change that could be told is 1.2 h.',
      'The smallest change that could be told is 1.2 h. This one changes 0.5 h at most, so what you see judges it alone.',
      undefined,
    ]);
  });
});

describe('what is said of all steps', () => {
  function all(parts: Partial<Steps>): Steps {
    return {
      steps: [aShownStep({})],
      all: { taken: 1, done: 0, answered: 0, seen: 0, told: 0, moved: 0 },
      shifts: [],
      forecasts: { told: 0, came: 0, mean: null },
      week: '2026-W48',
      today: '2026-11-24',
      readUntil: null,
      ...parts,
    };
  }

  it('counts what was done, and of what was answered what was seen', () => {
    const tally = { taken: 4, done: 3, answered: 3, seen: 2, told: 2, moved: 1 };
    expect([
      saySteps(all({ steps: [] })),
      saySteps(all({})),
      saySteps(all({ all: tally })),
      saySteps(all({ all: { ...tally, answered: 0, seen: 0 } })),
    ]).toEqual([
      { said: 'No step yet.', shown: 'One a week, declared before.' },
      { said: '1 step, 0 done.', shown: 'None has come to its day yet.' },
      { said: '4 steps, 3 done.', shown: '2 of 3 seen as declared.' },
      { said: '4 steps, 3 done.', shown: '1 of 2 measures moved.' },
    ]);
  });

  it('sets what was said before beside what came to be', () => {
    expect([
      sayForecasts(all({})),
      sayForecasts(all({ forecasts: { told: 1, came: 0, mean: 0.7 } })),
      sayForecasts(all({ forecasts: { told: 5, came: 2, mean: 0.7 } })),
    ]).toEqual([
      undefined,
      'You said 70%; it did not come to be.',
      'You said 70% on average; 2 of 5 came to be.',
    ]);
  });
});

import { expect, it } from 'vitest';
import { UserError } from '../../kernel/user-error.ts';
import { type HeadedDefinition, hasHeading, refuseUnfitHeading } from './measures.ts';

function aDefinition(change: Partial<HeadedDefinition>): HeadedDefinition {
  return {
    id: 'strategy.reactive',
    capability: 'strategy',
    title: '',
    counts: '',
    counted: 'hours',
    unit: 'share',
    time: 'weekly',
    inputs: ['calendar'],
    better: 'more',
    floor: 0.1,
    heading: 0.43,
    headingSource: '',
    misleads: '',
    ...change,
  };
}

function codeOf(definition: HeadedDefinition, value: number): string {
  try {
    refuseUnfitHeading(definition, value);
    return 'fits';
  } catch (error) {
    if (error instanceof UserError) return error.code;
    throw error;
  }
}

it('refuses a heading at the floor, on its far side, and outside its unit', () => {
  const more = aDefinition({});
  expect([0.3, 1, 0.1, 0.05, 1.2, -0.1].map((value) => codeOf(more, value))).toEqual([
    'fits',
    'fits',
    'heading-is-floor',
    'heading-behind-floor',
    'heading-out-of-unit',
    'heading-out-of-unit',
  ]);
});

it('takes a heading below the floor where less is better', () => {
  const less = aDefinition({ better: 'less', floor: 0.6, heading: 0.25 });
  expect([0, 0.5, 0.6, 0.7].map((value) => codeOf(less, value))).toEqual([
    'fits',
    'fits',
    'heading-is-floor',
    'heading-behind-floor',
  ]);
});

it('takes a heading with two sides between the floor and its reciprocal', () => {
  // the floor .25 has the reciprocal 4
  const within = aDefinition({ better: 'within', unit: 'ratio', floor: 0.25, heading: 0.8 });
  expect([0.9, 1, 3, 0.25, 4, 0.2, 5].map((value) => codeOf(within, value))).toEqual([
    'fits',
    'fits',
    'fits',
    'heading-is-floor',
    'heading-is-floor',
    'heading-behind-floor',
    'heading-behind-floor',
  ]);
});

it('has a heading only where a floor says what is absent, and none for a trend', () => {
  const { floor: _, ...trend } = aDefinition({});
  expect([hasHeading(aDefinition({})), hasHeading({ ...trend, better: 'trend less' })]).toEqual([
    true,
    false,
  ]);
});

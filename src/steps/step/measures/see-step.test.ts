import { expect, it } from 'vitest';
import { isMeasured, stateOfSeen } from './see-step.ts';

it('judges a single act, and a change too small to tell, by what is seen alone', () => {
  expect([
    isMeasured({ sort: 'act', isTooSmall: false }),
    isMeasured({ sort: 'rhythm', isTooSmall: true }),
    isMeasured({ sort: 'rhythm', isTooSmall: false }),
  ]).toEqual([false, false, true]);
});

it('says what was seen of what was done, whole or in part, and nothing of what was not', () => {
  const states = (['yes', 'partly', 'no', undefined] as const).map((seen) =>
    stateOfSeen({ outcome: 'partly', seen }),
  );
  expect(states).toEqual(['seen', 'partly seen', 'not seen', 'to be seen']);
  expect(
    ([undefined, 'stopped', 'no'] as const).map((outcome) => stateOfSeen({ outcome, seen: 'yes' })),
  ).toEqual(['running', 'stopped', 'not done']);
});

import { describe, expect, it } from 'vitest';
import { measured, someFacts } from '../../../../tests/facts-builders.ts';

describe('network.contributions', () => {
  function anInsight(on: string, audience: 'decision-maker' | 'other-function' | 'own-team') {
    return { id: on, kind: 'insight', on, text: `Said on ${on}`, audience } as const;
  }

  it('counts insights brought beyond the own team, in the 28 days to today', () => {
    // Today is 23 March: 24 February to 23 March.
    const growth = [
      anInsight('2026-02-23', 'decision-maker'),
      anInsight('2026-02-24', 'decision-maker'),
      anInsight('2026-03-02', 'own-team'),
      anInsight('2026-03-23', 'other-function'),
    ];
    const { value, count, records } = measured('network.contributions', someFacts([], { growth }));
    expect([value, count, records.map(({ detail, isPart }) => [detail, isPart])]).toEqual([
      2,
      { n: 2, of: 3 },
      [
        ['to a decision-maker', true],
        ['to your own team', false],
        ['to another function', true],
      ],
    ]);
  });

  it('is unknown until the log is four weeks old, however much is in it', () => {
    const growth = [anInsight('2026-02-25', 'decision-maker')];
    const missing = [someFacts([]), someFacts([], { growth })].map(
      (facts) => measured('network.contributions', facts).missing,
    );
    expect(missing).toEqual([
      'No insight is in the growth log; note one that you brought to others.',
      'The growth log begins on 2026-02-25; four weeks of it are needed.',
    ]);
  });
});

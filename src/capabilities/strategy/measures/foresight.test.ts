import { describe, expect, it } from 'vitest';
import { measured, someFacts } from '../../../../tests/facts-builders.ts';
import { dateOfDay, dayOfDate } from '../../../kernel/week.ts';
import type { Decision } from '../../../notebook/decisions/model.ts';
import type { Forecast } from '../../../notebook/forecasts/model.ts';

/** The facts are of Monday 2026-03-23. */
const TODAY = '2026-03-23';

function inDays(date: string, days: number): string {
  return dateOfDay(dayOfDate(date) + days);
}

function aForecast(parts: Partial<Forecast> = {}): Forecast {
  const made = parts.made ?? '2026-01-01';
  return {
    id: '1',
    text: 'Pricing ships',
    made,
    due: inDays(made, 30),
    percent: 70,
    tags: [],
    resolved: null,
    ...parts,
  };
}

function aDecision(parts: Partial<Decision> = {}): Decision {
  return {
    id: '1',
    title: 'Which vendor',
    opened: '2026-01-01',
    options: [],
    expectation: '',
    confidence: null,
    reviewOn: null,
    decided: null,
    review: null,
    ...parts,
  };
}

/** `n` forecasts of a percentage, of which some happened. */
function ended(n: number, percent: number, happened: number, on = '2026-01-20'): Forecast[] {
  return Array.from({ length: n }, (_, index) =>
    aForecast({ percent, resolved: { outcome: index < happened ? 'yes' : 'no', on } }),
  );
}

describe('strategy.horizon', () => {
  const decided = { on: '2026-02-01', by: 'me', choice: '' } as const;

  it('is the median months from made to due, of forecasts and of decisions with a review', () => {
    // days 30 61 91 122 152 183 of forecasts, 365 and 730 of decisions: (122 + 152) / 2 = 137 days
    // = 137 / 30.4375 months. Of 8 values the 2nd and the 7th hold the median with 93%, the 3rd
    // and the 6th with 71%: 61 to 365 days.
    const forecasts = [30, 61, 91, 122, 152, 183].map((days) =>
      aForecast({ due: inDays('2026-01-01', days) }),
    );
    const decisions = [365, 730].map((days) =>
      aDecision({ decided, reviewOn: inDays(decided.on, days) }),
    );
    const { value, low, high, count, enough, records } = measured(
      'strategy.horizon',
      someFacts([], { forecasts, decisions }),
    );
    expect([value, low, high, count, enough, records.length]).toEqual([
      expect.closeTo(137 / 30.4375, 10),
      expect.closeTo(61 / 30.4375, 10),
      expect.closeTo(365 / 30.4375, 10),
      { n: 8, of: 8 },
      true,
      8,
    ]);
    expect(records[0]?.detail).toBe('12.0 months ahead, to 2027-02-01');
  });

  it('counts void forecasts, but no open decision and none without a review', () => {
    const seven = Array.from({ length: 7 }, () => aForecast());
    const voided = aForecast({ resolved: { outcome: 'void', on: '2026-02-01' } });
    const others = [aDecision({ reviewOn: '2027-01-01' }), aDecision({ decided })];
    const with8 = someFacts([], { forecasts: [...seven, voided], decisions: others });
    expect(measured('strategy.horizon', with8).count).toEqual({ n: 8, of: 8 });
  });

  it('says how many are missing, and reads nothing that is dated after today', () => {
    const forecasts = [aForecast(), aForecast({ made: inDays(TODAY, 1) })];
    const one = measured('strategy.horizon', someFacts([], { forecasts }));
    expect([one.value, one.missing]).toEqual([
      undefined,
      '1 forecast or decision with a review date is noted; 8 needed.',
    ]);
  });
});

describe('strategy.forecast-skill', () => {
  it('is how much nearer the forecasts came than their base rate', () => {
    // squared errors: 16 of .04, 4 of .64: mean .16, base rate .5: 1 − .16 / .25 = .36.
    // s² = (16 × .12² + 4 × .48²) / 19 = .0606, error √(.0606 / 20) = .0551, × 1.3277 = .0731:
    // from 1 − .2331 / .25 = .0676 to 1 − .0869 / .25 = .6524
    const forecasts = [...ended(10, 80, 8), ...ended(10, 20, 2)];
    const { value, low, high, count } = measured(
      'strategy.forecast-skill',
      someFacts([], { forecasts }),
    );
    expect([value, low, high, count]).toEqual([
      expect.closeTo(0.36, 10),
      expect.closeTo(0.0676, 3),
      expect.closeTo(0.6524, 3),
      { n: 20, of: 20 },
    ]);
  });

  it('is below nought for forecasts further off than the base rate', () => {
    const forecasts = [...ended(10, 80, 2), ...ended(10, 20, 8)];
    // squared errors: 16 of .64, 4 of .04: .52 / .25
    const { value } = measured('strategy.forecast-skill', someFacts([], { forecasts }));
    expect(value).toBeCloseTo(1 - 0.52 / 0.25, 10);
  });

  it('is unknown where all came out the same, and says so', () => {
    const { value, missing } = measured(
      'strategy.forecast-skill',
      someFacts([], { forecasts: ended(20, 90, 20) }),
    );
    expect([value, missing]).toEqual([
      undefined,
      'All 20 resolved forecasts came out the same; skill needs both outcomes.',
    ]);
  });

  it('counts neither void ones nor those that end after today, and says how many are missing', () => {
    const forecasts = [
      ...ended(19, 80, 8),
      ...ended(1, 80, 1, inDays(TODAY, 1)),
      aForecast({ resolved: { outcome: 'void', on: '2026-02-01' } }),
      aForecast(),
    ];
    const { value, missing, count } = measured(
      'strategy.forecast-skill',
      someFacts([], { forecasts }),
    );
    expect([value, missing, count]).toEqual([
      undefined,
      '19 forecasts are resolved; 20 needed.',
      { n: 19, of: 21 },
    ]);
  });

  it('opens to what was said and what became of it, open ones not counted', () => {
    const forecasts = [...ended(1, 80, 1), aForecast({ percent: 12.5 })];
    const { records } = measured('strategy.forecast-skill', someFacts([], { forecasts }));
    expect(records.map(({ detail, isPart }) => [detail, isPart])).toEqual([
      ['you said 12.5%, still open', false],
      ['you said 80%, it happened', true],
    ]);
  });
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type EndedForecast, listEnded, toResolved } from './ended.ts';

function anEnded(parts: Partial<EndedForecast> = {}): EndedForecast {
  return {
    id: '1',
    text: 'Pricing ships',
    made: '2026-01-05',
    due: '2026-03-31',
    percent: 70,
    tags: [],
    resolved: { outcome: 'yes', on: '2026-03-30' },
    ...parts,
  };
}

it('counts what happened or did not by today, neither what is void nor what ends later', () => {
  const no = anEnded({ resolved: { outcome: 'no', on: '2026-03-31' } });
  const others = [
    { ...anEnded(), resolved: null },
    { ...anEnded(), resolved: { outcome: 'void', on: '2026-03-30' } as const },
    anEnded({ resolved: { outcome: 'yes', on: '2026-04-01' } }),
  ];
  expect(listEnded([anEnded(), no, ...others], '2026-03-31')).toEqual([anEnded(), no]);
});

it('keeps every percentage in the tenth in which it was written', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000 }), (thousandths) => {
      const { tenth } = toResolved(anEnded({ percent: thousandths / 1000 }));
      expect(tenth).toBe(Math.min(9, Math.floor(thousandths / 10_000)));
    }),
  );
});

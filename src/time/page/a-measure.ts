import type { MeasureOnTheWire } from '../model.ts';

/** Strategic hours, 12% of 68, unless the story says otherwise. */
export function aMeasure(parts: Partial<MeasureOnTheWire> = {}): MeasureOnTheWire {
  return {
    id: 'strategy.share',
    capability: 'strategy',
    title: 'Strategic hours',
    counts: 'kind strategy, or a horizon beyond a year',
    counted: 'hours',
    unit: 'share',
    better: 'more',
    time: 'weekly',
    inputs: ['calendar'],
    isAnchor: true,
    value: 0.12,
    count: { n: 8, of: 68 },
    enough: true,
    missing: null,
    low: 0.08,
    high: 0.16,
    floor: 0,
    heading: 0.21,
    until: null,
    headingSource: 'a reference line',
    misleads: 'loose sorting',
    weeks: [],
    ...parts,
  };
}

/** Weeks from 2026-W07 on with these values; null where a week does not count. */
export function weekValues(...values: readonly (number | null)[]): MeasureOnTheWire['weeks'] {
  return values.map((value, index) => ({
    week: `2026-W${String(index + 7).padStart(2, '0')}`,
    value,
  }));
}

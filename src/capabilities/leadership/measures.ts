import { DEFAULT_NEEDS } from '../../time/core/measuring.ts';
import { shareOfHours } from '../measures.ts';
import type { ShiftMeasure } from '../model.ts';
import { COACHING_MEASURES } from './measures/coaching.ts';
import { PEOPLE } from './measures/definitions.ts';
import { GROWTH_MEASURES } from './measures/growth.ts';
import { LATENCY_MEASURES } from './measures/latency.ts';

/**
 * `leadership.coaching` and `.coaching-least` are minutes a week, `.people` is a share 0–1 of the
 * hours, `.mentoring` counts sessions in 28 days, `.own-stretch` is 0, ½ or 1, `.latency` is days; each undefined, with
 * what is missing, below its minimum.
 * Source: docs/measures.md#leadership
 */
export const LEADERSHIP: readonly ShiftMeasure[] = [
  ...COACHING_MEASURES,
  shareOfHours({
    definition: PEOPLE,
    isPart: () => (event) => event.sorting.kind === 'people' || event.sorting.kind === 'hiring',
    needs: () => DEFAULT_NEEDS,
  }),
  ...GROWTH_MEASURES,
  ...LATENCY_MEASURES,
];

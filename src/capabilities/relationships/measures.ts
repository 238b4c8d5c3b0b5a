import type { ShiftMeasure } from '../model.ts';
import { AFTER_HOURS_MEASURE } from './measures/after-hours.ts';
import { KEPT_MEASURE } from './measures/kept.ts';
import { PARITY_MEASURE } from './measures/parity.ts';
import { SKIP_LEVEL_MEASURE } from './measures/skip-level.ts';

/**
 * `relationships.parity` is a ratio that should be near 1, `.kept` a share 0–1 of planned 1:1s,
 * `.skip-level` hours in four weeks, `.after-hours` a share 0–1 of messages to reports; each undefined, with what is missing, below its minimum.
 * Source: docs/measures.md#relationships
 */
export const RELATIONSHIPS: readonly ShiftMeasure[] = [
  PARITY_MEASURE,
  KEPT_MEASURE,
  SKIP_LEVEL_MEASURE,
  AFTER_HOURS_MEASURE,
];

import { positionOf, type State, stateOf, statesApart } from '../../kernel/reading.ts';
import { sayHours, sayNumber, sayShare } from '../../ui/numbers.ts';
import type { MeasureOnTheWire } from '../model.ts';

/** `12%` or `3.1 h`, in the measure's own unit. */
export function sayValue({ unit }: Pick<MeasureOnTheWire, 'unit'>, value: number): string {
  if (unit === 'share') return sayShare(value);
  return unit === 'hours a week' ? sayHours(value) : `${sayNumber(value)} min`;
}

/** `8–16%`; undefined where no range is known. */
export function sayRange(measure: MeasureOnTheWire): string | undefined {
  const { low, high } = measure;
  if (low === null || high === null) return undefined;
  const from = sayValue(measure, low);
  const to = sayValue(measure, high);
  if (from === to) return to;
  const unit = to.replace(/^[\d.,\u202f\u00a0]+/, '');
  return unit !== '' && from.endsWith(unit)
    ? `${from.slice(0, -unit.length)}–${to}`
    : `${from}–${to}`;
}

/** `8 of 68 h`, or of a weekly figure also that it is one: `a week, 12.4 of 68 h`. */
export function sayMeasureCount({ unit, count }: MeasureOnTheWire): string {
  const counted = `${sayNumber(count.n)} of ${sayHours(count.of)}`;
  return unit === 'share' ? counted : `a week, ${counted}`;
}

/** `21%`, `25% or less`, or that there is none. */
export function sayHeading(measure: MeasureOnTheWire): string {
  if (measure.heading === null) return 'None';
  const value = sayValue(measure, measure.heading);
  return measure.better === 'less' ? `${value} or less` : value;
}

/**
 * Where the value stands: its state, that it cannot be told when the range covers all three, or
 * that only its own history can be read.
 * Source: docs/measures.md#position
 */
export function sayState(measure: MeasureOnTheWire): State | 'cannot tell' | 'trend only' {
  const { value, low, high, floor, heading } = measure;
  if (floor === null || heading === null) return 'trend only';
  if (value === null) return 'cannot tell';
  const stateAt = (at: number) => stateOf(positionOf(at, { floor, heading }));
  const isWide = low !== null && high !== null && statesApart(stateAt(low), stateAt(high)) === 2;
  return isWide ? 'cannot tell' : stateAt(value);
}

import { sayHours, sayNumber, sayShare } from '../../ui/numbers.ts';
import type { MeasureOnTheWire } from '../model.ts';

/** `12%`, `3.1 h` or `0.62`, in the measure's own unit. */
export function sayValue({ unit }: Pick<MeasureOnTheWire, 'unit'>, value: number): string {
  switch (unit) {
    case 'share':
      return sayShare(value);
    case 'hours a week':
    case 'hours in 4 weeks':
      return sayHours(value);
    case 'minutes a week':
      return `${sayNumber(value)} min`;
    case 'ratio':
    case 'index':
      return sayHundredths(value);
    case 'months':
      return sayNumberOf(value, 'month');
    case 'days':
      return sayNumberOf(value, 'day');
    case 'times in 28 days':
    case 'functions':
    case 'people':
    case 'level':
      return sayNumber(value);
  }
}

function sayNumberOf(value: number, one: string): string {
  const number = sayNumber(value);
  return `${number} ${number === '1' ? one : `${one}s`}`;
}

function sayHundredths(value: number): string {
  return value.toLocaleString(navigator.language, { maximumFractionDigits: 2 });
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

/** `8 of 68 h`, or of a figure over time also that it is one: `a week, 12.4 of 68 h`. */
export function sayMeasureCount({ unit, count, counted }: CountParts): string {
  const period = PERIODS[unit];
  if (count.of === 0) return period ?? '';
  const of = counted === 'hours' ? sayHours(count.of) : `${sayNumber(count.of)} ${counted}`;
  const said = `${sayNumber(count.n)} of ${of}`;
  return period === undefined ? said : `${period}, ${said}`;
}

type CountParts = Pick<MeasureOnTheWire, 'unit' | 'count' | 'counted'>;

const PERIODS: Readonly<Partial<Record<MeasureOnTheWire['unit'], string>>> = {
  'hours a week': 'a week',
  'minutes a week': 'a week',
  'hours in 4 weeks': 'in 4 weeks',
  'times in 28 days': 'in 28 days',
};

/** `21%`, `25% or less`, `0.8 to 1.25`, or that there is none. */
export function sayHeading(measure: MeasureOnTheWire): string {
  if (measure.heading === null) return 'None';
  const value = sayValue(measure, measure.heading);
  if (measure.until !== null) return `${value} to ${sayValue(measure, measure.until)}`;
  return measure.better === 'less' ? `${value} or less` : value;
}

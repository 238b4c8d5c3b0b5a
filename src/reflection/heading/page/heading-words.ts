import type { MeasureUnit } from '../../../kernel/measure.ts';
import { sayDate } from '../../../ui/numbers.ts';
import type { HeadingStep, HeadingValue } from '../model.ts';

/** What stands after a number of a unit; a share is written in percent. */
const AFTER: Readonly<Record<MeasureUnit, string>> = {
  share: '%',
  'hours a week': 'h a week',
  'minutes a week': 'min a week',
  'hours in 4 weeks': 'h in 4 weeks',
  'times in 28 days': 'in 28 days',
  months: 'months',
  days: 'days',
  functions: 'functions',
  people: 'people',
  level: '',
  ratio: '',
  index: '',
};

/** How finely a unit is said; in tenths unless told. */
const STEPS: Readonly<Partial<Record<MeasureUnit, number>>> = {
  share: 100,
  'minutes a week': 1,
  ratio: 100,
  index: 100,
};

export function unitOf(unit: MeasureUnit): string {
  return AFTER[unit];
}

/** `30%`, `15 min a week`, `0.8`. */
export function sayValue(value: number, unit: MeasureUnit): string {
  const number = writeNumber(value, unit);
  if (unit === 'share') return `${number}%`;
  return AFTER[unit] === '' ? number : `${number} ${AFTER[unit]}`;
}

/** What the data shows, as fine as it can be known: whole percents, one decimal of hours. */
export function sayNow(value: number, unit: MeasureUnit): string {
  const steps = STEPS[unit] ?? 10;
  return sayValue(Math.round(value * steps) / steps, unit);
}

/** `21% or more`, `25% or less`, `0.8 to 1.25`. */
export function sayHeading(
  value: number,
  { unit, better, until }: Pick<HeadingValue, 'unit' | 'better' | 'until'>,
): string {
  if (better === 'within') {
    const other = until ?? 1 / value;
    const [low, high] = [Math.min(value, other), Math.max(value, other)];
    return `${writeNumber(low, unit)} to ${writeNumber(high, unit)}`;
  }
  return `${sayValue(value, unit)} or ${better === 'less' ? 'less' : 'more'}`;
}

/** A heading of the owner's own has both sides of a band: one says the other. */
export function sayOwnHeading(value: number, heading: HeadingValue): string {
  return sayHeading(value, { ...heading, until: null });
}

/** What a field shows of a value: `30` of a share of .3. */
export function writeNumber(value: number, unit: MeasureUnit): string {
  const shown = unit === 'share' ? value * 100 : value;
  return new Intl.NumberFormat(navigator.language, {
    maximumFractionDigits: 2,
    useGrouping: false,
  }).format(shown);
}

/** The value a field holds, in the measure's unit: null when it is empty, undefined for no number. */
export function readNumber(text: string, unit: MeasureUnit): number | null | undefined {
  const written = text.trim().replace(/%$/, '').trim().replace(',', '.').replace('−', '-');
  if (written === '') return null;
  const value = Number(written);
  if (!Number.isFinite(value)) return undefined;
  return unit === 'share' ? value / 100 : value;
}

/** `24 November 2026: 21% (default), then 30%`, latest first. */
export function sayHistory(heading: HeadingValue): string[] {
  const values = [null, ...heading.history.map(({ value }) => value)];
  return heading.history
    .map(({ on }: HeadingStep, index) => {
      const [from, to] = [values[index] ?? null, values[index + 1] ?? null];
      return `${sayDate(on)}: ${sayStep(from, heading)}, then ${sayStep(to, heading)}`;
    })
    .toReversed();
}

function sayStep(value: number | null, heading: HeadingValue): string {
  if (value === null) return `the default, ${sayHeading(heading.default, heading)}`;
  return sayOwnHeading(value, heading);
}

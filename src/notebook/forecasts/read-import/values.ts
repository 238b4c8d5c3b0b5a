import type { ForecastOutcome } from '../model.ts';

/**
 * How likely, in percent, as a file says it. One with a sign is percent; without, a column that
 * never goes above 1 is a share.
 * @returns 0–100; undefined for what is no such number
 */
export function readPercent(text: string, isShare: boolean): number | undefined {
  const hasSign = text.endsWith('%');
  const written = (hasSign ? text.slice(0, -1) : text).trim().replace(',', '.');
  if (!/^\d*\.?\d+(?:e-?\d+)?$|^\d+\.$/i.test(written)) return undefined;
  const value = Number(written) * (isShare && !hasSign ? 100 : 1);
  // .29 × 100 is 28.999…96, and would lie in another tenth
  const percent = Number(value.toFixed(10));
  return percent <= 100 ? percent : undefined;
}

/** Whether a column says shares: nothing in it is above 1, and nothing has a percent sign. */
export function areShares(texts: readonly string[]): boolean {
  return texts.every((text) => !text.includes('%') && !(Number(text.replace(',', '.')) > 1));
}

/**
 * The date of an instant or a date as programs write it: `2024-01-02 3:04:5`, `2024-01-02T…`,
 * `2024-01-02 03:04:05 UTC`. The time of day is passed over.
 */
export function readDate(text: string): string | undefined {
  const written = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]|$)/.exec(text);
  if (written === null) return undefined;
  const [, year = '', month = '', day = ''] = written;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const at = Date.parse(`${date}T00:00:00Z`);
  // 30 February would be read as 1 March
  return Number.isFinite(at) && new Date(at).toISOString().startsWith(date) ? date : undefined;
}

/** What became of it; null while it is open, undefined for a word that is not known. */
export function readOutcome(text: string): ForecastOutcome | null | undefined {
  return OUTCOMES.get(text.toLowerCase());
}

const OUTCOMES: ReadonlyMap<string, ForecastOutcome | null> = new Map([
  ['', null],
  ['unknown', null],
  ['null', null],
  ['open', null],
  ['unresolved', null],
  ...['yes', 'true', '1', '1.0', 'right', 'correct', 'happened'].map(
    (word) => [word, 'yes'] as const,
  ),
  ...['no', 'false', '0', '0.0', 'wrong', 'incorrect'].map((word) => [word, 'no'] as const),
  ...['ambiguous', 'void', 'other', 'cancelled', 'canceled', 'n/a'].map(
    (word) => [word, 'void'] as const,
  ),
]);

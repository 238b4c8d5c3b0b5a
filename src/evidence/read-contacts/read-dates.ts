import { daysInMonth } from '../read-calendar/civil.ts';

/**
 * The day of `28 Sep 2023`, as LinkedIn writes it, of `7-Feb-22`, as a spreadsheet saves it again,
 * or of `2023-09-28`.
 * @returns `YYYY-MM-DD`; undefined when it is no such date
 */
export function readConnectedOn(text: string): string | undefined {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim());
  if (iso !== null) return toDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const spoken = /^(\d{1,2})[ -]([a-z]{3})[a-z]*\.?[ ,-]+(\d{4}|\d{2})$/i.exec(text.trim());
  if (spoken === null) return undefined;
  const [, day, month = '', year = ''] = spoken;
  const whole = year.length === 2 ? 2000 + Number(year) : Number(year);
  return toDate(whole, MONTHS.indexOf(month.toLowerCase()) + 1, Number(day));
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

function toDate(year: number, month: number, day: number): string | undefined {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  const pad = (value: number, width: number) => String(value).padStart(width, '0');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

import { DAY, dayOf, daysInMonth } from '../read-calendar/civil.ts';

/**
 * The instant of a Date header (RFC 5322 and its older forms).
 * @returns epoch milliseconds; undefined when it is no date
 */
export function readMailDate(text: string): number | undefined {
  const parts = DATE.exec(text);
  if (parts === null) return undefined;
  const [, day, month = '', year = '', hour, minute, second = '0', zone = ''] = parts;
  const whole = wholeYear(year);
  const place = MONTHS.indexOf(month.toLowerCase()) + 1;
  if (place === 0 || Number(day) < 1 || Number(day) > daysInMonth(whole, place)) return undefined;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return undefined;
  const clock = (Number(hour) * 60 + Number(minute)) * 60 + Math.min(59, Number(second));
  const offset = offsetOf(zone);
  return dayOf(whole, place, Number(day)) * DAY + (clock - offset * 60) * 1000;
}

const DATE =
  /^\s*(?:[a-z]{2,9}\.?,?\s+)?(\d{1,2})[\s-]+([a-z]{3})[a-z]*\.?[\s-]+(\d{2,4}),?\s+(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?:\s*\(?([+-]\d{2}:?\d{2}|[a-z]{1,5}))?/i;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const ZONES: Readonly<Record<string, number>> = {
  EST: -300,
  EDT: -240,
  CST: -360,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
  CET: 60,
  CEST: 120,
  MET: 60,
  BST: 60,
};

/** Two and three digits are counted as RFC 5322 says. */
function wholeYear(text: string): number {
  const year = Number(text);
  if (text.length === 2) return year < 50 ? 2000 + year : 1900 + year;
  return text.length === 3 ? 1900 + year : year;
}

/** Minutes east of UTC; a zone nobody knows is read as UTC. */
function offsetOf(zone: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone) ?? [];
  if (sign === undefined) return ZONES[zone.toUpperCase()] ?? 0;
  const offset = Number(hours) * 60 + Number(minutes);
  if (offset > 14 * 60) return 0;
  return sign === '-' ? -offset : offset;
}

/** `12%` of .12; whole percents, since a tenth of one says nothing about four weeks. */
export function sayShare(share: number): string {
  return format(share, { style: 'percent', maximumFractionDigits: 0 });
}

/** `5.5 h`, `46 h`; one decimal below a hundred, and none where it would be zero. */
export function sayHours(hours: number): string {
  return `${sayNumber(hours)} h`;
}

/** `5.5`, `46`; one decimal below a hundred, and none where it would be zero. */
export function sayNumber(value: number): string {
  return format(value, { maximumFractionDigits: Math.abs(value) < 99.95 ? 1 : 0 });
}

/** `1 event`, `7 events`. */
export function sayCount(count: number, one: string, many = `${one}s`): string {
  return `${format(count, {})} ${count === 1 ? one : many}`;
}

/**
 * `today 21:40`, `Sunday 21:40` within a week, `3 May 2026, 21:40` before; in a zone given, else in
 * the browser's own.
 */
export function sayInstant(instant: string, now: number = Date.now(), zone?: string): string {
  const moment = Date.parse(instant);
  const say = (at: number, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(navigator.language, { ...options, timeZone: zone }).format(at);
  const time = say(moment, { hour: '2-digit', minute: '2-digit' });
  if (say(moment, LONG) === say(now, LONG)) return `today ${time}`;
  const isRecent = Math.abs(now - moment) < 6 * 86_400_000;
  return isRecent ? `${say(moment, { weekday: 'long' })} ${time}` : `${say(moment, LONG)}, ${time}`;
}

/** `3 May 2026` of `2026-05-03`, in the reader's locale. */
export function sayDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return new Date(year ?? 0, (month ?? 1) - 1, day ?? 1).toLocaleDateString(
    navigator.language,
    LONG,
  );
}

const LONG = { day: 'numeric', month: 'long', year: 'numeric' } as const;

function format(value: number, options: Intl.NumberFormatOptions): string {
  return new Intl.NumberFormat(navigator.language, options).format(value);
}

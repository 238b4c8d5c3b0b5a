import { sayCount, sayDate, sayNumber } from '../../../../ui/numbers.ts';
import type { Fading, Watched } from '../model.ts';

/** Cadences set by one key, in days. */
export const CADENCES = [
  { key: '1', days: 7, title: 'every week' },
  { key: '2', days: 14, title: 'every two weeks' },
  { key: '3', days: 30, title: 'every month' },
  { key: '4', days: 91, title: 'every quarter' },
  { key: '0', days: null, title: 'no cadence' },
] as const;

export const SNOOZES = [
  { days: 7, title: '1 week' },
  { days: 30, title: '1 month' },
] as const;

/** The sentence on top: how many are due, and how many cannot be judged. */
export function sayFading({ counts, hasContacts }: Pick<Fading, 'counts' | 'hasContacts'>): Words {
  const { due, snoozed, fine, unknown } = counts;
  const all = due + snoozed + fine + unknown;
  if (all === 0) return { said: 'Whom would you miss?', shown: 'Say who matters.' };
  if (!hasContacts) {
    const said = `${sayCount(all, 'person matters', 'people matter')} to you.`;
    return { said, shown: 'A calendar says who has gone quiet.' };
  }
  const of = `Of ${sayCount(all, 'person who matters', 'people who matter')},`;
  const late = due === 0 ? 'nobody is' : `${due} ${due === 1 ? 'is' : 'are'}`;
  const shown = unknown > 0 ? `${unknown} cannot be judged yet.` : '';
  return { said: `${of} ${late} overdue.`, shown };
}

type Words = Readonly<Record<'said' | 'shown', string>>;

/** `Silent for 45 days`; `No contact in twelve months` */
export function saySilence({ silence }: Watched): string {
  return silence === null
    ? 'No contact in twelve months'
    : `Silent for ${sayCount(silence, 'day')}`;
}

/** What it is measured by, with the counts. */
export function sayLimit({ last, gap, limit, cadenceDays, inYear }: Watched): string {
  const met = last === null ? [] : [`Last contact ${sayDate(last)}`];
  if (cadenceDays !== null) return [...met, `you wish ${sayCadence(cadenceDays)}`].join('; ');
  if (limit !== null && gap !== null) {
    return [...met, `usual gap ${sayDays(gap)}, of ${inYear} contacts; overdue after eight`].join(
      '; ',
    );
  }
  return [...met, `${sayCount(inYear, 'contact')} in twelve months; a usual gap needs five`].join(
    '; ',
  );
}

/** `every month`; `every 45 days` */
export function sayCadence(days: number): string {
  return CADENCES.find((each) => each.days === days)?.title ?? `every ${sayCount(days, 'day')}`;
}

export function sayDays(days: number): string {
  return `${sayNumber(days)} ${days === 1 ? 'day' : 'days'}`;
}

export function dateAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

import { dayOfDate } from '../../kernel/week.ts';
import { sayDate } from '../../ui/numbers.ts';
import type { Time } from '../model.ts';

/** A calendar that was not read for so many days is named. */
const LATE_DAYS = 7;

interface Late {
  readonly name: string;
  readonly said: string;
  /** what reads it again */
  readonly way: string;
}

/** What is said of calendars that were last read a week ago or longer. */
export function sayLate(readings: Time['lateReadings'], today: string): Late[] {
  return readings
    .filter(({ on }) => dayOfDate(today) - dayOfDate(on) >= LATE_DAYS)
    .map(({ name, kind, on, trouble }) => {
      const ends = `Your calendar “${name}” ends on ${sayDate(on)}: what came after it is not known.`;
      return kind === 'file'
        ? { name, said: ends, way: 'Drop a fresh export' }
        : { name, said: [ends, trouble].filter(Boolean).join(' '), way: 'See its address' };
    });
}

import type { Profile } from '../../accounts/model.ts';
import { DAY, HOUR, MINUTE } from '../../kernel/week.ts';
import type { Zone } from '../../kernel/zone.ts';
import { type Claim, gapsWithin } from './overlap.ts';
import type { Week } from './weeks.ts';

export type WorkingHours = Profile['workingHours'];

/** What is assumed until the owner says otherwise, and on the command line: Monday to Friday, 9 to 17. */
export const USUAL_WORKING_HOURS: WorkingHours = [0, 1, 2, 3, 4, 5, 6].map((day) =>
  day < 5 ? { from: 9 * 60, to: 17 * 60 } : null,
);

/** A stretch without meetings shorter than this is no time to think in. */
const PROTECTED_FROM = 2 * HOUR;

interface WorkingTime {
  readonly zone: Zone;
  readonly workingHours: WorkingHours;
  /** days off: all-day events that say the owner is away */
  readonly away: readonly Claim[];
}

/** The working time of a week, a span a day, without days off. */
export function workingSpans(week: Week, { zone, workingHours, away }: WorkingTime): Claim[] {
  return workingHours.flatMap((hours, weekday) => {
    if (hours === null || hours.to <= hours.from) return [];
    const midnight = (week.monday + weekday) * DAY;
    const start = zone.instantOf(midnight + hours.from * MINUTE);
    const end = zone.instantOf(midnight + hours.to * MINUTE);
    const isOff = away.some((each) => each.start <= start && end <= each.end);
    return isOff || start < week.from || end > week.to ? [] : [{ start, end }];
  });
}

/**
 * Stretches of two hours and more within the working time that hold no meeting.
 * @param meetings merged and in order, as `mergeClaims` returns them
 */
export function protectedBlocks(spans: readonly Claim[], meetings: readonly Claim[]): Claim[] {
  return spans
    .flatMap((span) => gapsWithin(meetings, span))
    .filter(({ start, end }) => end - start >= PROTECTED_FROM);
}

/** Hours of spans that do not overlap; 0 for none. */
export function hoursOf(spans: readonly Claim[]): number {
  return spans.reduce((sum, { start, end }) => sum + (end - start), 0) / HOUR;
}

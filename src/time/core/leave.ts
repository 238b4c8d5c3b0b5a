import type { Occurrence } from '../../evidence/model.ts';
import { DAY } from '../../kernel/week.ts';
import { foldText } from './sort/read-title.ts';
import type { Week } from './weeks.ts';

/**
 * The weeks that look like leave: all-day out-of-office events cover at least three of their five
 * working days. It is a suggestion; the owner decides.
 */
export function suggestLeave(
  occurrences: readonly Occurrence[],
  weeks: readonly Week[],
): Set<string> {
  const away = occurrences.filter(isAway);
  const suggested = new Set<string>();
  for (const week of weeks) {
    if (!week.isWhole) continue;
    const days = [0, 1, 2, 3, 4].filter((day) => {
      const noon = week.from + day * DAY + DAY / 2;
      return away.some(({ start, end }) => start <= noon && noon < end);
    });
    if (days.length >= 3) suggested.add(week.name);
  }
  return suggested;
}

/** An all-day event that says its owner is away, by its mark or, as Google writes none, its title. */
export function isAway({ event }: Occurrence): boolean {
  if (!event.isAllDay || event.status === 'CANCELLED') return false;
  return event.isOutOfOffice || (!event.isPrivate && AWAY.test(foldText(event.title)));
}

const AWAY =
  /\b(?:out of (?:the )?office|ooo|oof|pto|vacation|annual leave|parental leave|sick leave|on leave|holidays?|urlaub|abwesend|elternzeit|conges?|vacances|absente?|vacaciones|ausente)\b/;

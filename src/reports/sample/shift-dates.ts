import { DAY, dateOfDay, dayOfDate, weekName } from '../../kernel/week.ts';
import { fromInstant, toInstant } from '../../platform/database/values.ts';

/** The same content with every date, instant and ISO week in it moved by so many days. */
export function shiftDates(content: unknown, days: number): unknown {
  if (typeof content === 'string') return shiftText(content, days);
  if (Array.isArray(content)) return content.map((each) => shiftDates(each, days));
  if (typeof content !== 'object' || content === null) return content;
  return Object.fromEntries(
    Object.entries(content).map(([name, value]) => [name, shiftDates(value, days)]),
  );
}

/** A calendar whose events take place so many days later; whole weeks keep its rules true. */
export function shiftCalendar(text: string, days: number): string {
  const unfolded = text.replace(/\r?\n[ \t]/g, '');
  return unfolded.replace(TIMED_LINE, (line) =>
    line.replace(/\b(\d{4})(\d{2})(\d{2})(?=T\d{6}|[,;]|$)/g, (_, year, month, day) =>
      dateOfDay(dayOfDate(`${year}-${month}-${day}`) + days).replaceAll('-', ''),
    ),
  );
}

const TIMED_LINE =
  /^(?:DTSTART|DTEND|DTSTAMP|CREATED|LAST-MODIFIED|EXDATE|RECURRENCE-ID|RRULE)\b.*$/gm;

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/;
const WEEK = /^(\d{4})-W(\d{2})$/;

function shiftText(text: string, days: number): string {
  if (DATE.test(text)) return dateOfDay(dayOfDate(text) + days);
  if (INSTANT.test(text)) return toInstant(fromInstant(text) + days * DAY);
  const week = WEEK.exec(text);
  if (week === null) return text;
  // the fourth of January lies in the first week of its year
  const first = dayOfDate(`${week[1]}-01-04`);
  return weekName(first + 7 * (Number(week[2]) - 1) + days);
}

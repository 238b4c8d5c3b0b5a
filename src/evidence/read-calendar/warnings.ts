import type { CalendarWarning } from '../model.ts';
import type { Warn } from './line-reader.ts';

interface Warnings {
  readonly add: Warn;
  /** by line; beyond the limit one warning says how many more there are */
  list(): CalendarWarning[];
}

export function makeWarnings(limit: number): Warnings {
  const kept: CalendarWarning[] = [];
  let more = 0;

  function add(line: number, component: string, message: string): void {
    if (kept.length < limit) kept.push({ line, component, message });
    else more++;
  }

  function list(): CalendarWarning[] {
    const sorted = kept.toSorted((a, b) => a.line - b.line);
    if (more === 0) return sorted;
    const message = `${more} more warnings are not listed`;
    return [...sorted, { line: 0, component: 'VCALENDAR', message }];
  }

  return { add, list };
}

import * as z from 'zod/mini';
import { DAY, dateOfDay } from '../../kernel/week.ts';
import type { KeptTime } from './kept-series.ts';

/**
 * The times of a series as text for the store: start and end in epoch milliseconds, then the
 * component unless it is the master, then the recurrence unless it is the start.
 */
export function encodeTimes(times: readonly KeptTime[]): string {
  return JSON.stringify(
    times.map(({ start, end, component, recurrence }) => {
      if (recurrence !== instantText(start)) return [start, end, component, recurrence];
      return component === 0 ? [start, end] : [start, end, component];
    }),
  );
}

/** Reads the text of `encodeTimes` back. Throws when it has another shape. */
export function decodeTimes(text: string): readonly KeptTime[] {
  return z.parse(timesSchema, JSON.parse(text)).map(([start, end, component = 0, recurrence]) => ({
    component,
    recurrence: recurrence ?? instantText(start),
    start,
    end,
  }));
}

const timesSchema = z.array(
  z.tuple([z.number(), z.number(), z.optional(z.number()), z.optional(z.string())]),
);

const dates = new Map<number, string>();
const clocks = new Map<number, string>();

/** `2026-11-24T10:00:00Z`, as the reader names a recurrence; days and hours recur, so they are remembered. */
function instantText(instant: number): string {
  const day = Math.floor(instant / DAY);
  const time = instant - day * DAY;
  return remember(dates, day, dateOfDay) + remember(clocks, time, clockText);
}

function clockText(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(10, 19)}Z`;
}

function remember(known: Map<number, string>, key: number, make: (key: number) => string): string {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make(key);
  if (known.size < MOST_REMEMBERED) known.set(key, made);
  return made;
}

/** Days of a century: more would only be a calendar out to fill the memory. */
const MOST_REMEMBERED = 40_000;

import * as z from 'zod/mini';
import type { SeriesComponent } from '../read-calendar/calendar.ts';
import { decodeEvent, encodeEvent, eventShape } from './encode-event.ts';
import type { KeptSeries } from './kept-series.ts';

/**
 * A kept series as text for the store. What says nothing (false, empty, line numbers, the stamp of
 * the export) is left out, so that the same series gives the same text in every export.
 */
export function encodeSeries({ series, hidden }: KeptSeries): string {
  return JSON.stringify({
    master: series.master && encodeComponent(series.master),
    overrides: series.overrides.length > 0 ? series.overrides.map(encodeComponent) : undefined,
    zones: series.zones,
    hidden: hidden.length > 0 ? hidden : undefined,
  });
}

/** Reads the text of `encodeSeries` back. Throws when it has another shape. */
export function decodeSeries(
  text: string,
  { uid, calendar }: { readonly uid: string; readonly calendar: string },
): KeptSeries {
  const { master, overrides, zones, hidden } = z.parse(seriesSchema, JSON.parse(text));
  const series = {
    uid,
    calendar: 0,
    master: master && decodeComponent(master, uid),
    overrides: overrides.map((override) => decodeComponent(override, uid)),
    zones,
  };
  return { uid, calendar, series, hidden };
}

function encodeComponent({ event, ...component }: SeriesComponent): object {
  return {
    ...encodeEvent(event),
    start: component.start,
    length: component.length,
    replaces: component.replaces,
    isForLaterToo: component.isForLaterToo || undefined,
    rules: component.rules,
    exceptRules: component.exceptRules,
    moreTimes: component.moreTimes,
    exceptTimes: component.exceptTimes,
  };
}

function decodeComponent(stored: StoredComponent, uid: string): SeriesComponent {
  return {
    event: decodeEvent(stored, uid),
    line: 0,
    sequence: 0,
    stamp: 0,
    start: stored.start,
    length: stored.length,
    replaces: stored.replaces,
    isForLaterToo: stored.isForLaterToo,
    rules: stored.rules,
    exceptRules: stored.exceptRules,
    moreTimes: stored.moreTimes,
    exceptTimes: stored.exceptTimes,
  };
}

const lengthSchema = z.object({ clock: z.number(), elapsed: z.number() });
const timeShape = {
  wall: z.number(),
  zone: z.optional(z.string()),
  isDate: z.optional(z.boolean()),
};
const timeSchema = z.object(timeShape);

const componentSchema = z.object({
  ...eventShape,
  start: timeSchema,
  length: lengthSchema,
  replaces: z.optional(timeSchema),
  isForLaterToo: z.optional(z.boolean()),
  rules: z.optional(z.array(z.string())),
  exceptRules: z.optional(z.array(z.string())),
  moreTimes: z.optional(z.array(z.object({ ...timeShape, length: z.optional(lengthSchema) }))),
  exceptTimes: z.optional(z.array(timeSchema)),
});
type StoredComponent = z.infer<typeof componentSchema>;

const zoneSchema = z.object({
  first: z.number(),
  changes: z.array(z.object({ from: z.number(), offset: z.number() })),
});

const seriesSchema = z.object({
  master: z.optional(componentSchema),
  overrides: z._default(z.array(componentSchema), []),
  zones: z.optional(z.record(z.string(), zoneSchema)),
  hidden: z._default(z.array(z.int()), []),
});

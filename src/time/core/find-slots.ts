import { DAY, HOUR, localDay, MINUTE, mondayOf, startOfDay, weekName } from '../../kernel/week.ts';
import type { Zone } from '../../kernel/zone.ts';
import { type Claim, gapsWithin, mergeClaims } from './overlap.ts';
import { type WorkingHours, workingSpans } from './working-time.ts';

export interface SlotWish {
  readonly zone: Zone;
  readonly workingHours: WorkingHours;
  /** what takes time already */
  readonly busy: readonly Claim[];
  /** days off */
  readonly away: readonly Claim[];
  /** first local day, days since 1970-01-01 */
  readonly from: number;
  readonly days: number;
  readonly minutes: number;
  readonly count: number;
}

const QUARTER = 15 * MINUTE;

/**
 * Free stretches of working time, of the length that is wished, in order of time. Each day gives
 * one before any gives a second, and the days lie as far apart as they can. None lies over lunch.
 * @returns at most `count` stretches; fewer where the days do not hold as many, none for none
 */
export function findSlots(wish: SlotWish): Claim[] {
  const byDay = listDays(wish).map((span) => fitInto(span, wish));
  const found: Claim[] = [];
  for (let round = 0; found.length < wish.count; round++) {
    const offered = byDay.flatMap((slots) => slots[round] ?? []);
    if (offered.length === 0) break;
    found.push(...spread(offered, wish.count - found.length));
  }
  return found.sort((one, other) => one.start - other.start);
}

/** The working spans of the days, in order. */
function listDays({ from, days, ...working }: SlotWish): Claim[] {
  const { zone } = working;
  const [start, end] = [startOfDay(zone, from), startOfDay(zone, from + days)];
  const spans: Claim[] = [];
  for (let monday = mondayOf(from); monday < from + days; monday += 7) {
    const week = { from: startOfDay(zone, monday), to: startOfDay(zone, monday + 7) };
    const whole = { ...week, monday, name: weekName(monday), isWhole: true };
    spans.push(...workingSpans(whole, working));
  }
  return spans
    .filter((span) => span.start >= start && span.end <= end)
    .sort((one, other) => one.start - other.start);
}

/** The stretches that fit between what is there, each beginning on a quarter of an hour. */
/** The hour from noon belongs to nobody’s plans; what is longer than this runs through the day. */
const LUNCH = { from: 12 * HOUR, to: 13 * HOUR, most: 180 } as const;

function fitInto(span: Claim, { busy, minutes, zone }: SlotWish): Claim[] {
  const length = minutes * MINUTE;
  const day = startOfDay(zone, localDay(zone, span.start));
  const lunch = { start: day + LUNCH.from, end: day + LUNCH.to };
  const slots: Claim[] = [];
  for (const gap of gapsWithin(mergeClaims(minutes > LUNCH.most ? busy : [...busy, lunch]), span)) {
    const midnight = startOfDay(zone, localDay(zone, gap.start));
    let start = midnight + Math.ceil((gap.start - midnight) / QUARTER) * QUARTER;
    for (; start + length <= gap.end; start += Math.max(length, HOUR))
      slots.push({ start, end: start + length });
  }
  return slots;
}

/** Some of the offered, evenly from first to last. */
function spread(offered: readonly Claim[], count: number): Claim[] {
  if (offered.length <= count) return [...offered];
  return Array.from({ length: count }, (_, index) => {
    const place = Math.floor((index * offered.length) / count);
    return offered[place] ?? { start: 0, end: 0 };
  }).filter(({ end }) => end > 0);
}

/** The two weeks that are looked through. */
export const SLOT_DAYS = 14;

/** Epoch milliseconds in and out: a day before and after, for what reaches into the days. */
export function slotWindow(
  zone: Zone,
  from: number,
): { readonly from: number; readonly to: number } {
  return { from: startOfDay(zone, from) - DAY, to: startOfDay(zone, from + SLOT_DAYS) + DAY };
}

import { dateOfDay, dayOfDate, mondayOf, weekName } from '../../kernel/week.ts';
import type { Estimate } from '../model.ts';

export const HALVES = ['morning', 'afternoon'] as const;
export type Half = (typeof HALVES)[number];

export const WORKING_DAYS = [0, 1, 2, 3, 4] as const;

/** What each half-day was for; those without a kind are left open. */
type HalfDays = Estimate['halfDays'];

/** The half-days after one is set; an empty kind leaves it open again. */
export function setHalfDay(
  halfDays: HalfDays,
  { day, half, kind }: { readonly day: number; readonly half: Half; readonly kind: string },
): HalfDays {
  const others = halfDays.filter((each) => each.day !== day || each.half !== half);
  const all = kind === '' ? others : [...others, { day, half, kind }];
  return all.toSorted((a, b) => placeOf(a) - placeOf(b));
}

export function kindAt(halfDays: HalfDays, day: number, half: Half): string {
  return halfDays.find((each) => each.day === day && each.half === half)?.kind ?? '';
}

/** `4 coordination, 2 strategy, 4 open`: the week in words, most first. */
export function sayHalfDays(halfDays: HalfDays): string {
  const byKind = Map.groupBy(halfDays, (each) => each.kind);
  const counts = [...byKind]
    .map(([kind, days]) => ({ kind, count: days.length }))
    .sort((a, b) => b.count - a.count || a.kind.localeCompare(b.kind))
    .map(({ kind, count }) => `${count} ${kind}`);
  const open = WORKING_DAYS.length * HALVES.length - halfDays.length;
  return [...counts, ...(open > 0 ? [`${open} open`] : [])].join(', ');
}

/** A week to allocate: the last whole one before a local date. */
export interface PastWeek {
  /** `2026-W47` */
  readonly week: string;
  /** local dates of its Monday and Friday */
  readonly from: string;
  readonly to: string;
}

export function lastWeek(today: string): PastWeek {
  const monday = mondayOf(dayOfDate(today)) - 7;
  return { week: weekName(monday), from: dateOfDay(monday), to: dateOfDay(monday + 4) };
}

function placeOf({ day, half }: HalfDays[number]): number {
  return day * HALVES.length + HALVES.indexOf(half);
}

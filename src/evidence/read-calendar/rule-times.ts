import { DAY } from './civil.ts';
import type { Rule } from './read-rule.ts';

/** From the days a rule names in a period to its times, BYSETPOS applied. */
interface TimeLister {
  /** @returns wall-clock milliseconds, ascending */
  list(days: readonly number[]): readonly number[];
}

export function makeTimeLister(rule: Rule, start: number): TimeLister {
  const unit = UNITS[rule.frequency];
  return unit === undefined ? listWithinPeriod(rule, start) : listByUnit(rule, start, unit);
}

const SECOND = 1000;
const MINUTE = 60_000;
const HOUR = 3_600_000;
const UNITS: Readonly<Record<string, number>> = {
  HOURLY: HOUR,
  MINUTELY: MINUTE,
  SECONDLY: SECOND,
};

/** Rules by the day and longer: each day has the same times. */
function listWithinPeriod(rule: Rule, start: number): TimeLister {
  const times = timesOfDay(rule, start - Math.floor(start / DAY) * DAY);
  const [only = 0] = times;
  if (rule.positions.length > 0) {
    return { list: (days) => pick(rule.positions, days, times) };
  }
  if (times.length === 1) return { list: (days) => days.map((day) => day * DAY + only) };
  return { list: (days) => days.flatMap((day) => times.map((time) => day * DAY + time)) };
}

function timesOfDay(rule: Rule, startTime: number): number[] {
  const hours = orElse(rule.hours, Math.floor(startTime / HOUR));
  const minutes = orElse(rule.minutes, Math.floor(startTime / MINUTE) % 60);
  const seconds = orElse(rule.seconds, Math.floor(startTime / SECOND) % 60);
  return hours.flatMap((hour) =>
    minutes.flatMap((minute) =>
      seconds.map((second) => hour * HOUR + minute * MINUTE + second * SECOND),
    ),
  );
}

function orElse(numbers: readonly number[], single: number): readonly number[] {
  return numbers.length > 0 ? numbers : [single];
}

/** The places BYSETPOS names, of all days × times of a period; those beyond it name nothing. */
function pick(
  positions: readonly number[],
  days: readonly number[],
  times: readonly number[],
): number[] {
  const size = days.length * times.length;
  const places = new Set(positions.map((nth) => (nth > 0 ? nth - 1 : size + nth)));
  return [...places]
    .filter((place) => place >= 0 && place < size)
    .sort((a, b) => a - b)
    .map((place) => {
      const day = days[Math.floor(place / times.length)] ?? 0;
      return day * DAY + (times[place % times.length] ?? 0);
    });
}

/** Rules by the hour, minute or second: units of the day in step with DTSTART. */
function listByUnit(rule: Rule, start: number, unit: number): TimeLister {
  const origin = Math.floor(start / unit);
  const within = timesOfUnit(rule, start, unit);

  function list(days: readonly number[]): number[] {
    const walls: number[] = [];
    for (const day of days) addDay(walls, day);
    return walls;
  }

  function addDay(walls: number[], day: number): void {
    const first = (day * DAY) / unit;
    const missing = (((origin - first) % rule.interval) + rule.interval) % rule.interval;
    for (let index = first + missing; index < first + DAY / unit; index += rule.interval) {
      const time = (index - first) * unit;
      if (!hasHourAndMinute(rule, time, unit)) continue;
      for (const part of within) walls.push(index * unit + part);
    }
  }

  return { list };
}

/** Milliseconds within a unit, BYSETPOS applied to them. */
function timesOfUnit(rule: Rule, start: number, unit: number): number[] {
  if (unit === SECOND) return [0];
  const minutes = unit === HOUR ? orElse(rule.minutes, Math.floor(start / MINUTE) % 60) : [0];
  const seconds = orElse(rule.seconds, Math.floor(start / SECOND) % 60);
  const parts = minutes.flatMap((minute) =>
    seconds.map((second) => mod(minute, 60) * MINUTE + mod(second, 60) * SECOND),
  );
  return rule.positions.length === 0 ? parts : pick(rule.positions, [0], parts);
}

function mod(number: number, size: number): number {
  return ((number % size) + size) % size;
}

function hasHourAndMinute(rule: Rule, time: number, unit: number): boolean {
  if (rule.hours.length > 0 && !rule.hours.includes(Math.floor(time / HOUR))) return false;
  if (unit === HOUR) return true;
  const minute = Math.floor(time / MINUTE) % 60;
  if (rule.minutes.length > 0 && !rule.minutes.includes(minute)) return false;
  if (unit === MINUTE) return true;
  return rule.seconds.length === 0 || rule.seconds.includes(Math.floor(time / SECOND) % 60);
}

import type { Time } from '../model.ts';
import { splitWeeks } from './week-phases.ts';

/** The page's first sentences, in two tones, and the line of counts under them. */
interface Finding {
  readonly first: string;
  readonly second: string;
  readonly line: string;
}

/**
 * Says what the last complete weeks of a window show, and no more than they show: the largest
 * series against everything strategic, or what is missing before that can be said.
 * @param isLatest whether no later window exists: only then may an empty one mean an empty calendar
 */
export function sayFinding(
  time: Time,
  format: (hours: number) => string,
  isLatest = true,
): Finding {
  if (time.hours === 0) return time.asOf === null && isLatest ? NOTHING_READ : NOTHING_COUNTED;
  const facts = gatherFacts(time);
  if (facts.weeks === 0) return sayTooShort(facts, format);
  if (facts.unsorted > facts.hours * MOST_UNSORTED) return sayUnsorted(facts, format);
  return { ...sayStrategic(facts, format), line: sayCounts(facts, format) };
}

/** Sorted hours of the window beside its strategic ones, for the headline and its tests. */
interface RecentFacts {
  /** complete weeks the facts come from, at most four; 0 when all hours of the window are meant */
  readonly weeks: number;
  readonly hours: number;
  readonly unsorted: number;
  readonly strategic: number;
  readonly largest:
    | { readonly title: string; readonly hours: number; readonly isStrategic: boolean }
    | undefined;
}

/**
 * The hours of the last complete weeks: all, unsorted, strategic (kind strategy, or a horizon
 * beyond a year) and of the largest recurring series. Without a complete week, the hours of the
 * whole window.
 * @returns hours; `largest` is undefined when nothing recurs
 * Source: docs/measures.md#strategy.share
 */
export function gatherFacts(time: Time): RecentFacts {
  const weeks = splitWeeks(time.weeks).recent.length;
  const field = weeks === 0 ? 'hours' : 'recentHours';
  const ofKind = (kind: string) => time.byKind.find((entry) => entry.kind === kind)?.[field] ?? 0;
  const farOff = time.series.filter((series) => isFarOff(series) && !isStrategy(series));
  const [largest] = time.series
    .filter((series) => series.isRecurring && series[field] > 0)
    .sort((a, b) => b[field] - a[field]);
  return {
    weeks,
    hours: time.byKind.reduce((sum, entry) => sum + entry[field], 0),
    unsorted: ofKind('unsorted'),
    strategic: farOff.reduce((sum, series) => sum + series[field], ofKind('strategy')),
    largest: largest && {
      title: clip(largest.title),
      hours: largest[field],
      isStrategic: isStrategy(largest) || isFarOff(largest),
    },
  };
}

type Format = (hours: number) => string;
type Series = Time['series'][number];

/** Below 80% of hours sorted, no share is a measure (docs/measures.md). */
const MOST_UNSORTED = 0.2;
const LONGEST_TITLE = 40;

const NOTHING_READ: Finding = {
  first: 'No hours counted yet.',
  second: 'Here it will say where they go.',
  line: 'Weeks by what they were for, the meetings that repeat and what they cost, each open to its events.',
};

const NOTHING_COUNTED: Finding = {
  first: 'No hours in these weeks.',
  second: 'Nothing that counts lies in them.',
  line: 'Events count when they have a time, you did not decline them, and they are not marked free.',
};

function sayTooShort(facts: RecentFacts, format: Format): Finding {
  const { largest } = facts;
  return {
    first: 'No complete week yet.',
    second:
      largest === undefined
        ? `${format(facts.hours)} hours so far.`
        : `${largest.title} is the largest series so far.`,
    line: `${format(facts.hours)} hours are counted, ${format(facts.hours - facts.unsorted)} of them sorted. A share is said from four complete weeks on.`,
  };
}

function sayUnsorted(facts: RecentFacts, format: Format): Finding {
  const { largest } = facts;
  return {
    first: `${format(facts.unsorted)} of ${format(facts.hours)} hours are not sorted yet.`,
    second:
      largest === undefined
        ? 'No meeting among them repeats.'
        : `${largest.title}, the largest series, took ${format(largest.hours)}.`,
    line: `${sayWeeks(facts.weeks)}. What is strategic can be said once 80% of the hours are sorted; they are at ${percent(facts)}.`,
  };
}

function sayStrategic(facts: RecentFacts, format: Format): Pick<Finding, 'first' | 'second'> {
  const { largest, strategic } = facts;
  const all = format(facts.hours);
  if (largest === undefined) {
    return {
      first:
        strategic === 0
          ? `None of ${all} hours was strategic.`
          : `Everything strategic took ${format(strategic)} of ${all} hours.`,
      second: 'No meeting repeats.',
    };
  }
  if (strategic === 0) {
    return {
      first: `${largest.title} took ${format(largest.hours)} of ${all} hours.`,
      second: 'None of them was strategic.',
    };
  }
  if (largest.isStrategic) {
    return {
      first: `${largest.title} took ${format(largest.hours)} of ${all} hours.`,
      second: `With it, everything strategic took ${format(strategic)}.`,
    };
  }
  return {
    first: `Everything strategic took ${format(strategic)} of ${all} hours.`,
    second: `${largest.title} took ${format(largest.hours)}.`,
  };
}

function sayCounts(facts: RecentFacts, format: Format): string {
  const all = format(facts.hours);
  if (facts.unsorted === 0) return `${sayWeeks(facts.weeks)}; all ${all} hours are sorted.`;
  const sorted = format(facts.hours - facts.unsorted);
  return `${sayWeeks(facts.weeks)}; ${sorted} of ${all} hours are sorted, ${format(facts.unsorted)} are not.`;
}

function sayWeeks(weeks: number): string {
  if (weeks === 1) return 'From one complete week, too few for a measure';
  if (weeks < 4) return `From ${weeks} complete weeks, too few for a measure`;
  return 'From the last four complete weeks';
}

function percent(facts: RecentFacts): string {
  return `${Math.floor((1 - facts.unsorted / facts.hours) * 100)}%`;
}

function isStrategy(series: Series): boolean {
  return series.sorting.kind === 'strategy';
}

function isFarOff(series: Series): boolean {
  return series.sorting.kind !== 'unsorted' && series.sorting.horizon === 'beyond a year';
}

function clip(title: string): string {
  const characters = [...title.trim()];
  if (characters.length <= LONGEST_TITLE)
    return title.trim() === '' ? 'An untitled series' : title.trim();
  return `${characters
    .slice(0, LONGEST_TITLE - 1)
    .join('')
    .trimEnd()}…`;
}

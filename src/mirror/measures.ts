import type { Measures } from '../capabilities/model.ts';
import { sayAmount, sayHours } from '../kernel/amount.ts';
import type { CapabilityId } from '../kernel/capability.ts';
import { CAPABILITY_IDS } from '../kernel/capability.ts';
import type { Guesses } from '../reflection/model.ts';
import { findLargestMeeting, recentWeeks } from '../time/core/largest-meeting.ts';
import type { MeasureOnTheWire, Time } from '../time/model.ts';
import type { Comparison, Finding, Largest, Missing, Shift } from './model.ts';

/** What the six shifts lead from and to. */
export const SHIFTS: Readonly<
  Record<CapabilityId, { readonly title: string; readonly from: string }>
> = {
  strategy: { title: 'Strategy', from: 'from this week’s work to years ahead' },
  leadership: { title: 'Leadership', from: 'from managing tasks to leading people' },
  network: { title: 'Network', from: 'from peers to decision-makers' },
  delegation: { title: 'Delegation', from: 'from doing to letting go' },
  relationships: { title: 'Relationships', from: 'from one of the team to leading it' },
  perspective: { title: 'Perspective', from: 'from a department to the business' },
};

/** Everything the home page reads, already loaded. */
export interface Views {
  readonly time: Time;
  readonly measures: readonly MeasureOnTheWire[];
  /** `network.decision-maker-hours` in hours a week: the measure itself is a share */
  readonly decisionMakerHours: Measures['decisionMakerHours'];
  readonly guesses: Guesses;
  readonly self: ReadonlyMap<
    CapabilityId,
    { readonly mean: number | undefined; readonly answered: number; readonly asked: number }
  >;
  /** instant of the last reading of a source; undefined before the first */
  readonly readAt: string | undefined;
  readonly people: { readonly reports: number; readonly decisionMakers: number };
}

/** Each of the three guesses beside what the calendar says, in the unit that was guessed. */
export function compareGuesses(views: Views): Comparison[] {
  const ofMeasure = new Map(views.measures.map((measure) => [measure.id, measure]));
  const comparisons: Comparison[] = [];
  for (const { id, guess } of GUESSED) {
    const measure = ofMeasure.get(id);
    if (measure === undefined) continue;
    const amount = id === 'network.decision-maker-hours' ? views.decisionMakerHours : measure;
    comparisons.push({
      measure,
      guess: views.guesses[guess],
      value: measure.enough ? amount.value : null,
      low: measure.enough ? amount.low : null,
      high: measure.enough ? amount.high : null,
      unit: id === 'strategy.share' ? 'share' : 'hours a week',
      basis: sayBasis(measure, views.time),
    });
  }
  return comparisons;
}

const GUESSED = [
  { id: 'strategy.share', guess: 'strategyShare' },
  { id: 'network.decision-maker-hours', guess: 'decisionMakerHours' },
  { id: 'delegation.could-run', guess: 'couldRunHours' },
] as const;

function sayBasis(measure: MeasureOnTheWire, time: Time): string {
  if (!measure.enough) return measure.missing ?? 'not enough yet';
  const weeks = recentWeeks(time).length;
  return `${weeks} weeks, ${sayHours(measure.count.n)} of ${sayHours(measure.count.of)} hours`;
}

/**
 * The one finding that the data supports best: the guess that lies furthest, in proportion, from
 * what the calendar says and outside its 80% range. A guess within the range is agreement.
 */
export function findFinding(views: Views, comparisons: readonly Comparison[]): Finding {
  const basis = sayWhatWasRead(views);
  const compared = comparisons.flatMap((each) => {
    const { guess, value } = each;
    return guess === null || value === null ? [] : [{ ...each, guess, value }];
  });
  const apart = compared.filter(isOutsideRange).sort((a, b) => distance(b) - distance(a))[0];
  const shown = apart ?? compared[0];
  if (shown !== undefined) {
    const words = SENTENCES[shown.measure.id] ?? ['', ''];
    return {
      said: `You guessed ${sayAmount(shown.guess, shown.unit)}${words[0]}.`,
      shown:
        apart === undefined
          ? `Your calendar agrees: ${sayAmount(shown.value, shown.unit)}.`
          : `Your calendar says ${sayAmount(shown.value, shown.unit)}.`,
      basis,
    };
  }
  return findWithoutGuess(views, basis);
}

const SENTENCES: Readonly<Record<string, readonly [string, string]>> = {
  'strategy.share': [' strategic', ''],
  'network.decision-maker-hours': [' a week with decision-makers', ''],
  'delegation.could-run': [' a week your team could run', ''],
};

function findWithoutGuess(views: Views, basis: string): Finding {
  const largest = findLargest(views.time);
  if (largest !== undefined) {
    return {
      said: `${largest.title} is your largest meeting.`,
      shown: `${sayHours(largest.hoursAWeek)} h of your week.`,
      basis,
    };
  }
  if (views.readAt !== undefined) {
    return { said: 'Your calendar is read.', shown: 'It holds no hours that count yet.', basis };
  }
  return {
    said: 'Where do your hours go?',
    shown: 'Your calendar knows. Nothing is read yet.',
    basis,
  };
}

function isOutsideRange(each: {
  guess: number;
  low: number | null;
  high: number | null;
  value: number;
}): boolean {
  return each.guess < (each.low ?? each.value) || each.guess > (each.high ?? each.value);
}

function distance(each: { readonly guess: number; readonly value: number }): number {
  return Math.abs(each.guess - each.value) / Math.max(each.guess, each.value, Number.EPSILON);
}

function sayWhatWasRead(views: Views): string {
  const { time } = views;
  if (time.hours === 0)
    return 'Three views of how you lead, kept here. It begins with the calendar you have.';
  const weeks = recentWeeks(time).length;
  const hours = time.byKind.reduce((sum, each) => sum + each.recentHours, 0);
  const unsorted = time.byKind.find((each) => each.kind === 'unsorted')?.recentHours ?? 0;
  const read = `${sayHours(hours - unsorted)} of ${sayHours(hours)} hours sorted`;
  const isGuessed = Object.values(views.guesses).some((guess) => guess !== null);
  const period = `${weeks} complete ${weeks === 1 ? 'week' : 'weeks'}`;
  return isGuessed
    ? `Your guesses beside ${period}, ${read}. A difference is a question to look into.`
    : `From ${period}, ${read}.`;
}

/** The recurring meeting with the most hours in the last four complete weeks; undefined without one. */
export function findLargest(time: Time): Largest | undefined {
  const weeks = recentWeeks(time).length;
  const series = findLargestMeeting(time);
  if (series === undefined || weeks === 0) return undefined;
  const people = series.people === 1 ? 'one other person' : `${series.people} people`;
  return {
    series: series.id,
    title: series.title,
    hoursAWeek: series.recentHours / weeks,
    hours: series.recentHours,
    of: time.byKind.reduce((sum, each) => sum + each.recentHours, 0),
    detail: [people, series.cadence].filter((part) => part !== '').join(', '),
  };
}

/** The six shifts with what the owner says and the measures that exist so far. */
export function describeShifts(views: Views): Shift[] {
  return CAPABILITY_IDS.map((capability) => {
    const self = views.self.get(capability);
    return {
      capability,
      ...SHIFTS[capability],
      self:
        self?.mean === undefined
          ? null
          : { mean: self.mean, answered: self.answered, asked: self.asked },
      measures: views.measures.filter((measure) => measure.capability === capability),
    };
  });
}

/** What is missing, most useful first, each with the one action that supplies it. */
export function listMissing(views: Views): Missing[] {
  const missing: Missing[] = [];
  if (views.readAt === undefined) {
    missing.push({ what: 'Your calendar', action: 'Add it', to: '/welcome/calendar' });
  } else {
    missing.push(...listMissingOfCalendar(views));
  }
  if (Object.values(views.guesses).every((guess) => guess === null)) {
    missing.push({ what: 'Your three guesses', action: 'Guess', to: '/welcome/guess' });
  }
  const unsaid = CAPABILITY_IDS.filter((id) => views.self.get(id)?.mean === undefined).length;
  if (unsaid > 0) {
    const what =
      unsaid === CAPABILITY_IDS.length ? 'What you say' : `What you say, ${unsaid} of 6 shifts`;
    missing.push({ what, action: 'Answer two questions a shift', to: '/welcome/self-check' });
  }
  return missing;
}

function listMissingOfCalendar({ time, people }: Views): Missing[] {
  const missing: Missing[] = [];
  const weeks = recentWeeks(time).length;
  if (weeks < 4) {
    missing.push({
      what: `${4 - weeks} more complete ${weeks === 3 ? 'week' : 'weeks'}`,
      action: 'Read a longer export',
      to: '/sources',
    });
  }
  if (people.decisionMakers === 0) {
    missing.push({ what: 'Your decision-makers', action: 'Name them', to: '/welcome/people' });
  }
  if (people.reports === 0) {
    missing.push({ what: 'Your reports', action: 'Name them', to: '/welcome/people' });
  }
  if (time.sorted.share !== null && time.sorted.share < 0.8) {
    const share = Math.floor(time.sorted.share * 100);
    missing.push({ what: `Sorting, ${share}% of 80%`, action: 'Sort more', to: '/welcome/sort' });
  }
  return missing;
}

import { sayAmount, sayHours } from '../../kernel/amount.ts';
import { beginWithTitle } from '../../kernel/say-title.ts';
import { recentWeeks } from '../../time/core/largest-meeting.ts';
import type { Comparison, Finding, Shift } from '../model.ts';
import { isOutsideRange, listCompared } from './guesses.ts';
import { findLargest, recentHours } from './largest.ts';
import { sayShift } from './say-shift.ts';
import type { Views } from './views.ts';

interface Compared {
  readonly shifts: readonly Shift[];
  readonly comparisons: readonly Comparison[];
}

/**
 * The one finding that the data supports best. While the guesses stand: a wide gap that at least two
 * measures show whichever is left out, else the guess furthest, in proportion, outside the 80% range
 * of what the calendar says. Later, and else: the widest gap that at least two measures show, the
 * widest that stands on less, an agreement, the largest meeting, or that nothing is read.
 * Source: docs/measures.md#finding
 */
export function findFinding(views: Views, { shifts, comparisons }: Compared): Finding {
  const apart = shifts.filter(({ gap }) => gap.size === 'wide' || gap.size === 'some');
  const sound = apart.filter(({ data }) => isSound(data));
  const agreeing = shifts.filter(({ gap }) => gap.size === 'agree');
  const guessed = views.areGuessesShown ? comparisons : [];
  return (
    sayGapOf(
      sound.filter(({ gap }) => gap.size === 'wide'),
      views,
    ) ??
    sayGuess(views, guessed, 'outside') ??
    sayGapOf(sound, views) ??
    sayGapOf(apart, views) ??
    sayGuess(views, guessed, 'within') ??
    sayGapOf(agreeing, views) ??
    findWithoutViews(views)
  );
}

/** What the first ten minutes end with: a guess beside the calendar, before any gap of a shift. */
export function findRevealed(views: Views, comparisons: readonly Comparison[]): Finding {
  const revealed = { ...views, areGuessesShown: true };
  return (
    sayGuess(revealed, comparisons, 'outside') ??
    sayGuess(revealed, comparisons, 'within') ??
    findWithoutViews(revealed)
  );
}

function isSound({ resolved, isMixed }: Shift['data']): boolean {
  return resolved > 1 && !isMixed;
}

/** Of gaps that rank the same, the one whose evidence is not thin and has the most measures. */
function sayGapOf(shifts: readonly Shift[], views: Views): Finding | undefined {
  const [first] = shifts.toSorted(
    (a, b) =>
      (a.gap.rank ?? shifts.length) - (b.gap.rank ?? shifts.length) ||
      Number(a.data.isThin) - Number(b.data.isThin) ||
      b.data.resolved - a.data.resolved,
  );
  return first && sayShift(first, views);
}

function sayGuess(
  views: Views,
  comparisons: readonly Comparison[],
  where: 'outside' | 'within',
): Finding | undefined {
  const found = listCompared(comparisons).find(
    (each) => isOutsideRange(each) === (where === 'outside'),
  );
  if (found === undefined) return undefined;
  const { measure, guess, value, unit } = found;
  const verb = where === 'outside' ? 'says' : 'agrees:';
  return {
    said: `You guessed ${sayAmount(guess, unit)}${GUESSED_OF[measure.id] ?? ''}.`,
    shown: `Your calendar ${verb} ${sayAmount(value, unit)}.`,
    basis: sayWhatWasRead(views),
    shift: null,
  };
}

const GUESSED_OF: Readonly<Record<string, string>> = {
  'strategy.share': ' strategic',
  'network.decision-maker-hours': ' a week with decision-makers',
  'delegation.could-run': ' a week your team could run',
};

function findWithoutViews(views: Views): Finding {
  const basis = sayWhatWasRead(views);
  const largest = findLargest(views.time);
  if (largest !== undefined) {
    return {
      said: `${beginWithTitle(largest.title)} is your largest meeting.`,
      shown: `${sayHours(largest.hoursAWeek)} h of your week.`,
      basis,
      shift: null,
    };
  }
  if (views.readAt !== undefined) {
    const shown = 'It holds no hours that count yet.';
    return { said: 'Your calendar is read.', shown, basis, shift: null };
  }
  return {
    said: 'Where do your hours go?',
    shown: 'Your calendar knows. Nothing is read yet.',
    basis,
    shift: null,
  };
}

function sayWhatWasRead({ time, guesses, areGuessesShown }: Views): string {
  if (time.hours === 0) {
    return 'Three views of how you lead, kept here. It begins with the calendar you have.';
  }
  const weeks = recentWeeks(time).length;
  const hours = recentHours(time);
  const unsorted = time.byKind.find((each) => each.kind === 'unsorted')?.recentHours ?? 0;
  const read = `${sayHours(hours - unsorted)} of ${sayHours(hours)} hours sorted`;
  const isGuessed = areGuessesShown && Object.values(guesses).some((guess) => guess !== null);
  const period = `${weeks} complete ${weeks === 1 ? 'week' : 'weeks'}`;
  return isGuessed
    ? `Your guesses beside ${period}, ${read}. A difference is a question to look into.`
    : `From ${period}, ${read}.`;
}

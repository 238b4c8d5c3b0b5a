import { CAPABILITY_IDS, type CapabilityId } from '../../kernel/capability.ts';
import { SHIFTS } from '../../kernel/shifts.ts';
import { recentWeeks } from '../../time/core/largest-meeting.ts';
import { RECENT_WEEKS } from '../../time/core/weeks.ts';
import type { Missing } from '../model.ts';
import { recentSortedShare } from './largest.ts';
import { weighShift } from './placed.ts';
import type { Views } from './views.ts';

/** What is missing, most useful first, each with the one action that supplies it. */
export function listMissing(views: Views): Missing[] {
  const ofCalendar = views.readAt === undefined ? [NO_CALENDAR] : listMissingOfCalendar(views);
  const isGuessed = Object.values(views.guesses).some((guess) => guess !== null);
  return [
    ...ofCalendar,
    ...(isGuessed || !views.areGuessesShown ? [] : [NO_GUESS]),
    ...listMissingAnswers(views),
    ...listMissingData(views),
  ];
}

const NO_CALENDAR: Missing = {
  shift: null,
  what: 'Your calendar',
  action: 'Add it',
  to: '/welcome/calendar',
};

const NO_GUESS: Missing = {
  shift: null,
  what: 'Your three guesses',
  action: 'Guess',
  to: '/welcome/guess',
};

/** In a few words, why a shift has no state; written where its data would stand. */
export function sayShortage(
  capability: CapabilityId,
  views: Pick<Views, 'readAt' | 'time' | 'measures' | 'headings'>,
): string {
  const { measures, positions, resolved } = weighShift(capability, views);
  if (measures === 0) return 'nothing measured yet';
  if (views.readAt === undefined) return 'no calendar yet';
  const weeks = recentWeeks(views.time).length;
  if (weeks < RECENT_WEEKS) {
    const more = RECENT_WEEKS - weeks;
    return `not enough data: ${more} more ${more === 1 ? 'week' : 'weeks'}`;
  }
  if (positions.some(({ isAnchor }) => isAnchor)) return 'its range runs from away to there';
  const share = recentSortedShare(views.time) ?? 1;
  if (share < SORTED_ENOUGH) return `not enough data: ${Math.floor(share * 100)}% of 80% sorted`;
  return resolved > 0 ? 'none of its main measures yet' : 'not enough data';
}

const SORTED_ENOUGH = 0.8;

function listMissingOfCalendar({ time, people }: Views): Missing[] {
  const missing: Missing[] = [];
  const weeks = recentWeeks(time).length;
  if (weeks < RECENT_WEEKS) {
    const more = RECENT_WEEKS - weeks;
    missing.push({
      shift: null,
      what: `${more} more complete ${more === 1 ? 'week' : 'weeks'}`,
      action: 'Read a longer export',
      to: '/sources',
    });
  }
  const name = { shift: null, action: 'Name them', to: '/welcome/people' };
  if (people.decisionMakers === 0) missing.push({ ...name, what: 'Your decision-makers' });
  if (people.reports === 0) missing.push({ ...name, what: 'Your reports' });
  const share = recentSortedShare(time) ?? 1;
  if (share < SORTED_ENOUGH) {
    const what = `Sorting, ${Math.floor(share * 100)}% of 80%`;
    missing.push({ shift: null, what, action: 'Sort more', to: '/welcome/sort' });
  }
  return missing;
}

function listMissingAnswers({ self }: Views): Missing[] {
  const unsaid = CAPABILITY_IDS.filter((id) => self.get(id)?.mean === undefined);
  const [only] = unsaid;
  if (only === undefined) return [];
  const action = { action: 'Answer two questions a shift', to: '/welcome/self-check' };
  if (unsaid.length === 1) {
    return [{ ...action, shift: SHIFTS[only].title, what: 'what you say' }];
  }
  const some = unsaid.length === CAPABILITY_IDS.length ? '' : `, ${unsaid.length} of 6 shifts`;
  return [{ ...action, shift: null, what: `What you say${some}` }];
}

/** A calendar is there and weeks enough, and still a shift shows nothing: its page says why. */
function listMissingData(views: Views): Missing[] {
  if (views.readAt === undefined || recentWeeks(views.time).length < RECENT_WEEKS) return [];
  return CAPABILITY_IDS.flatMap((capability) => {
    const { state, measures } = weighShift(capability, views);
    if (state !== undefined || measures === 0) return [];
    const { title } = SHIFTS[capability];
    return [{ shift: title, what: 'data', action: 'See what it needs', to: `/${capability}` }];
  });
}

import { sayCount, sayDate, sayHours } from '../../../ui/numbers.ts';
import type { Delegation, DelegationDraft } from '../model.ts';
import { countStepsBack, meanLevel, type SortedDelegations } from './changes.ts';

/** The levels of authority: who decides, and who hears of it. */
export const LEVELS = [
  { title: 'Tell', means: 'you decide and say so' },
  { title: 'Sell', means: 'you decide and give the reasons' },
  { title: 'Consult', means: 'you ask them first, then decide' },
  { title: 'Agree', means: 'you decide together' },
  { title: 'Advise', means: 'they decide, after hearing you' },
  { title: 'Inquire', means: 'they decide and tell you' },
  { title: 'Delegate', means: 'it is theirs; you need not hear of it' },
] as const;

export const STAKES = ['very little', 'little', 'something', 'much', 'very much'] as const;

/** `Advise` for 5. */
export function sayLevel(level: number): string {
  return LEVELS[level - 1]?.title ?? '';
}

const FEWEST = 6;

/** The sentence of the page. */
export function sayDelegations(
  { handedOn, back, rest }: SortedDelegations,
  { today }: { readonly today: string },
) {
  const all = [...handedOn, ...back, ...rest];
  if (all.length === 0) {
    return { said: 'What have you handed on?', shown: 'A line is enough to begin.' };
  }
  const said =
    handedOn.length === 0
      ? 'Nothing is handed on.'
      : `${handedOn.length} ${handedOn.length === 1 ? 'thing is' : 'things are'} handed on.`;
  // fewer say nothing of how one hands on, as the measure of it says
  const mean = handedOn.length < FEWEST ? undefined : meanLevel(handedOn);
  const level = mean === undefined ? '' : `Level ${mean.toFixed(1)} of 7 by what is at stake, `;
  const steps = countStepsBack(all, today);
  const came = steps === 0 ? 'none came back in 90 days.' : `${steps} came back in 90 days.`;
  return { said, shown: sentence(`${level}${came}`) };
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `to Priya Raman since 3 September 2026, some at stake, 2 h a week` */
export function sayHolder({ since, stake, hoursAWeek, ended }: Delegation, name: string): string {
  const span =
    ended === null ? `since ${sayDate(since)}` : `from ${sayDate(since)} to ${sayDate(ended)}`;
  const hours = hoursAWeek === null ? [] : [`${sayHours(hoursAWeek)} a week by your estimate`];
  const parts = [`to ${name} ${span}`, `${STAKES[stake - 1]} at stake`, ...hours];
  return parts.join(', ');
}

/** `raised from 3 to 5 on 12 November 2026`, latest first. */
export function sayChanges({ changes }: Pick<Delegation, 'changes'>): readonly string[] {
  return changes.toReversed().map((change) => {
    const on = sayDate(change.on);
    if (change.kind === 'taken-back') return `taken back on ${on}`;
    if (change.from === change.to) return `handed on again on ${on}`;
    const moved = change.to > change.from ? 'raised' : 'lowered';
    return `${moved} from ${change.from} to ${change.to} on ${on}`;
  });
}

/** An empty delegation, as its form opens. */
export function startDelegation(today: string): DelegationDraft {
  return {
    what: '',
    to: '',
    level: 3,
    stake: 3,
    hoursAWeek: null,
    since: today,
    ended: null,
    series: [],
    changes: [],
  };
}

/** What still has to be filled in, in words; undefined when it can be kept. */
export function findMissing({ what, to, since, hoursAWeek, ended, changes }: DelegationDraft) {
  if (what.trim() === '') return 'Say what you handed on.';
  if (to.trim() === '') return 'Say to whom.';
  if (since === '') return 'Say since when.';
  if (hoursAWeek !== null && !(hoursAWeek >= 0 && hoursAWeek <= 168)) {
    return 'Say the hours a week, from 0 to 168.';
  }
  if (ended !== null && ended < since) return 'It ends before it begins.';
  const [first] = changes;
  return first !== undefined && first.on < since
    ? `It changed on ${sayDate(first.on)} already; it cannot begin later.`
    : undefined;
}

/** `4 of 4 times`, `9 people` */
export function sayAttendance(held: number, of: number): string {
  return held === of ? 'was there every time' : `was there ${held} of ${sayCount(of, 'time')}`;
}

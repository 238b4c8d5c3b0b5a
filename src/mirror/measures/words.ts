import type { CapabilityId } from '../../kernel/capability.ts';
import type { State } from '../../kernel/reading.ts';

type OfShift<T> = Readonly<Record<CapabilityId, T>>;
type OfState<T> = Readonly<Record<State, T>>;

/** What a self-rating says, as the headline repeats it: `You say …`. */
export const SAID: OfShift<OfState<string>> = {
  strategy: {
    away: 'this week’s work comes first',
    near: 'you look some way ahead',
    there: 'you look years ahead',
  },
  leadership: {
    away: 'you manage tasks',
    near: 'you lead people some of the time',
    there: 'you lead people',
  },
  network: {
    away: 'you stay among peers',
    near: 'you are close to some decision-makers',
    there: 'you are close to decision-makers',
  },
  delegation: {
    away: 'you hold on',
    near: 'you let go of some work',
    there: 'you let go',
  },
  relationships: {
    away: 'you are still one of the team',
    near: 'you have begun to lead the team you were part of',
    there: 'you lead the team you were part of',
  },
  perspective: {
    away: 'you stay within your department',
    near: 'you look beyond your department at times',
    there: 'you see the whole business',
  },
};

/** What a self-rating says, as the sentence of a gap begins. */
export const CLAIMS: OfShift<OfState<string>> = {
  strategy: {
    away: 'You feel held by this week’s work.',
    near: 'You look some way ahead.',
    there: 'You look years ahead.',
  },
  leadership: {
    away: 'You feel you manage tasks.',
    near: 'You lead people some of the time.',
    there: 'You lead people.',
  },
  network: {
    away: 'You feel far from decision-makers.',
    near: 'You feel close to some decision-makers.',
    there: 'You feel close to decision-makers.',
  },
  delegation: {
    away: 'You feel you hold on.',
    near: 'You hand some work over.',
    there: 'You hand work over.',
  },
  relationships: {
    away: 'You feel you are still one of the team.',
    near: 'You have begun to lead the team you were part of.',
    there: 'You lead the team you were part of.',
  },
  perspective: {
    away: 'You feel you stay within your department.',
    near: 'You look beyond your department at times.',
    there: 'You see the whole business.',
  },
};

/**
 * What the records of one measure say in a few words, where they carry them whole: `Your calendar
 * says …`. A shift has no such words: of its measures one may say what the others do not.
 */
export const SHOWN: Readonly<Record<string, Partial<Record<State, string>>>> = {
  'strategy.share': { away: 'this week’s work comes first' },
  'delegation.hands-on': { away: 'you still run the meetings' },
  'perspective.multi-function': { away: 'you stay within one function' },
};

/** Where hands-on work outweighs the meetings, the calendar does not say that you run them. */
export const STILL_IN_THE_WORK = 'you still do the work';

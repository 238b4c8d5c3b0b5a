import type { CapabilityId } from '../../kernel/capability.ts';
import type { State } from '../../kernel/reading.ts';

type OfShift<T> = Readonly<Record<CapabilityId, T>>;
type OfState<T> = Readonly<Record<State, T>>;

/** What a self-rating says, as the headline repeats it: `You say …`. */
export const SAID: OfShift<OfState<string>> = {
  strategy: {
    away: 'this week’s work takes you',
    near: 'you look ahead in part',
    there: 'you look years ahead',
  },
  leadership: {
    away: 'you manage tasks',
    near: 'you lead people in part',
    there: 'you lead people',
  },
  network: {
    away: 'you stay among peers',
    near: 'you have some ties to decision-makers',
    there: 'you are close to decision-makers',
  },
  delegation: {
    away: 'you hold on',
    near: 'you let go of some of it',
    there: 'you let go',
  },
  relationships: {
    away: 'you are still one of the team',
    near: 'you lead your old peers in part',
    there: 'you lead the team you were part of',
  },
  perspective: {
    away: 'you stay within your department',
    near: 'you see beyond your department in part',
    there: 'you see the whole business',
  },
};

/** What the data shows, as the headline says it: `Your calendar says …`. */
export const SHOWN: OfShift<OfState<string>> = {
  strategy: {
    away: 'this week’s work comes first',
    near: 'you look ahead in part',
    there: 'you look years ahead',
  },
  leadership: {
    away: 'tasks come first',
    near: 'people get part of it',
    there: 'you lead people',
  },
  network: {
    away: 'you stay among peers',
    near: 'you have some ties to decision-makers',
    there: 'you are among decision-makers',
  },
  delegation: {
    away: 'you still run the meetings',
    near: 'you let go of some of it',
    there: 'you let go',
  },
  relationships: {
    away: 'not yet',
    near: 'you lead it in part',
    there: 'you lead it',
  },
  perspective: {
    away: 'you stay within your department',
    near: 'you see beyond your department in part',
    there: 'you are across the business',
  },
};

/** Where hands-on work outweighs the meetings, the calendar does not say that you run them. */
export const STILL_IN_THE_WORK = 'you still do the work';

/** What a self-rating says, as the sentence of a gap begins. */
export const CLAIMS: OfShift<OfState<string>> = {
  strategy: {
    away: 'You feel held by this week’s work.',
    near: 'You look ahead in part.',
    there: 'You look years ahead.',
  },
  leadership: {
    away: 'You feel you manage tasks.',
    near: 'You lead people in part.',
    there: 'You lead people.',
  },
  network: {
    away: 'You feel far from decision-makers.',
    near: 'You feel partly connected.',
    there: 'You feel connected.',
  },
  delegation: {
    away: 'You feel you hold on.',
    near: 'You hand over some of it.',
    there: 'You hand work over.',
  },
  relationships: {
    away: 'You feel you are one of the team.',
    near: 'You lead your old peers in part.',
    there: 'You lead your old peers.',
  },
  perspective: {
    away: 'You feel within your department.',
    near: 'You see beyond your department in part.',
    there: 'You see the whole business.',
  },
};

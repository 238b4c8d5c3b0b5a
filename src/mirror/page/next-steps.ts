import type { OnboardingStep } from '../../accounts/model.ts';

interface NextStep {
  readonly title: string;
  readonly text: string;
  readonly action: string;
}

/** What is said on the home page of each step that is still to come. */
export const NEXT_STEPS: Readonly<Record<OnboardingStep, NextStep>> = {
  promise: {
    title: 'Three views of how you lead, kept here.',
    text: 'What you say, what others say, what your calendar shows. The first ten minutes set up two of them; every step can be skipped.',
    action: 'Start mine',
  },
  you: {
    title: 'Say who you are and where you want to go.',
    text: 'Your role now, the one ahead, and the addresses by which your calendar knows you.',
    action: 'Go on',
  },
  'self-check': {
    title: 'Two questions for each shift.',
    text: 'What you say of yourself, a number from 1 to 5; “not yet” is an answer too.',
    action: 'Answer them',
  },
  guess: {
    title: 'Guess before you look.',
    text: 'Three sliders about the hours in your calendar. The calendar answers afterwards.',
    action: 'Guess',
  },
  calendar: {
    title: 'Drop in your calendar.',
    text: 'The export you have, or a subscription address. It is read on this machine; nothing leaves it.',
    action: 'Add a calendar',
  },
  people: {
    title: 'Say who is who.',
    text: 'The twelve people you spend the most hours with, one key each.',
    action: 'Name them',
  },
  functions: {
    title: 'Name the parts of your organisation.',
    text: 'Which is yours, which you depend on, which you never see: one key each.',
    action: 'Name them',
  },
  sort: {
    title: 'Correct what looks wrong.',
    text: 'Fifteen series hold most of your hours. Each is sorted already, with the reason beside it.',
    action: 'Sort',
  },
  reveal: {
    title: 'See what your calendar says.',
    text: 'Your three guesses beside the hours, each number open to its events.',
    action: 'See it',
  },
  step: {
    title: 'Choose one step.',
    text: 'Three are offered, each filled from your records and with the measure it should move.',
    action: 'Choose one',
  },
};

import { ONBOARDING_STEPS, type OnboardingStep, type Profile } from '../../accounts/model.ts';

/** The step a path names; undefined when there is none of that name. */
export function readStep(name: string | undefined): OnboardingStep | undefined {
  return ONBOARDING_STEPS.find((step) => step === name);
}

export function pathOf(step: OnboardingStep): string {
  return `/welcome/${step}`;
}

/** The step after this one; 'done' after the last. */
export function stepAfter(step: OnboardingStep): OnboardingStep | 'done' {
  return ONBOARDING_STEPS[ONBOARDING_STEPS.indexOf(step) + 1] ?? 'done';
}

export function stepBefore(step: OnboardingStep): OnboardingStep | undefined {
  return ONBOARDING_STEPS[ONBOARDING_STEPS.indexOf(step) - 1];
}

/** Where to take up again once a step is shown: the furthest one reached, and never back from done. */
export function furthest(
  stored: Profile['onboarding'],
  shown: OnboardingStep,
): Profile['onboarding'] {
  if (stored === 'done') return 'done';
  return ONBOARDING_STEPS.indexOf(shown) > ONBOARDING_STEPS.indexOf(stored) ? shown : stored;
}

type Dash = 'past' | 'here' | 'ahead';

/** One dash a step; the promise is before the first. */
export function dashesAt(step: OnboardingStep): readonly Dash[] {
  const here = ONBOARDING_STEPS.indexOf(step);
  return ONBOARDING_STEPS.slice(1).map((_, index) => {
    if (index + 1 === here) return 'here';
    return index + 1 < here ? 'past' : 'ahead';
  });
}

/** `6 of 7, sort`; on the promise, how long it takes. */
export function sayPlace(step: OnboardingStep): string {
  if (step === 'promise') return 'about ten minutes';
  const here = ONBOARDING_STEPS.indexOf(step);
  return `${here} of ${ONBOARDING_STEPS.length - 1}, ${TITLES[step]}`;
}

/** `Back to guess`: where the link leads. */
export function sayStep(step: OnboardingStep): string {
  return TITLES[step];
}

const TITLES: Readonly<Record<OnboardingStep, string>> = {
  promise: 'the start',
  you: 'you',
  'self-check': 'self-check',
  guess: 'guess',
  calendar: 'calendar',
  people: 'who is who',
  functions: 'functions',
  sort: 'sort',
  reveal: 'what your calendar says',
  step: 'one step',
};

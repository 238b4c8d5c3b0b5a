import { Navigate, useParams } from '@tanstack/react-router';
import { Suspense, useEffect } from 'react';
import type { OnboardingStep } from '../../accounts/model.ts';
import { PendingPage } from '../../ui/shell/states.tsx';
import { CalendarStep } from './calendar-step.tsx';
import { Frame } from './frame.tsx';
import { FunctionsStep } from './functions-step.tsx';
import { GuessStep } from './guess-step.tsx';
import { OneStep } from './one-step.tsx';
import { PeopleStep } from './people-step.tsx';
import { PromiseStep } from './promise-step.tsx';
import { RevealStep } from './reveal-step.tsx';
import { SelfCheckStep } from './self-check-step.tsx';
import { SortStep } from './sort-step.tsx';
import { furthest, pathOf, readStep } from './steps.ts';
import { useProfile, useSaveProfile } from './use-me.ts';
import { YouStep } from './you-step.tsx';

/** The first ten minutes, a step a page; the address says which. */
export function Onboarding() {
  const { step: named } = useParams({ strict: false });
  const { onboarding } = useProfile();
  const step = readStep(named);
  if (step === undefined) {
    return <Navigate to={pathOf(onboarding === 'done' ? 'promise' : onboarding)} replace />;
  }
  return <ShownStep step={step} />;
}

function ShownStep({ step }: { readonly step: OnboardingStep }) {
  useTakeUpHere(step);
  const Step = PAGES[step];
  return (
    <Frame step={step}>
      <Suspense fallback={<PendingPage />}>
        <Step />
      </Suspense>
    </Frame>
  );
}

const PAGES = {
  promise: PromiseStep,
  you: YouStep,
  'self-check': SelfCheckStep,
  guess: GuessStep,
  calendar: CalendarStep,
  people: PeopleStep,
  functions: FunctionsStep,
  sort: SortStep,
  reveal: RevealStep,
  step: OneStep,
} as const satisfies Record<OnboardingStep, () => React.ReactNode>;

/** Remembers the furthest step shown, so that another day begins there. */
function useTakeUpHere(step: OnboardingStep): void {
  const { onboarding } = useProfile();
  const { mutate } = useSaveProfile();
  const next = furthest(onboarding, step);
  useEffect(() => {
    if (next !== onboarding) mutate({ onboarding: next });
  }, [next, onboarding, mutate]);
}

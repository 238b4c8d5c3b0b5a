import type { ReactNode } from 'react';
import type { OnboardingStep } from '../../accounts/model.ts';
import { ActionLine, QuietLink } from '../../ui/controls/action-line.tsx';
import { Button, LinkButton } from '../../ui/controls/button.tsx';
import { pathOf, sayStep, stepAfter, stepBefore } from './steps.ts';

interface StepActionsProps {
  readonly step: OnboardingStep;
  /** on the button that leads on */
  readonly next: string;
  /** submits the form around it instead of leading on by itself */
  readonly isSubmit?: boolean | undefined;
  /** leads on in its own way */
  readonly onNext?: (() => void) | undefined;
  /** nothing was said yet: leading on is a way beside what the step asks for */
  readonly isSkip?: boolean | undefined;
  /** at the start of the line: keys */
  readonly children?: ReactNode | undefined;
}

/** Back to the step before, and on to the one after. */
export function StepActions({ step, next, isSubmit, onNext, isSkip, children }: StepActionsProps) {
  const before = stepBefore(step);
  const after = stepAfter(step);
  return (
    <ActionLine start={children}>
      {before === undefined ? null : (
        <QuietLink to={pathOf(before)} label={`Back to ${sayStep(before)}`}>
          Back
        </QuietLink>
      )}
      {isSubmit === true || onNext !== undefined ? (
        <Button type={isSubmit === true ? 'submit' : 'button'} look="primary" onClick={onNext}>
          {next}
        </Button>
      ) : (
        <LinkButton
          to={after === 'done' ? '/' : pathOf(after)}
          look={isSkip === true ? 'plain' : 'primary'}
        >
          {next}
        </LinkButton>
      )}
    </ActionLine>
  );
}

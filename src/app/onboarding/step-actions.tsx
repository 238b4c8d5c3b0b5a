import type { ReactNode } from 'react';
import type { OnboardingStep } from '../../accounts/model.ts';
import { joinClasses } from '../../ui/classes.ts';
import { Button, LinkButton } from '../../ui/controls/button.tsx';
import { AppLink } from '../../ui/link.tsx';
import styles from './step-actions.module.css';
import { pathOf, sayStep, stepAfter, stepBefore } from './steps.ts';

interface StepActionsProps {
  readonly step: OnboardingStep;
  /** on the button that leads on */
  readonly next: string;
  /** submits the form around it instead of leading on by itself */
  readonly isSubmit?: boolean | undefined;
  /** beside it, where leading on without an answer is something else */
  readonly skip?: string | undefined;
  /** at the start of the line: keys */
  readonly children?: ReactNode | undefined;
  /** leads on in its own way */
  readonly onNext?: (() => void) | undefined;
}

/** The line at the end of a step: back, past, on. */
export function StepActions({ step, next, isSubmit, skip, onNext, children }: StepActionsProps) {
  const before = stepBefore(step);
  const after = stepAfter(step);
  const onward = after === 'done' ? '/' : pathOf(after);
  return (
    <div className={styles.actions}>
      {children === undefined ? null : <div className={styles.start}>{children}</div>}
      <div className={styles.ways}>
        {before === undefined ? null : (
          <AppLink
            to={pathOf(before)}
            className={joinClasses(styles.quiet)}
            aria-label={`Back to ${sayStep(before)}`}
          >
            Back
          </AppLink>
        )}
        {skip === undefined ? null : (
          <AppLink to={onward} className={joinClasses(styles.quiet)}>
            {skip}
          </AppLink>
        )}
        {isSubmit === true || onNext !== undefined ? (
          <Button
            type={isSubmit === true ? 'submit' : 'button'}
            look="primary"
            isWide
            onClick={onNext}
          >
            {next}
          </Button>
        ) : (
          <LinkButton to={onward} look="primary" isWide>
            {next}
          </LinkButton>
        )}
      </div>
    </div>
  );
}

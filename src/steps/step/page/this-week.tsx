import { SHIFTS } from '../../../kernel/shifts.ts';
import { dayOfDate } from '../../../kernel/week.ts';
import { LinkButton } from '../../../ui/controls/button.tsx';
import { Slab } from '../../../ui/controls/slab.tsx';
import { AppLink } from '../../../ui/link.tsx';
import type { Step, Steps } from '../model.ts';
import { isTold, sayAim, sayBeforeAfter, sayVerdict, sayWhenTold } from './step-words.ts';
import styles from './steps.module.css';

/** This week’s step on the one filled surface, with what was said before. */
export function ThisWeeksStep({ step }: { readonly step: Step }) {
  const { id, title, act, about, shift, isDue, isFixed, probability } = step;
  return (
    <Slab
      label={
        isDue ? 'Its week ends: how did it go?' : isFixed ? 'This week’s step' : 'Your next step'
      }
      aside={SHIFTS[shift].title}
      title={title}
      actions={
        <>
          <LinkButton look="slab" to={`/steps/${id}`}>
            {isFixed ? 'Say how it went' : 'Look at it'}
          </LinkButton>
          {isFixed ? null : (
            <LinkButton look="slab-quiet" to={`/steps/new?changes=${id}`}>
              Change it
            </LinkButton>
          )}
        </>
      }
    >
      {about === null || about.words === '' ? act : about.words}
      <dl className={styles.facts}>
        <dt>{step.observable === '' ? 'Should move' : 'You will see'}</dt>
        <dd>{step.observable === '' ? sayAim(step) : step.observable}</dd>
        <dt>Your chance</dt>
        <dd>{probability}%</dd>
        <dt>{step.sort === 'act' ? 'You look on' : 'Verdict on'}</dt>
        <dd>{sayWhenTold(step)}</dd>
      </dl>
    </Slab>
  );
}

/** A verdict that has come in the last two weeks. */
export function ToldStep({ step }: { readonly step: Step }) {
  const sides = sayBeforeAfter(step);
  return (
    <p className={styles.reminder}>
      A verdict has come on <AppLink to={`/steps/${step.id}`}>{step.title}</AppLink>:{' '}
      {sayVerdict(step)}
      {sides === undefined ? '' : ` ${sides}.`}
    </p>
  );
}

/** The step that is not answered yet. */
export function findRunning(steps: Steps | undefined): Step | undefined {
  return steps?.steps.find(({ state }) => state === 'running');
}

const DAYS_NEW = 14;

/** The latest step whose verdict came not longer ago than two weeks. */
export function findTold(steps: Steps | undefined): Step | undefined {
  return steps?.steps.find((step) => {
    if (!isTold(step) || step.on === null) return false;
    return dayOfDate(steps.today) - dayOfDate(step.on) < DAYS_NEW;
  });
}

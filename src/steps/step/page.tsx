import { SeeSample } from '../../accounts/sample.tsx';
import { SHIFTS } from '../../kernel/shifts.ts';
import { weekNumber } from '../../time/page/dates.ts';
import { useData } from '../../ui/api.ts';
import { joinClasses } from '../../ui/classes.ts';
import { LinkButton } from '../../ui/controls/button.tsx';
import { EmptyState } from '../../ui/controls/notes.tsx';
import { Tabs } from '../../ui/controls/tabs.tsx';
import { AppLink } from '../../ui/link.tsx';
import { Headline, Page, SectionHead } from '../../ui/page.tsx';
import { PRACTICE_TABS } from '../page/practice-tabs.ts';
import type { Step, Steps } from './model.ts';
import {
  STATE_WORDS,
  sayAim,
  sayBeforeAfter,
  sayForecasts,
  sayMoved,
  saySeen,
  saySteps,
  sayVerdict,
} from './page/step-words.ts';
import styles from './page/steps.module.css';
import { STEPS } from './page/use-steps.ts';

/** All steps: what moved, what did not, which kinds work. */
export function StepsPage() {
  const steps = useData(STEPS);
  const isRunning = steps.steps.some(({ state }) => state === 'running');
  return (
    <Page title="Steps">
      <div className={styles.page}>
        <Tabs label="Steps" current="/steps" tabs={PRACTICE_TABS} />
        <div className={styles.head}>
          <Headline {...saySteps(steps)}>{sayForecasts(steps)}</Headline>
          {isRunning || steps.steps.length === 0 ? null : (
            <LinkButton look="primary" to="/steps/next">
              Choose a step
            </LinkButton>
          )}
        </div>
        {steps.steps.length === 0 ? <NoStep /> : <StepList steps={steps.steps} />}
        <Kinds steps={steps} />
      </div>
    </Page>
  );
}

function NoStep() {
  return (
    <EmptyState
      title="Does what you change move what you measure?"
      action={
        <>
          <LinkButton look="primary" to="/steps/next">
            Choose a step
          </LinkButton>
          <SeeSample />
        </>
      }
    >
      A step says before it is done what you will see if it goes well, and how likely you think that
      is. One that changes a rhythm names a weekly measure too, and is told after four complete
      weeks.
    </EmptyState>
  );
}

function StepList({ steps }: { readonly steps: readonly Step[] }) {
  return (
    <section aria-label="Your steps">
      <ul className={styles.list}>
        {steps.map((step) => (
          <Row key={step.id} step={step} />
        ))}
      </ul>
    </section>
  );
}

const LOUD: ReadonlySet<Step['state']> = new Set([
  ...(['moved', 'wrong way', 'running', 'seen', 'not seen'] as const),
]);

function Row({ step }: { readonly step: Step }) {
  const { id, title, week, shift, state, probability, line } = step;
  const sides = sayBeforeAfter(step);
  return (
    <li className={styles.row}>
      <h2 className={styles.title}>
        <AppLink to={`/steps/${id}`}>{title}</AppLink>
      </h2>
      <span className={joinClasses(styles.state, !LOUD.has(state) && styles.quietState)}>
        {STATE_WORDS[state]}
      </span>
      <span className={styles.note}>
        Week {weekNumber(week)}, {SHIFTS[shift].title.toLowerCase()}
        {step.sort === 'act' || sides !== undefined ? '.' : `: ${sayAim(step)}.`} {saySeen(step)}{' '}
        {sayVerdict(step)}
        {sides === undefined ? '' : ` ${sides}.`} You said {probability}%.
        {line === '' ? '' : ` “${line}”`}
      </span>
    </li>
  );
}

function Kinds({ steps: { shifts, steps } }: { readonly steps: Steps }) {
  if (steps.length === 0) return null;
  return (
    <section className={styles.kinds} aria-label="Which kinds work for you">
      <SectionHead title="Which kinds work for you" note="done of taken; seen of answered" />
      <ul className={styles.kindList}>
        {shifts.map(({ shift, tally: { taken, done, answered, seen, told, moved } }) => (
          <li key={shift} className={styles.kind}>
            <b>{SHIFTS[shift].title}</b>
            <span>
              {done} of {taken} done, {seen} of {answered} seen
              {told === 0 ? '' : `, ${sayMoved({ told, moved }).replace('.', '')}`}
            </span>
          </li>
        ))}
      </ul>
      <p className={styles.note}>
        Of a hundred steps taken in bad weeks that change nothing, one to three are said to have
        moved their measure, and about one in ten leans. Of a hundred that change it by two
        deviations, about 45 are seen. “Cannot tell” is the usual, honest answer.
      </p>
    </section>
  );
}

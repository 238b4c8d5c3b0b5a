import { useNavigate, useParams } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { SHIFTS } from '../../kernel/shifts.ts';
import { weekNumber } from '../../time/page/dates.ts';
import { Button, LinkButton } from '../../ui/controls/button.tsx';
import { Tabs } from '../../ui/controls/tabs.tsx';
import { AppLink } from '../../ui/link.tsx';
import { sayCount, sayDate } from '../../ui/numbers.ts';
import { Headline, Page, SectionHead } from '../../ui/page.tsx';
import { NotFoundPage } from '../../ui/shell/states.tsx';
import { Line, Lines } from '../page/lines.tsx';
import { PRACTICE_TABS } from '../page/practice-tabs.ts';
import { isMeasured } from './measures/see-step.ts';
import type { OneStep } from './model.ts';
import { Answer } from './page/answer.tsx';
import { HoldSection } from './page/hold.tsx';
import { Picture } from './page/picture.tsx';
import {
  sayAim,
  sayBeforeAfter,
  sayIfThen,
  sayOf,
  saySeen,
  sayVerdict,
  sayWhenTold,
} from './page/step-words.ts';
import styles from './page/steps.module.css';
import { useRemove, useStep } from './page/use-steps.ts';

const paramsSchema = z.object({ id: z.uuid() });

/** One step: what was declared, the weeks before and after it, and what can be said. */
export function StepPage() {
  const params = z.safeParse(paramsSchema, useParams({ strict: false }));
  return params.success ? <ShownStep id={params.data.id} /> : <NotFoundPage />;
}

function ShownStep({ id }: { readonly id: string }) {
  const step = useStep(id);
  const sides = sayBeforeAfter(step);
  return (
    <Page title={step.title}>
      <div className={styles.page}>
        <Tabs label="Steps" current="/steps" tabs={PRACTICE_TABS} />
        <Headline
          said={step.title}
          shown={[saySeen(step), sayVerdict(step)].filter(Boolean).join(' ')}
          above={`${SHIFTS[step.shift].title}, a step of week ${weekNumber(step.week)}, ${sayDate(step.from)}`}
          aside={step.readUntil === null ? 'No calendar read yet' : undefined}
        >
          {sides === undefined ? null : `${sides}. `}
          {isMeasured(step)
            ? `${sayCount(step.before.weeks, 'complete week')} before it, ${step.after.weeks} after. `
            : null}
          You said {step.probability}%.
        </Headline>
        <Answer step={step} />
        {step.state === 'running' ? <HoldSection step={step} /> : null}
        {isMeasured(step) ? <Weeks step={step} /> : null}
        <Declared step={step} />
        <Ways step={step} />
      </div>
    </Page>
  );
}

function Weeks({ step }: { readonly step: OneStep }) {
  if (step.weeks.length === 0) return null;
  return (
    <section className={styles.section} aria-label="The weeks before and after">
      <SectionHead title="Before and after" note={sayNote(step)} />
      {step.hasTrend ? (
        <p role="note">
          The weeks before had a trend of their own: the measure was on its way already, and what
          comes after it may be more of that.
        </p>
      ) : null}
      <Picture step={step} />
    </section>
  );
}

function sayNote({ state, verdict, on, readUntil }: OneStep): string | undefined {
  if (state === 'too early' || state === 'running') {
    const read = readUntil === null ? '' : `; calendar read up to ${sayDate(readUntil)}`;
    return on === null ? undefined : `verdict on ${sayDate(on)}${read}`;
  }
  if (verdict.p === null || verdict.nap === null) return undefined;
  const percent = (share: number) =>
    share > 0.99 && share < 1 ? 'more than 99%' : `${Math.round(share * 100)}%`;
  return `${percent(verdict.nap)} of weeks after on the better side of a week before, ${percent(verdict.p)} likely that it moved`;
}

function Declared({ step }: { readonly step: OneStep }) {
  return (
    <section className={styles.section} aria-label="What you declared">
      <SectionHead
        title="What you declared"
        note={step.isFixed ? 'fixed since its week began' : 'can be changed until its week begins'}
      />
      <Lines>
        <Line title="Do this">{step.act}</Line>
        <Line title="When and where">{sayIfThen(step)}</Line>
        {step.say.length === 0 ? null : (
          <Line title="Say" isSpoken>
            {step.say.map((text) => (
              <p key={text}>“{text}”</p>
            ))}
          </Line>
        )}
        {step.about === null || step.about.words === '' ? null : (
          <Line title="About">
            {step.about.href === null ? (
              step.about.words
            ) : (
              <AppLink to={step.about.href}>{step.about.words}</AppLink>
            )}
          </Line>
        )}
        {step.observable === '' ? null : (
          <Line title="You will see">
            {step.observable}
            {step.observeOn === null ? null : <p>By {sayDate(step.observeOn)}</p>}
          </Line>
        )}
        <Line title="Your chance">
          {step.probability}% that {step.observable === '' ? 'its measure moves' : 'it is seen'}
        </Line>
        <Measured step={step} />
        {step.joined.length === 0 ? null : (
          <Line title="Together with">
            {step.joined.map(({ id, title, week }) => (
              <p key={id}>
                <AppLink to={`/steps/${id}`}>{title}</AppLink>, week {weekNumber(week)}: one
                experiment on the same measure
              </p>
            ))}
          </Line>
        )}
      </Lines>
    </section>
  );
}

/** What its weekly measure should do, where it has a say; else why it has none. */
function Measured({ step }: { readonly step: OneStep }) {
  if (step.sort === 'act') return null;
  const { unit, title } = step.measures.measure;
  if (step.isTooSmall)
    return (
      <Line title="Its measure">
        {title}: what it changes is less than could be told, so that what you see judges it alone.
      </Line>
    );
  return (
    <>
      <Line title="Should move">
        {sayAim(step)}, to be seen{' '}
        {step.lag === 0 ? 'from the next week on' : `after ${sayCount(step.lag, 'more week')}`}
        {step.tellable === null ? null : (
          <p>Less than {sayOf(unit, step.tellable)} cannot be told.</p>
        )}
      </Line>
      <Line title="Verdict">{sayWhenTold(step)}, once</Line>
    </>
  );
}

function Ways({ step }: { readonly step: OneStep }) {
  const remove = useRemove();
  const navigate = useNavigate();
  const isRunning = step.state === 'running';
  return (
    <div className={styles.ways}>
      {isRunning ? null : <LinkButton to={`/steps/new?again=${step.id}`}>Repeat it</LinkButton>}
      {step.state === 'too early' ? (
        <LinkButton to={`/steps/new?joins=${step.id}`}>Join it with another step</LinkButton>
      ) : null}
      {isRunning && !step.isFixed ? (
        <LinkButton to={`/steps/new?changes=${step.id}`}>Change it</LinkButton>
      ) : null}
      <Button look="text" onClick={() => remove(step, () => void navigate({ to: '/steps' }))}>
        Delete it
      </Button>
      <AppLink to="/steps">All steps</AppLink>
    </div>
  );
}

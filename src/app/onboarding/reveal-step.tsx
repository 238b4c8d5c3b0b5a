import { useEffect } from 'react';
import { sayHalfDays } from '../../evidence/add-calendar/half-days.ts';
import { listSourcesEndpoint } from '../../evidence/routes/source-endpoints.ts';
import { beginWithTitle } from '../../kernel/say-title.ts';
import { showMirrorEndpoint } from '../../mirror/endpoints.ts';
import type { Mirror } from '../../mirror/model.ts';
import { GuessRows } from '../../mirror/page/guess-rows.tsx';
import { MissingList } from '../../mirror/page/side.tsx';
import { showHoursEndpoint } from '../../time/endpoints.ts';
import { getQuery, useData } from '../../ui/api.ts';
import { LinkButton } from '../../ui/controls/button.tsx';
import { Slab } from '../../ui/controls/slab.tsx';
import { sayHours, sayNumber } from '../../ui/numbers.ts';
import { StepHeadline } from '../../ui/step-headline.tsx';
import { FootNote } from './frame.tsx';
import { HoursBar } from './hours-bar.tsx';
import styles from './reveal-step.module.css';
import { StepActions } from './step-actions.tsx';
import { pathOf } from './steps.ts';
import { useProfile, useSaveProfile } from './use-me.ts';
import { sayPeriod } from './words.ts';

/** The guesses beside what the calendar says, each number open to its events. */
export function RevealStep() {
  const mirror = useData(getQuery(showMirrorEndpoint));
  const time = useData(getQuery(showHoursEndpoint));
  useFinish(time.hours > 0);
  return (
    <>
      <StepHeadline
        title="What your calendar says"
        said={mirror.revealed.said}
        shown={mirror.revealed.shown}
      >
        {mirror.revealed.basis}
        {time.hours > 0 ? ' Every number opens to its events.' : ''}
      </StepHeadline>
      <div className={styles.layout}>
        <div className={styles.guesses}>
          <GuessRows comparisons={mirror.comparisons} />
          <YourEstimate />
        </div>
        <div>
          <LargestSeries largest={mirror.largest} />
          <MissingList missing={mirror.missing} />
        </div>
      </div>
      <HoursBar time={time} />
      <StepActions step="reveal" next="Choose one step" />
      <FootNote>{sayPeriod(time)}</FootNote>
    </>
  );
}

/** Once hours have been shown the first ten minutes are done, however the page is left. */
function useFinish(hasHours: boolean): void {
  const { onboarding } = useProfile();
  const { mutate } = useSaveProfile();
  useEffect(() => {
    if (hasHours && onboarding === 'reveal') mutate({ onboarding: 'done' });
  }, [hasHours, onboarding, mutate]);
}

function LargestSeries({ largest }: Pick<Mirror, 'largest'>) {
  if (largest === null) return <NothingYet />;
  return (
    <Slab
      label="The largest meeting"
      aside={`${sayNumber(largest.hours)} of ${sayHours(largest.of)}`}
      title={
        <>
          {beginWithTitle(largest.title)},{' '}
          <span className={styles.together}>{sayHours(largest.hoursAWeek)} a week.</span>
        </>
      }
      actions={
        <>
          <LinkButton look="slab" to="/strategy/time">
            See your time
          </LinkButton>
          <LinkButton look="slab-quiet" to={pathOf('sort')}>
            Sort more
          </LinkButton>
        </>
      }
    >
      {largest.detail}
    </Slab>
  );
}

function NothingYet() {
  return (
    <Slab
      label="What comes next"
      title="Bring your calendar."
      actions={
        <LinkButton look="slab" to={pathOf('calendar')}>
          Add a calendar
        </LinkButton>
      }
    >
      The largest meeting is known once a meeting that repeats lies in a complete week.
    </Slab>
  );
}

function YourEstimate() {
  const { estimate } = useData(getQuery(listSourcesEndpoint));
  if (estimate === null || estimate.halfDays.length === 0) return null;
  return (
    <p className={styles.estimate}>
      <strong>Your estimate</strong> of last week’s half-days, not a measure:{' '}
      {sayHalfDays(estimate.halfDays)}.
    </p>
  );
}

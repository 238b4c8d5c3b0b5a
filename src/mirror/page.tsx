import type { ReactNode } from 'react';
import { showMeEndpoint } from '../accounts/endpoints.ts';
import { getQuery, useData } from '../ui/api.ts';
import { AppLink } from '../ui/link.tsx';
import { sayInstant } from '../ui/numbers.ts';
import { Headline, Page, SectionHead } from '../ui/page.tsx';
import { showMirrorEndpoint } from './endpoints.ts';
import { GuessRows } from './page/guess-rows.tsx';
import styles from './page/mirror.module.css';
import { ShiftRows } from './page/shift-rows.tsx';
import { MissingList, NextSlab } from './page/side.tsx';
import { Trend } from './page/trend.tsx';
import { sayNextMonday, sayWeek } from './page/week-line.ts';
import { WidestGaps } from './page/widest-gaps.tsx';

interface MirrorPageProps {
  /** the step that runs, in the place of what comes next */
  readonly step?: ReactNode | undefined;
  /** what steps have to say under it: a verdict that has come */
  readonly told?: ReactNode | undefined;
}

/** Home: what you say beside what your data shows, for the six shifts. */
export function MirrorPage({ step, told }: MirrorPageProps) {
  const mirror = useData(getQuery(showMirrorEndpoint));
  const { profile } = useData(getQuery(showMeEndpoint));
  return (
    <Page title="Mirror">
      <Headline
        said={mirror.finding.said}
        shown={mirror.finding.shown}
        above={sayWeek(profile.name, profile.zone)}
        aside={
          mirror.readAt === null
            ? 'No calendar read yet'
            : `Calendar read ${sayInstant(mirror.readAt, Date.now(), profile.zone)}`
        }
      >
        {mirror.finding.basis}
      </Headline>
      <div className={styles.layout}>
        <div className={styles.slab}>
          {step ?? <NextSlab mirror={mirror} onboarding={profile.onboarding} />}
          {told}
        </div>
        <section className={styles.shifts} aria-label="The six shifts">
          <ShiftRows shifts={mirror.shifts} />
        </section>
        <div className={styles.missing}>
          <MissingList missing={mirror.missing} />
        </div>
      </div>
      <div className={styles.below}>
        <WidestGaps shifts={mirror.shifts} />
        <Trend shifts={mirror.shifts} />
        {mirror.areGuessesShown ? (
          <section className={styles.guesses} aria-label="Your guesses beside your calendar">
            <SectionHead
              title="Your guesses"
              note="what you guessed before your calendar was read; they stand here for four weeks"
            />
            <GuessRows comparisons={mirror.comparisons} />
          </section>
        ) : null}
        {mirror.readAt === null ? null : (
          <p className={styles.next}>
            On {sayNextMonday(profile.zone)} this week is complete; its hours join these once the
            calendar is read again. <AppLink to="/sources">See when that is</AppLink>
          </p>
        )}
      </div>
    </Page>
  );
}

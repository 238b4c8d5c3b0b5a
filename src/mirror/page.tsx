import { meSchema } from '../accounts/model.ts';
import { getQuery, useData } from '../ui/api.ts';
import { AppLink } from '../ui/link.tsx';
import { sayInstant } from '../ui/numbers.ts';
import { Headline, Page, SectionHead } from '../ui/page.tsx';
import { mirrorSchema } from './model.ts';
import { GuessRows } from './page/guess-rows.tsx';
import styles from './page/mirror.module.css';
import { ShiftRows } from './page/shift-rows.tsx';
import { MissingList, NextSlab } from './page/side.tsx';
import { sayNextMonday, sayWeek } from './page/week-line.ts';

/** Home: what you say beside what your calendar shows. */
export function MirrorPage() {
  const mirror = useData(getQuery('/api/mirror', mirrorSchema));
  const { profile } = useData(getQuery('/api/me', meSchema));
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
          <NextSlab mirror={mirror} onboarding={profile.onboarding} />
        </div>
        <section className={styles.guesses} aria-label="Your guesses beside your calendar">
          <GuessRows comparisons={mirror.comparisons} />
        </section>
        <div className={styles.missing}>
          <MissingList missing={mirror.missing} />
        </div>
        <section className={styles.shifts} aria-label="The six shifts">
          <SectionHead
            title="The six shifts"
            note="what you say of yourself; others are not asked yet"
          />
          <ShiftRows shifts={mirror.shifts} />
          {mirror.readAt === null ? null : (
            <p className={styles.next}>
              On {sayNextMonday(profile.zone)} this week is complete; its hours join these once the
              calendar is read again. <AppLink to="/sources">See when that is</AppLink>
            </p>
          )}
        </section>
      </div>
    </Page>
  );
}

import { SectionHead } from '../../ui/page.tsx';
import { sayHalfDays } from '../add-calendar/half-days.ts';
import type { Estimate } from '../model.ts';
import styles from './sources.module.css';

/** Last week by hand, named as what it is: no measure is made of it. */
export function EstimateLine({ estimate }: { readonly estimate: Estimate }) {
  return (
    <section className={styles.section} aria-label="Your estimate">
      <SectionHead title="Your estimate" note={`week ${Number(estimate.week.slice(-2))} by hand`} />
      <p>{sayHalfDays(estimate.halfDays)} of ten half-days.</p>
      <p className={styles.quiet}>
        It is shown beside what a calendar says and never enters a measure. Change it under “By
        hand” below.
      </p>
    </section>
  );
}

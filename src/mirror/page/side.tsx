import type { Profile } from '../../accounts/model.ts';
import { SeeSample } from '../../accounts/sample.tsx';
import { beginWithTitle } from '../../kernel/say-title.ts';
import { LinkButton } from '../../ui/controls/button.tsx';
import { Slab } from '../../ui/controls/slab.tsx';
import { AppLink } from '../../ui/link.tsx';
import { sayHours, sayNumber } from '../../ui/numbers.ts';
import type { Largest, Mirror } from '../model.ts';
import { NEXT_STEPS } from './next-steps.ts';
import styles from './side.module.css';

interface NextSlabProps {
  readonly mirror: Mirror;
  readonly onboarding: Profile['onboarding'];
}

/** The one filled surface: what is left of the first ten minutes, then the largest series. */
export function NextSlab({ mirror, onboarding }: NextSlabProps) {
  if (mirror.largest === null)
    return (
      <>
        {onboarding === 'done' ? <CalendarSlab /> : <StepSlab step={onboarding} />}
        <p className={styles.sample}>
          <SeeSample />
        </p>
      </>
    );
  if (onboarding !== 'done') return <StepSlab step={onboarding} />;
  return <LargestSlab largest={mirror.largest} />;
}

function CalendarSlab() {
  return (
    <Slab
      label="What comes next"
      title="Give it a calendar."
      actions={
        <LinkButton look="slab" to="/sources">
          Add a calendar
        </LinkButton>
      }
    >
      An export or a subscription address is enough. It is read on this machine, and every number
      opens to its events.
    </Slab>
  );
}

function StepSlab({ step }: { readonly step: Exclude<Profile['onboarding'], 'done'> }) {
  const { title, text, action } = NEXT_STEPS[step];
  return (
    <Slab
      label="The first ten minutes"
      title={title}
      actions={
        <LinkButton look="slab" to={`/welcome/${step}`}>
          {action}
        </LinkButton>
      }
    >
      {text}
    </Slab>
  );
}

function LargestSlab({ largest }: { readonly largest: Largest }) {
  return (
    <Slab
      label="The largest series"
      aside={`${sayNumber(largest.hours)} of ${sayHours(largest.of)}`}
      title={`${beginWithTitle(largest.title)}, ${sayHours(largest.hoursAWeek)} a week.`}
      actions={
        <>
          <LinkButton
            look="slab"
            to={`/strategy/time?events=series:${encodeURIComponent(largest.series)}`}
          >
            See its events
          </LinkButton>
          <LinkButton look="slab-quiet" to="/welcome/sort">
            Sort more
          </LinkButton>
        </>
      }
    >
      {largest.detail}
    </Slab>
  );
}

interface MissingListProps {
  readonly missing: Mirror['missing'];
}

/** One line a gap, one link that fills it. */
export function MissingList({ missing }: MissingListProps) {
  if (missing.length === 0) return null;
  return (
    <section className={styles.missing} aria-labelledby="missing">
      <h2 id="missing">Missing</h2>
      <ul className={styles.list}>
        {missing.map((gap) => (
          <li key={`${gap.shift} ${gap.what}`} className={styles.gap}>
            <span>
              {gap.shift === null ? null : (
                <>
                  <b>{gap.shift}</b>,{' '}
                </>
              )}
              {gap.what}
            </span>
            <AppLink to={gap.to}>{gap.action}</AppLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

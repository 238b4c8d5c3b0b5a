import { Icon } from '../../ui/icon.tsx';
import { AppLink } from '../../ui/link.tsx';
import type { Time } from '../model.ts';
import { addDays, saySpan } from './dates.ts';
import styles from './window-steps.module.css';

interface WindowStepsProps {
  readonly time: Time;
  readonly isLatest: boolean;
}

/** Which weeks the page shows, with a step to those before and after. */
export function WindowSteps({ time, isLatest }: WindowStepsProps) {
  const later = addDays(time.to, WINDOW_DAYS);
  const isLast = time.asOf === null || later >= time.asOf.slice(0, 10);
  return (
    <nav className={styles.steps} aria-label="Weeks shown">
      <AppLink
        to={`${TIME_PAGE}?to=${time.from}`}
        className={styles.step}
        aria-label="Earlier weeks"
      >
        <Icon name="left" size={14} />
      </AppLink>
      <span>{saySpan(time.from, addDays(time.to, -1))}</span>
      {isLatest ? (
        <span className={styles.step} />
      ) : (
        <AppLink
          to={isLast ? TIME_PAGE : `${TIME_PAGE}?to=${later}`}
          className={styles.step}
          aria-label="Later weeks"
        >
          <Icon name="right" size={14} />
        </AppLink>
      )}
    </nav>
  );
}

export const TIME_PAGE = '/strategy/time';
const WINDOW_DAYS = 84;

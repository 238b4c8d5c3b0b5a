import { AddCalendar } from '../../evidence/add-calendar/add-calendar.tsx';
import { listSourcesEndpoint } from '../../evidence/routes/source-endpoints.ts';
import { KINDS } from '../../time/model.ts';
import { getQuery, useData } from '../../ui/api.ts';
import { Icon } from '../../ui/icon.tsx';
import { sayCount, sayDate } from '../../ui/numbers.ts';
import { StepHeadline } from '../../ui/step-headline.tsx';
import styles from './calendar-step.module.css';
import { StepActions } from './step-actions.tsx';

/** The calendar comes in: exclusions first, then a file, an address, or last week by hand. */
export function CalendarStep() {
  const { sources, estimate } = useData(getQuery(listSourcesEndpoint));
  const hasSomething = sources.length > 0 || (estimate?.halfDays.length ?? 0) > 0;
  return (
    <>
      <StepHeadline
        title="Calendar"
        said="Bring your calendar."
        shown="It is read here, and stays here."
      >
        Last quarter is enough for a first answer; more weeks make it steadier.
      </StepHeadline>
      {sources.length === 0 ? null : (
        <ul className={styles.sources} aria-label="Calendars read so far">
          {sources.map((source) => (
            <li key={source.id}>
              <Icon name="check" />
              <span className={styles.name}>{source.name}</span>
              <span className={styles.quiet}>
                {sayCount(source.events, 'event')}
                {source.from === null || source.to === null
                  ? ''
                  : `, ${sayDate(source.from)} to ${sayDate(source.to)}`}
              </span>
            </li>
          ))}
        </ul>
      )}
      <AddCalendar kinds={KIND_CHOICES} />
      <StepActions
        step="calendar"
        isSkip={!hasSomething}
        next={hasSomething ? 'Next: who is who' : 'Go on without a calendar'}
      />
    </>
  );
}

const KIND_CHOICES = KINDS.map((kind) => ({ id: kind, title: kind }));

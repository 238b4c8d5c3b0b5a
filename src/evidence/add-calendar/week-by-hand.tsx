import { callEndpoint, getQuery, useChange, useData } from '../../ui/api.ts';
import { SelectField } from '../../ui/controls/field.tsx';
import { pathOf } from '../../ui/path-of.ts';
import type { Estimate, Sources } from '../model.ts';
import { estimateEndpoint, listSourcesEndpoint } from '../routes/source-endpoints.ts';
import styles from './add-calendar.module.css';
import {
  HALVES,
  type Half,
  kindAt,
  lastWeek,
  type PastWeek,
  sayHalfDays,
  setHalfDay,
  WORKING_DAYS,
} from './half-days.ts';

export interface KindChoice {
  readonly id: string;
  readonly title: string;
}

interface WeekByHandProps {
  readonly kinds: readonly KindChoice[];
}

/** Last week's ten half-days, for whoever has no calendar to read. */
export function WeekByHand({ kinds }: WeekByHandProps) {
  const { estimate } = useData(getQuery(listSourcesEndpoint));
  const past = lastWeek(localDate(new Date()));
  const halfDays = estimate?.week === past.week ? estimate.halfDays : [];
  const change = useEstimate();
  return (
    <div className={styles.stack}>
      <p>What was each half-day of last week for, {sayDays(past)}? Say what took most of it.</p>
      <div className={styles.days}>
        {WORKING_DAYS.map((day) => (
          <fieldset key={day} className={styles.day}>
            <legend>{dayName(past.from, day)}</legend>
            {HALVES.map((half) => (
              <HalfDay
                key={half}
                half={half}
                kinds={kinds}
                kind={kindAt(halfDays, day, half)}
                onChange={(kind) =>
                  change.mutate({
                    week: past.week,
                    halfDays: setHalfDay(halfDays, { day, half, kind }),
                  })
                }
              />
            ))}
          </fieldset>
        ))}
      </div>
      <p role="status">{sayHalfDays(halfDays)}</p>
      <p className={styles.quiet}>
        Saved as you go, and always shown as your estimate: a measure comes from a calendar alone.
      </p>
    </div>
  );
}

interface HalfDayProps {
  readonly half: Half;
  readonly kinds: readonly KindChoice[];
  readonly kind: string;
  readonly onChange: (kind: string) => void;
}

function HalfDay({ half, kinds, kind, onChange }: HalfDayProps) {
  return (
    <SelectField
      label={half}
      value={kind}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      <option value="">open</option>
      {kinds.map((each) => (
        <option key={each.id} value={each.id}>
          {each.title}
        </option>
      ))}
    </SelectField>
  );
}

function useEstimate() {
  return useChange<Estimate, Sources>({
    send: (body) => callEndpoint(estimateEndpoint, { body }),
    replaces: pathOf(listSourcesEndpoint),
    guess: (sources, estimate) => ({ ...sources, estimate }),
  });
}

function sayDays({ from, to }: PastWeek): string {
  const format = new Intl.DateTimeFormat(undefined, {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  return format.formatRange(Date.parse(from), Date.parse(to));
}

function dayName(monday: string, day: number): string {
  const [year = 0, month = 1, date = 1] = monday.split('-').map(Number);
  return new Date(year, month - 1, date + day).toLocaleDateString(undefined, { weekday: 'long' });
}

function localDate(now: Date): string {
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

import { Toggle } from '../../ui/controls/choice.tsx';
import { Input } from '../../ui/controls/field.tsx';
import type { Profile } from '../model.ts';
import styles from './working-hours.module.css';

type Day = Profile['workingHours'][number];

const WEEKDAYS = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;
const USUAL = { from: 9 * 60, to: 17 * 60 };

interface WorkingHoursProps {
  readonly days: readonly Day[];
  readonly onChange: (days: Day[], said: string) => void;
}

export function WorkingHours({ days, onChange }: WorkingHoursProps) {
  return (
    <fieldset className={styles.days}>
      <legend className={styles.legend}>Working hours</legend>
      {WEEKDAYS.map((weekday, index) => (
        <WorkingDay
          key={weekday}
          weekday={weekday}
          day={days[index] ?? null}
          onChange={(day) => onChange(days.with(index, day), `${weekday} saved`)}
        />
      ))}
    </fieldset>
  );
}

interface WorkingDayProps {
  readonly weekday: string;
  readonly day: Day;
  readonly onChange: (day: Day) => void;
}

function WorkingDay({ weekday, day, onChange }: WorkingDayProps) {
  return (
    <div className={styles.day}>
      <Toggle
        label={weekday}
        isOn={day !== null}
        onChange={(isOn) => onChange(isOn ? USUAL : null)}
      />
      {day === null ? (
        <span className={styles.off}>no working hours</span>
      ) : (
        <span className={styles.times}>
          <TimeInput
            label={`${weekday} from`}
            minutes={day.from}
            isFine={(from) => from < day.to}
            onSave={(from) => onChange({ ...day, from })}
          />
          to
          <TimeInput
            label={`${weekday} to`}
            minutes={day.to}
            isFine={(to) => to > day.from}
            onSave={(to) => onChange({ ...day, to })}
          />
        </span>
      )}
    </div>
  );
}

interface TimeInputProps {
  readonly label: string;
  readonly minutes: number;
  readonly isFine: (minutes: number) => boolean;
  readonly onSave: (minutes: number) => void;
}

/** Left at a time that would end the day before it starts, it goes back to what is kept. */
function TimeInput({ label, minutes, isFine, onSave }: TimeInputProps) {
  return (
    <Input
      key={minutes}
      type="time"
      aria-label={label}
      className={styles.time}
      defaultValue={writeTime(minutes)}
      onBlur={(event) => {
        const read = readTime(event.currentTarget.value);
        if (read === undefined || !isFine(read)) event.currentTarget.value = writeTime(minutes);
        else if (read !== minutes) onSave(read);
      }}
    />
  );
}

/** `09:30` of 570 minutes; the end of the day is written as its last minute, which inputs can show. */
function writeTime(minutes: number): string {
  const shown = Math.min(minutes, 24 * 60 - 1);
  return `${String(Math.floor(shown / 60)).padStart(2, '0')}:${String(shown % 60).padStart(2, '0')}`;
}

function readTime(text: string): number | undefined {
  const [hours, minutes] = text.split(':').map(Number);
  return hours === undefined || minutes === undefined ? undefined : hours * 60 + minutes;
}

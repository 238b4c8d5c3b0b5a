import { Button } from '../../ui/controls/button.tsx';
import { Key } from '../../ui/controls/keys.tsx';
import { sayHours } from '../../ui/numbers.ts';
import { useCorrections } from './corrections.ts';
import { sayWeekSpan, weekNumber } from './dates.ts';
import { usePageKey } from './use-page-key.ts';
import styles from './week-notes.module.css';
import type { Week } from './week-phases.ts';

interface WeekNotesProps {
  readonly weeks: readonly Week[];
  /** the week whose number was pressed */
  readonly selected: string | undefined;
  readonly onClose: () => void;
}

/** Weeks that look like leave, and the one that was picked: each marked by one press. */
export function WeekNotes({ weeks, selected, onClose }: WeekNotesProps) {
  const noted = weeks.filter(
    (week) => week.week === selected || (week.mayBeLeave && !week.isLeave),
  );
  const { markLeave } = useCorrections();
  const first = noted.find((week) => week.week === selected) ?? noted[0];
  usePageKey('l', () => {
    if (first !== undefined) markLeave(first, !first.isLeave);
  });
  if (noted.length === 0) return null;
  return (
    <ul className={styles.notes}>
      {noted.map((week) => (
        <WeekNote
          key={week.week}
          week={week}
          hasKey={week === first}
          onMark={(isLeave) => markLeave(week, isLeave)}
          onClose={week.week === selected ? onClose : undefined}
        />
      ))}
    </ul>
  );
}

interface WeekNoteProps {
  readonly week: Week;
  /** whether the key L marks this one */
  readonly hasKey: boolean;
  readonly onMark: (isLeave: boolean) => void;
  readonly onClose: (() => void) | undefined;
}

function WeekNote({ week, hasKey, onMark, onClose }: WeekNoteProps) {
  return (
    <li className={styles.note}>
      <p>
        <strong>Week {weekNumber(week.week)}</strong>, {sayWeekSpan(week.from)}: {sayState(week)}
      </p>
      <div className={styles.actions}>
        <Button
          look="text"
          aria-keyshortcuts={hasKey ? 'l' : undefined}
          onClick={() => onMark(!week.isLeave)}
        >
          {week.isLeave ? 'It was work' : 'Mark as leave'}
          {hasKey ? (
            <span className={styles.key} aria-hidden="true">
              <Key>L</Key>
            </span>
          ) : null}
        </Button>
        {week.mayBeLeave && !week.isLeave ? (
          <Button look="text" onClick={() => onMark(false)}>
            It was work
          </Button>
        ) : null}
        {onClose === undefined ? null : (
          <Button look="text" onClick={onClose}>
            Close
          </Button>
        )}
      </div>
    </li>
  );
}

function sayState(week: Week): string {
  const hours = week.hours === 0 ? 'no hours' : sayHours(week.hours);
  if (week.isLeave) return `${hours}; leave, left out of baselines and verdicts.`;
  if (week.mayBeLeave) return `${hours}; your calendar has you out of office. Leave?`;
  if (week.isComplete) return `${hours}; complete.`;
  return `${hours}; under 40% of your usual week, so left out of baselines and verdicts.`;
}

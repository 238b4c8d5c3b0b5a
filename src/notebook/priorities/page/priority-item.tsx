import { useState } from 'react';
import type { SeriesHours } from '../../../time/page/series-hours.ts';
import { Button, IconButton } from '../../../ui/controls/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { sayHours, sayShare } from '../../../ui/numbers.ts';
import type { Priority, PriorityDraft, PriorityLink } from '../model.ts';
import styles from './priorities.module.css';
import { PriorityForm } from './priority-form.tsx';
import { countPriority } from './priority-hours.ts';

interface PriorityItemProps {
  readonly priority: Priority;
  /** from 1 */
  readonly place: number;
  readonly isLast: boolean;
  readonly series: readonly SeriesHours[];
  readonly onKeep: (draft: PriorityDraft) => void;
  readonly onRemove: () => void;
  readonly onMove: (by: -1 | 1) => void;
}

/** One priority with its hours, edited in its place and moved by its arrows. */
export function PriorityItem(props: PriorityItemProps) {
  const { priority, place, isLast, series, onKeep, onRemove, onMove } = props;
  const [isEdited, setEdited] = useState(false);
  const { id: _, ...draft } = priority;
  if (isEdited) {
    return (
      <li className={styles.item}>
        <PriorityForm
          start={draft}
          series={series}
          action="Keep the change"
          onCancel={() => setEdited(false)}
          onSave={(changed) => {
            onKeep(changed);
            setEdited(false);
          }}
        />
      </li>
    );
  }
  const { perWeek, share } = countPriority(priority.links, series);
  return (
    <li id={priority.id} tabIndex={-1} className={styles.item}>
      <div className={styles.line}>
        <span className={styles.place} aria-hidden="true">
          {place}
        </span>
        <div className={styles.what}>
          <h2 className={styles.title}>{priority.title}</h2>
          {priority.why === '' ? null : <p className={styles.why}>{priority.why}</p>}
          <p className={styles.quiet}>{sayLinks(priority.links)}</p>
        </div>
        <p className={styles.hours}>
          <span className={styles.numeral}>{sayHours(perWeek)}</span>
          <span className={styles.quiet}>
            {share === undefined ? 'a week' : `a week, ${sayShare(share)} of your hours`}
          </span>
        </p>
        <span className={styles.ways}>
          <IconButton
            label={`Move ${priority.title} up`}
            disabled={place === 1}
            onClick={() => onMove(-1)}
          >
            <Icon name="up" />
          </IconButton>
          <IconButton
            label={`Move ${priority.title} down`}
            disabled={isLast}
            onClick={() => onMove(1)}
          >
            <Icon name="down" />
          </IconButton>
          <Button look="text" aria-label={`Edit ${priority.title}`} onClick={() => setEdited(true)}>
            Edit
          </Button>
          <Button look="text" aria-label={`Delete ${priority.title}`} onClick={onRemove}>
            Delete
          </Button>
        </span>
      </div>
    </li>
  );
}

function sayLinks(links: readonly PriorityLink[]): string {
  if (links.length === 0) return 'Nothing in your calendar is linked to it yet.';
  const titles = links.flatMap((link) => (link.kind === 'series' ? [link.title] : []));
  const events = links.length - titles.length;
  const single = events === 0 ? [] : [events === 1 ? '1 single event' : `${events} single events`];
  return [...titles, ...single].join(', ');
}

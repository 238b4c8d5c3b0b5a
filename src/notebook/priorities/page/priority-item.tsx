import { draftOf } from '../../../keeping/model.ts';
import styles from '../../../keeping/page/kept.module.css';
import { KeptItem } from '../../../keeping/page/kept-list.tsx';
import type { SeriesHours } from '../../../time/page/series-hours.ts';
import { IconButton } from '../../../ui/controls/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { sayHours, sayShare } from '../../../ui/numbers.ts';
import { PRIORITIES } from '../kept.ts';
import type { Priority, PriorityDraft, PriorityLink } from '../model.ts';
import own from './priorities.module.css';
import { PriorityForm } from './priority-form.tsx';
import { countPriority, type PriorityHours } from './priority-hours.ts';

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
  const { id, title, why, links } = priority;
  return (
    <KeptItem
      id={id}
      title={title}
      className={own.priority}
      lead={
        <span className={own.place} aria-hidden="true">
          {place}
        </span>
      }
      edit={(close) => (
        <PriorityForm
          start={draftOf(PRIORITIES, priority)}
          series={series}
          action="Keep the change"
          onCancel={close}
          onSave={(changed) => {
            onKeep(changed);
            close();
          }}
        />
      )}
      ways={() => (
        <>
          <IconButton label={`Move ${title} up`} disabled={place === 1} onClick={() => onMove(-1)}>
            <Icon name="up" />
          </IconButton>
          <IconButton label={`Move ${title} down`} disabled={isLast} onClick={() => onMove(1)}>
            <Icon name="down" />
          </IconButton>
        </>
      )}
      onRemove={onRemove}
    >
      <h2 className={styles.title}>{title}</h2>
      {why === '' ? null : <p className={styles.text}>{why}</p>}
      <p className={styles.quiet}>{sayLinks(links)}</p>
      <Hours {...countPriority(links, series)} />
    </KeptItem>
  );
}

function Hours({ perWeek, share }: PriorityHours) {
  return (
    <p className={own.hours}>
      <span className={styles.numeral}>{sayHours(perWeek)}</span>
      <span className={styles.quiet}>
        {share === undefined ? 'a week' : `a week, ${sayShare(share)} of your hours`}
      </span>
    </p>
  );
}

function sayLinks(links: readonly PriorityLink[]): string {
  if (links.length === 0) return 'Nothing in your calendar is linked to it yet.';
  const titles = links.flatMap((link) => (link.kind === 'series' ? [link.title] : []));
  const events = links.length - titles.length;
  const single = events === 0 ? [] : [events === 1 ? '1 single event' : `${events} single events`];
  return [...titles, ...single].join(', ');
}

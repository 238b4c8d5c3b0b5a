import type { Practice, WeeklyMeasure } from '../../../notebook/practices/model.ts';
import { Button, LinkButton } from '../../../ui/controls/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { PracticeText } from './practice-text.tsx';
import styles from './practices.module.css';

export interface PracticeActions {
  readonly onToggle: (id: string) => void;
  readonly onEdit: (practice: Practice) => void;
  readonly onAdopt: (practice: Practice) => void;
  readonly onRemove: (id: string) => void;
}

interface PracticeRowProps extends PracticeActions {
  readonly practice: Practice;
  readonly measure: WeeklyMeasure | undefined;
  readonly isOpen: boolean;
}

/** A practice by its title; open, in full. */
export function PracticeRow({ practice, measure, isOpen, ...actions }: PracticeRowProps) {
  const { id, title, minutes, better, kind, isOwn } = practice;
  return (
    <li id={id} className={styles.practice}>
      <h3>
        <button
          type="button"
          className={styles.title}
          aria-expanded={isOpen}
          data-practice-title
          onClick={() => actions.onToggle(id)}
        >
          <span className={styles.mark}>
            <Icon name={isOpen ? 'down' : 'right'} size={12} />
          </span>
          <span className={styles.name}>{title}</span>
          <span className={styles.facts}>
            {isOwn ? 'yours, ' : ''}
            {minutes} min{kind === 'thinking' ? ', thinking' : ''}
            {measure === undefined ? '' : `, ${measure.title.toLowerCase()} ${better}`}
          </span>
        </button>
      </h3>
      {isOpen ? (
        <div className={styles.inside}>
          <PracticeText practice={practice} measure={measure} />
          <div className={styles.ways}>
            <LinkButton to={`/steps/new?practice=${encodeURIComponent(id)}`}>
              Take this step
            </LinkButton>
            {isOwn ? (
              <>
                <Button
                  look="text"
                  aria-label={`Edit ${title}`}
                  onClick={() => actions.onEdit(practice)}
                >
                  Edit
                </Button>
                <Button
                  look="text"
                  aria-label={`Delete ${title}`}
                  onClick={() => actions.onRemove(id)}
                >
                  Delete
                </Button>
              </>
            ) : (
              <Button look="text" onClick={() => actions.onAdopt(practice)}>
                Write your own from this
              </Button>
            )}
          </div>
        </div>
      ) : null}
    </li>
  );
}

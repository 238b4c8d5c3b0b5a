import { useState } from 'react';
import type { SeriesHours } from '../../../time/page/series-hours.ts';
import { joinClasses } from '../../../ui/classes.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { sayHours } from '../../../ui/numbers.ts';
import type { Delegation, DelegationDraft } from '../model.ts';
import { giveLevel, setEnded, takeBack } from './changes.ts';
import { DelegationForm } from './delegation-form.tsx';
import { sayChanges, sayHolder, sayLevel } from './delegation-words.ts';
import styles from './delegations.module.css';
import { LevelChoice } from './level-choice.tsx';
import { draftOf, type KeepDelegation } from './use-delegations.ts';

export interface DelegationItemProps {
  readonly delegation: Delegation;
  readonly today: string;
  readonly series: readonly SeriesHours[];
  readonly nameOf: (to: string) => string;
  readonly keep: KeepDelegation;
  readonly remove: (id: string) => void;
  readonly isBack?: boolean | undefined;
  /** whether the keys act on it */
  readonly isCurrent?: boolean | undefined;
  readonly onFocus?: (() => void) | undefined;
}

/** One thing handed on: its level and what became of it are noted by a press. */
export function DelegationItem(props: DelegationItemProps) {
  const { delegation, keep, isBack, isCurrent, onFocus } = props;
  const [isEdited, setEdited] = useState(false);
  if (isEdited) {
    return (
      <li className={styles.item}>
        <DelegationForm
          start={draftOf(delegation)}
          isNew={false}
          action="Keep the change"
          onCancel={() => setEdited(false)}
          onSave={(draft) => {
            keep(delegation.id, draft);
            setEdited(false);
          }}
        />
      </li>
    );
  }
  return (
    <li
      id={delegation.id}
      tabIndex={-1}
      className={joinClasses(styles.item, styles.line, isCurrent && styles.current)}
      aria-current={isCurrent === true ? true : undefined}
      onFocus={onFocus}
    >
      <Standing delegation={delegation} isBack={isBack === true} />
      <What {...props} />
      <Ways {...props} onEdit={() => setEdited(true)} />
    </li>
  );
}

interface StandingProps {
  readonly delegation: Delegation;
  readonly isBack: boolean;
}

function Standing({ delegation: { level }, isBack }: StandingProps) {
  return (
    <p className={styles.standing}>
      <span className={styles.numeral}>{isBack ? '–' : level}</span>
      <span className={styles.quiet}>{isBack ? 'with you' : sayLevel(level).toLowerCase()}</span>
    </p>
  );
}

function What({ delegation, nameOf, series }: DelegationItemProps) {
  const changes = sayChanges(delegation);
  const linked = delegation.series.map((title) => {
    const hours = series.find((each) => each.title === title)?.perWeek ?? 0;
    return `${title}, ${sayHours(hours)} a week of you now`;
  });
  return (
    <div className={styles.what}>
      <p className={styles.title}>{delegation.what}</p>
      <p className={styles.quiet}>{sayHolder(delegation, nameOf(delegation.to))}</p>
      {linked.length === 0 ? null : <p className={styles.quiet}>{linked.join(' · ')}</p>}
      {changes.length === 0 ? null : <p className={styles.quiet}>{changes.join(', ')}</p>}
    </div>
  );
}

function Ways(props: DelegationItemProps & { readonly onEdit: () => void }) {
  const { delegation, today, keep, remove, isBack, onEdit } = props;
  const { id, what, level, ended } = delegation;
  const save = (draft: DelegationDraft, said: string) => keep(id, draft, said);
  const draft = draftOf(delegation);
  return (
    <div className={styles.ways}>
      {ended === null ? (
        <LevelChoice
          of={what}
          level={isBack === true ? undefined : level}
          onChange={(to) => save(giveLevel(draft, to, today), `“${what}” is at level ${to}`)}
        />
      ) : null}
      {ended === null && isBack !== true ? (
        <Button
          look="text"
          aria-label={`Took back ${what}`}
          onClick={() => save(takeBack(draft, today), `“${what}” came back`)}
        >
          Took it back
        </Button>
      ) : null}
      <Button look="text" aria-label={`Edit ${what}`} onClick={onEdit}>
        Edit
      </Button>
      <Button
        look="text"
        aria-label={ended === null ? `End ${what}` : `Go on with ${what}`}
        onClick={() =>
          ended === null
            ? save(setEnded(draft, today), `“${what}” has ended`)
            : save(setEnded(draft, null), `“${what}” goes on`)
        }
      >
        {ended === null ? 'Ended' : 'Go on'}
      </Button>
      <Button look="text" aria-label={`Delete ${what}`} onClick={() => remove(id)}>
        Delete
      </Button>
    </div>
  );
}

import { draftOf } from '../../../keeping/model.ts';
import styles from '../../../keeping/page/kept.module.css';
import { KeptItem } from '../../../keeping/page/kept-list.tsx';
import type { Keep } from '../../../keeping/page/use-kept.ts';
import type { SeriesHours } from '../../../time/page/series-hours.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { sayHours } from '../../../ui/numbers.ts';
import { DELEGATIONS } from '../kept.ts';
import type { Delegation, DelegationDraft } from '../model.ts';
import { giveLevel, setEnded, takeBack } from './changes.ts';
import { DelegationForm } from './delegation-form.tsx';
import { sayChanges, sayHolder, sayLevel } from './delegation-words.ts';
import own from './delegations.module.css';
import { LevelChoice } from './level-choice.tsx';

export interface DelegationItemProps {
  readonly delegation: Delegation;
  readonly today: string;
  readonly series: readonly SeriesHours[];
  readonly nameOf: (to: string) => string;
  readonly keep: Keep<DelegationDraft>;
  readonly remove: (id: string) => void;
  readonly isBack?: boolean | undefined;
  /** whether the keys act on it */
  readonly isCurrent?: boolean | undefined;
  readonly onFocus?: (() => void) | undefined;
}

/** One thing handed on: its level and what became of it are noted by a press. */
export function DelegationItem(props: DelegationItemProps) {
  const { delegation, keep, remove, isCurrent, onFocus } = props;
  const { id, what } = delegation;
  return (
    <KeptItem
      id={id}
      title={what}
      className={own.delegation}
      isCurrent={isCurrent}
      onFocus={onFocus}
      lead={<Standing delegation={delegation} isBack={props.isBack === true} />}
      edit={(close) => (
        <DelegationForm
          start={draftOf(DELEGATIONS, delegation)}
          isNew={false}
          action="Keep the change"
          onCancel={close}
          onSave={(draft) => {
            keep(id, draft);
            close();
          }}
        />
      )}
      ways={() => <Ways {...props} />}
      onRemove={() => remove(id)}
    >
      <What {...props} />
    </KeptItem>
  );
}

interface StandingProps {
  readonly delegation: Delegation;
  readonly isBack: boolean;
}

function Standing({ delegation: { level }, isBack }: StandingProps) {
  return (
    <p className={own.standing}>
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
    <>
      <p className={styles.title}>{delegation.what}</p>
      <p className={styles.quiet}>{sayHolder(delegation, nameOf(delegation.to))}</p>
      {linked.length === 0 ? null : <p className={styles.quiet}>{linked.join(' · ')}</p>}
      {changes.length === 0 ? null : <p className={styles.quiet}>{changes.join(', ')}</p>}
    </>
  );
}

function Ways({ delegation, today, keep, isBack }: DelegationItemProps) {
  const { id, what, level, ended } = delegation;
  const save = (draft: DelegationDraft, said: string) => keep(id, draft, said);
  const draft = draftOf(DELEGATIONS, delegation);
  return (
    <>
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
    </>
  );
}

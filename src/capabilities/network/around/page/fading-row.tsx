import { joinClasses } from '../../../../ui/classes.ts';
import { Button } from '../../../../ui/controls/button.tsx';
import { Input, Select } from '../../../../ui/controls/field.tsx';
import { sayDate } from '../../../../ui/numbers.ts';
import type { Watched } from '../model.ts';
import styles from './around.module.css';
import { sayPlace } from './decision-maker-words.ts';
import { CADENCES, dateAfter, SNOOZES, sayCadence, sayLimit, saySilence } from './fading-words.ts';

import { PersonLink } from './person-link.tsx';

export interface FadingActions {
  readonly wish: (tie: Watched, days: number | null) => void;
  readonly snooze: (tie: Watched, until: string | null) => void;
}

interface FadingRowProps extends FadingActions {
  readonly tie: Watched;
  readonly today: string;
  readonly isCurrent: boolean;
  readonly onFocus: () => void;
}

/** One tie: how long it is silent, by what, and what to do about it. */
export function FadingRow({ tie, today, isCurrent, onFocus, wish, snooze }: FadingRowProps) {
  const { id, name, state, snoozedUntil } = tie;
  return (
    <li
      id={id}
      tabIndex={-1}
      className={joinClasses(styles.item, isCurrent && styles.current)}
      aria-current={isCurrent ? 'true' : undefined}
      onFocus={onFocus}
    >
      <div className={styles.line}>
        <div>
          <h2 className={styles.name}>
            <PersonLink id={id}>{name}</PersonLink>
          </h2>
          <p className={styles.quiet}>{sayPlace(tie)}</p>
        </div>
        <div>
          <p className={styles.reach}>{saySilence(tie)}</p>
          <p className={styles.quiet}>{sayLimit(tie)}</p>
        </div>
        <div className={styles.tools}>
          <Cadence tie={tie} onWish={(days) => wish(tie, days)} />
          {state === 'due' ? (
            <Snooze tie={tie} today={today} onSnooze={(until) => snooze(tie, until)} />
          ) : null}
          {state === 'snoozed' && snoozedUntil !== null ? (
            <Button
              look="text"
              aria-label={`Name ${name} again`}
              onClick={() => snooze(tie, null)}
            >{`Snoozed until ${sayDate(snoozedUntil)}: name again`}</Button>
          ) : null}
        </div>
      </div>
    </li>
  );
}

interface CadenceProps {
  readonly tie: Watched;
  readonly onWish: (days: number | null) => void;
}

function Cadence({ tie: { name, cadenceDays }, onWish }: CadenceProps) {
  const isUsual = CADENCES.some(({ days }) => days === cadenceDays);
  return (
    <Select
      aria-label={`How often you wish to meet ${name}`}
      className={styles.cadence}
      value={String(cadenceDays ?? '')}
      onChange={(event) => {
        const text = event.currentTarget.value;
        onWish(text === '' ? null : Number(text));
      }}
    >
      {isUsual || cadenceDays === null ? null : (
        <option value={cadenceDays}>{sayCadence(cadenceDays)}</option>
      )}
      {CADENCES.map(({ days, title }) => (
        <option key={title} value={days ?? ''}>
          {title}
        </option>
      ))}
    </Select>
  );
}

interface SnoozeProps {
  readonly tie: Watched;
  readonly today: string;
  readonly onSnooze: (until: string) => void;
}

function Snooze({ tie: { name }, today, onSnooze }: SnoozeProps) {
  return (
    <fieldset className={styles.snooze}>
      <legend className="hidden">Snooze {name}</legend>
      <span className={styles.quiet}>Snooze</span>
      {SNOOZES.map(({ days, title }) => (
        <Button key={days} look="text" onClick={() => onSnooze(dateAfter(today, days))}>
          {title}
        </Button>
      ))}
      <Input
        type="date"
        aria-label={`Snooze ${name} until`}
        className={styles.until}
        min={dateAfter(today, 1)}
        onChange={(event) => {
          const until = event.currentTarget.value;
          if (until > today) onSnooze(until);
        }}
      />
    </fieldset>
  );
}

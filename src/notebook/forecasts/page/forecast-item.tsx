import { useState } from 'react';
import { joinClasses } from '../../../ui/classes.ts';
import { Button } from '../../../ui/controls/button.tsx';
import type { Forecast, ForecastOutcome } from '../model.ts';
import { ForecastForm } from './forecast-form.tsx';
import { sayDetail } from './forecast-words.ts';
import styles from './forecasts.module.css';
import { draftOf, type ForecastActions } from './use-forecasts.ts';

interface ForecastItemProps {
  readonly forecast: Forecast;
  readonly today: string;
  readonly actions: Pick<ForecastActions, 'keep' | 'remove' | 'resolve'>;
  /** whether the keys act on it */
  readonly isCurrent?: boolean | undefined;
  readonly onFocus?: (() => void) | undefined;
}

export const OUTCOME_BUTTONS: readonly {
  readonly outcome: ForecastOutcome;
  readonly title: string;
  readonly key: string;
}[] = [
  { outcome: 'yes', title: 'Happened', key: 'y' },
  { outcome: 'no', title: 'Did not', key: 'n' },
  { outcome: 'void', title: 'Can’t be told', key: 'v' },
];

/** One forecast, resolved by a press and edited in its place. */
export function ForecastItem({ forecast, today, actions, isCurrent, onFocus }: ForecastItemProps) {
  const [isEdited, setEdited] = useState(false);
  const { id, text, percent } = forecast;
  if (isEdited) {
    return (
      <li className={styles.item}>
        <ForecastForm
          start={draftOf(forecast)}
          onCancel={() => setEdited(false)}
          onSave={(draft) => {
            actions.keep(id, draft);
            setEdited(false);
          }}
        />
      </li>
    );
  }
  return (
    <li
      id={id}
      tabIndex={-1}
      className={joinClasses(styles.item, styles.line, isCurrent && styles.current)}
      aria-current={isCurrent === true ? true : undefined}
      onFocus={onFocus}
    >
      <span className={styles.percent}>{percent}%</span>
      <div className={styles.what}>
        <p className={styles.text}>{text}</p>
        <p className={styles.quiet}>{sayDetail(forecast, today)}</p>
      </div>
      <span className={styles.ways}>
        <Outcomes forecast={forecast} today={today} resolve={actions.resolve} />
        <Button look="text" aria-label={`Edit ${text}`} onClick={() => setEdited(true)}>
          Edit
        </Button>
        <Button look="text" aria-label={`Delete ${text}`} onClick={() => actions.remove(id)}>
          Delete
        </Button>
      </span>
    </li>
  );
}

interface OutcomesProps {
  readonly forecast: Forecast;
  readonly today: string;
  readonly resolve: ForecastActions['resolve'];
}

function Outcomes({ forecast, today, resolve }: OutcomesProps) {
  const [isAsked, setAsked] = useState(false);
  if (forecast.resolved !== null) {
    return (
      <Button
        look="text"
        aria-label={`Open ${forecast.text} again`}
        onClick={() => resolve(forecast, null, today)}
      >
        Open again
      </Button>
    );
  }
  // what is not due yet is seldom known already
  if (forecast.due > today && !isAsked) {
    return (
      <Button look="text" aria-label={`Resolve ${forecast.text}`} onClick={() => setAsked(true)}>
        Resolve
      </Button>
    );
  }
  return OUTCOME_BUTTONS.map(({ outcome, title }) => (
    <Button
      key={outcome}
      look="text"
      aria-label={`${title}: ${forecast.text}`}
      onClick={() => resolve(forecast, outcome, today)}
    >
      {title}
    </Button>
  ));
}

import { useState } from 'react';
import { draftOf } from '../../../keeping/model.ts';
import styles from '../../../keeping/page/kept.module.css';
import { KeptItem } from '../../../keeping/page/kept-list.tsx';
import { Button } from '../../../ui/controls/button.tsx';
import { FORECASTS } from '../kept.ts';
import type { Forecast, ForecastOutcome } from '../model.ts';
import { ForecastForm } from './forecast-form.tsx';
import { sayDetail } from './forecast-words.ts';
import own from './forecasts.module.css';
import type { ForecastActions } from './use-forecasts.ts';

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
  const { id, text, percent } = forecast;
  return (
    <KeptItem
      id={id}
      title={text}
      className={own.forecast}
      isCurrent={isCurrent}
      onFocus={onFocus}
      lead={<span className={styles.title}>{percent}%</span>}
      edit={(close) => (
        <ForecastForm
          start={draftOf(FORECASTS, forecast)}
          onCancel={close}
          onSave={(draft) => {
            actions.keep(id, draft);
            close();
          }}
        />
      )}
      ways={() => <Outcomes forecast={forecast} today={today} resolve={actions.resolve} />}
      onRemove={() => actions.remove(id)}
    >
      <p className={own.text}>{text}</p>
      <p className={styles.quiet}>{sayDetail(forecast, today)}</p>
    </KeptItem>
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

import { useState } from 'react';
import { KeptList } from '../../../keeping/page/kept-list.tsx';
import { KeyHints } from '../../../ui/controls/keys.tsx';
import { useKeys } from '../../../ui/use-keys.ts';
import type { Forecast } from '../model.ts';
import { ForecastItem, OUTCOME_BUTTONS } from './forecast-item.tsx';
import type { ForecastActions } from './use-forecasts.ts';

interface DueListProps {
  readonly forecasts: readonly Forecast[];
  readonly today: string;
  readonly actions: ForecastActions;
}

const HINTS = [
  { keys: ['↑', '↓'], does: 'move' },
  ...OUTCOME_BUTTONS.map(({ key, title }) => ({ keys: [key], does: title.toLowerCase() })),
];

/** What waits for an answer, one after the other, by keys. */
export function DueList({ forecasts, today, actions }: DueListProps) {
  const [at, setAt] = useState(0);
  const current = Math.min(at, forecasts.length - 1);
  useKeys((key) => {
    if (key === 'ArrowDown') return move(1);
    if (key === 'ArrowUp') return move(-1);
    const pressed = OUTCOME_BUTTONS.find((each) => each.key === key.toLowerCase());
    const forecast = forecasts[current];
    if (pressed === undefined || forecast === undefined) return false;
    actions.resolve(forecast, pressed.outcome, today);
    return true;
  });

  function move(by: number): boolean {
    const next = forecasts[current + by];
    if (next === undefined) return false;
    setAt(current + by);
    document.getElementById(next.id)?.focus();
    return true;
  }

  return (
    <>
      <KeptList title="Due" note="what became of them? void ones count nowhere">
        {forecasts.map((forecast, index) => (
          <ForecastItem
            key={forecast.id}
            forecast={forecast}
            today={today}
            actions={actions}
            isCurrent={index === current}
            onFocus={() => setAt(index)}
          />
        ))}
      </KeptList>
      <KeyHints hints={HINTS} />
    </>
  );
}

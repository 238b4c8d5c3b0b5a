import { useState } from 'react';
import { listSourcesEndpoint } from '../../evidence/routes/source-endpoints.ts';
import { guessEndpoint, showGuessesEndpoint } from '../../reflection/endpoints.ts';
import type { Guesses } from '../../reflection/model.ts';
import { callEndpoint, getQuery, useChange, useData } from '../../ui/api.ts';
import { Button } from '../../ui/controls/button.tsx';
import { Slider } from '../../ui/controls/slider.tsx';
import { sayHours, sayShare } from '../../ui/numbers.ts';
import { pathOf } from '../../ui/path-of.ts';
import { StepHeadline } from '../../ui/step-headline.tsx';
import styles from './guess-step.module.css';
import { StepActions } from './step-actions.tsx';

const PATH = pathOf(showGuessesEndpoint);

/** Three guesses of the hours in the calendar, before it is read. */
export function GuessStep() {
  const saved = useData(getQuery(showGuessesEndpoint));
  const { sources } = useData(getQuery(listSourcesEndpoint));
  const { guesses, say, keep } = useGuesses(saved);
  return (
    <>
      <StepHeadline title="Guess" said="Guess first." shown="Then your calendar says.">
        {sources.length === 0
          ? 'Of the hours in your calendar, as they were in the last weeks. A guess comes before the reading, or it is none.'
          : 'Your calendar is read already. A guess made now counts for less; what you guessed before stays until you move it.'}
      </StepHeadline>
      <div className={styles.guesses}>
        {GUESSED.map(({ id, unit, ...slider }) => (
          <div key={id} className={styles.guess}>
            <Slider
              {...slider}
              value={guesses[id] ?? undefined}
              say={unit === 'share' ? sayShare : sayHoursAWeek}
              onChange={(value) => say(id, value)}
              onCommit={keep}
            />
            <p className={styles.skip}>
              {guesses[id] === null ? (
                'Leave it there to skip it.'
              ) : (
                <Button look="text" onClick={() => keep(say(id, null))}>
                  Skip this one
                </Button>
              )}
            </p>
          </div>
        ))}
      </div>
      <div className={styles.end}>
        <StepActions step="guess" next="Next: your calendar" />
      </div>
    </>
  );
}

const GUESSED = [
  {
    id: 'strategyShare',
    label: 'How much of it is strategic?',
    hint: 'Vision, long-range plans, market, board, portfolio: whatever reaches beyond a year.',
    unit: 'share',
    min: 0,
    max: 1,
    step: 0.05,
  },
  {
    id: 'decisionMakerHours',
    label: 'How many hours a week with decision-makers?',
    hint: 'Those who decide about your area, apart from your own manager, in meetings of at most eight others.',
    unit: 'hours a week',
    min: 0,
    max: 30,
    step: 0.5,
  },
  {
    id: 'couldRunHours',
    label: 'How many hours a week in meetings your team could run?',
    hint: 'Those that repeat, with your people in them: status, reviews, doing the work.',
    unit: 'hours a week',
    min: 0,
    max: 30,
    step: 0.5,
  },
] as const satisfies readonly { readonly id: keyof Guesses; readonly [rest: string]: unknown }[];

function sayHoursAWeek(hours: number): string {
  return `${sayHours(hours)} a week`;
}

/** What is on the sliders, and what of it is kept: a slider moves often and is saved when let go. */
function useGuesses(saved: Guesses) {
  const [moved, setMoved] = useState<Partial<Guesses>>({});
  const guesses: Guesses = { ...saved, ...moved };
  const change = useChange<Guesses, Guesses>({
    send: (body) => callEndpoint(guessEndpoint, { body }),
    replaces: PATH,
    guess: (_, next) => next,
  });

  function say(id: keyof Guesses, value: number | null): Guesses {
    setMoved((before) => ({ ...before, [id]: value }));
    return { ...guesses, [id]: value };
  }

  function keep(next: Guesses | number): void {
    const kept = typeof next === 'number' ? guesses : next;
    const isNew = GUESSED.some(({ id }) => kept[id] !== saved[id]);
    if (isNew) change.mutate(kept);
  }

  return { guesses, say, keep };
}

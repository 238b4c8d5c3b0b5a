import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { GuessPlot } from '../../ui/charts/guess-plot.tsx';
import { Legend } from '../../ui/charts/legend.tsx';
import { Icon } from '../../ui/icon.tsx';
import { sayCount, sayHours, sayShare } from '../../ui/numbers.ts';
import type { Comparison } from '../model.ts';
import styles from './guess-rows.module.css';
import { recordsQuery } from './records-query.ts';
import { RecordsTable } from './records-table.tsx';

interface GuessRowsProps {
  readonly comparisons: readonly Comparison[];
}

/** The guesses beside the calendar, one a row; each number opens to its events. */
export function GuessRows({ comparisons }: GuessRowsProps) {
  return (
    <div>
      <Legend
        entries={[
          { sign: 'self', title: 'You guessed' },
          { sign: 'data', title: 'Your calendar, 80% range' },
        ]}
      />
      <table className={styles.rows}>
        <caption className="hidden">What you guessed beside what your calendar says</caption>
        <thead className="hidden">
          <tr>
            <th scope="col">Guess and calendar</th>
            <th scope="col">Range</th>
            <th scope="col">Events</th>
          </tr>
        </thead>
        {comparisons.map((comparison) => (
          <GuessRow key={comparison.measure.id} comparison={comparison} />
        ))}
      </table>
    </div>
  );
}

function GuessRow({ comparison }: { readonly comparison: Comparison }) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const hasValue = comparison.value !== null;
  return (
    <tbody className={styles.row}>
      <tr>
        <th scope="row" className={styles.words}>
          <span className={styles.title}>{comparison.measure.title}</span>
          <span className={styles.guessed}>{sayGuess(comparison)}</span>
          <span className={styles.shown}>{sayCalendar(comparison)}</span>
          <span className={styles.basis}>{sayBasis(comparison)}</span>
        </th>
        <td className={styles.plot}>
          <GuessPlot
            unit={comparison.unit}
            guess={comparison.guess ?? undefined}
            value={comparison.value ?? undefined}
            low={comparison.low ?? undefined}
            high={comparison.high ?? undefined}
          />
          <span className="hidden">{sayRange(comparison)}</span>
        </td>
        <td className={styles.events}>
          {hasValue ? (
            <EventsButton
              comparison={comparison}
              isOpen={isOpen}
              controls={id}
              onPress={() => setOpen(!isOpen)}
            />
          ) : null}
        </td>
      </tr>
      {isOpen ? (
        <tr id={id}>
          <td colSpan={3} className={styles.records}>
            <RecordsTable measure={comparison.measure.id} title={comparison.measure.title} />
          </td>
        </tr>
      ) : null}
    </tbody>
  );
}

interface EventsButtonProps {
  readonly comparison: Comparison;
  readonly isOpen: boolean;
  readonly controls: string;
  readonly onPress: () => void;
}

function EventsButton({ comparison, isOpen, controls, onPress }: EventsButtonProps) {
  const records = useQuery(recordsQuery(comparison.measure.id));
  const said =
    records.data === undefined
      ? 'Events'
      : `${sayCount(records.data.records.length, 'event')}, ${sayHours(records.data.hours)}`;
  return (
    <button
      type="button"
      className={styles.button}
      aria-expanded={isOpen}
      aria-controls={isOpen ? controls : undefined}
      onClick={onPress}
    >
      {said}
      <span className="hidden"> behind {comparison.measure.title}</span>
      <Icon name={isOpen ? 'down' : 'right'} size={13} />
    </button>
  );
}

function sayIn(unit: Comparison['unit'], value: number, isSentence = true): string {
  if (unit === 'share') return sayShare(value);
  return isSentence ? `${sayHours(value)} a week` : sayHours(value);
}

function sayGuess({ guess, value, unit }: Comparison): string {
  if (guess !== null) return `You guessed ${sayIn(unit, guess)}.`;
  return value === null ? 'You have not guessed yet.' : 'You did not guess.';
}

function sayCalendar({ value, unit }: Comparison): string {
  if (value === null) return 'Your calendar: not enough yet.';
  return `Your calendar: ${sayIn(unit, value, false)}.`;
}

function sayBasis({ measure, value, basis }: Comparison): string {
  return value === null && measure.missing !== null ? measure.missing : basis;
}

function sayRange({ low, high, unit }: Comparison): string {
  if (low === null || high === null) return 'No range yet.';
  const [least, most] = [sayIn(unit, low, false), sayIn(unit, high, false)];
  if (least === most) return `Both ends of the 80% range round to ${least}.`;
  return `80% range from ${least} to ${most}.`;
}

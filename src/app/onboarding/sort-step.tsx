import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { showHoursEndpoint } from '../../time/endpoints.ts';
import { getQuery, useData } from '../../ui/api.ts';
import { LinkButton } from '../../ui/controls/button.tsx';
import { KeyHints } from '../../ui/controls/keys.tsx';
import { EmptyState } from '../../ui/controls/notes.tsx';
import { StepHeadline } from '../../ui/step-headline.tsx';
import { useIsPhone } from '../../ui/use-is-phone.ts';
import { useKeys } from '../../ui/use-keys.ts';
import { FootNote } from './frame.tsx';
import { type AskedRow, isAnswered, kindOf, type SortCommand } from './sort-answers.ts';
import { SortCard } from './sort-card.tsx';
import {
  guessOf,
  measureSorted,
  pickRows,
  projectSorted,
  type SortedHours,
  type SortRow,
  scopeOf,
} from './sort-rows.ts';
import { SortTable } from './sort-table.tsx';
import { SortedBar } from './sorted-bar.tsx';
import { StepActions } from './step-actions.tsx';
import { pathOf } from './steps.ts';
import { useSortAnswers } from './use-sort-answers.ts';
import { sayPeriod, saySortHeadline } from './words.ts';

/** The series with the most hours at stake, sorted already, to be corrected. */
export function SortStep() {
  const time = useData(getQuery(showHoursEndpoint));
  // the round stays as it was asked, though each answer changes what the server would ask next
  const [round] = useState(() => ({
    rows: pickRows(time),
    scope: scopeOf(time),
    start: measureSorted(time, scopeOf(time)),
  }));
  if (round.rows.length === 0) return <NothingToSort hasHours={time.hours > 0} />;
  return <Sorting round={round} time={time} />;
}

interface SortingProps {
  readonly round: {
    readonly rows: readonly SortRow[];
    readonly scope: ReturnType<typeof scopeOf>;
    readonly start: SortedHours;
  };
  readonly time: Parameters<typeof measureSorted>[0];
}

function Sorting({ round: { rows, scope, start }, time }: SortingProps) {
  const asked = rows.map(asAsked);
  const { state, press } = useSortAnswers(asked);
  const isPhone = useIsPhone();
  useSortKeys(press);
  const sorted = measureSorted(time, scope);
  const open = rows.filter((_, at) => !(asked[at] && isAnswered(state, asked[at])));
  const Rows = isPhone ? SortCard : SortTable;
  const now = asked[state.open];
  return (
    <>
      <StepHeadline title="Sort" {...headlineOf(saySortHeadline(rows, start))} />
      <SortedBar
        sorted={sorted}
        start={start.share ?? 0}
        hasAnswered={rows.some((row) => row.sorting.by === 'you')}
        projected={projectSorted(time, { rows: open, scope }) ?? 0}
        done={asked.filter((row) => isAnswered(state, row)).length}
        rows={rows.length}
      />
      <Rows rows={rows} asked={asked} scope={scope} time={time} state={state} onPress={press} />
      <p className="hidden" role="status">
        {now === undefined ? '' : `${now.title}: ${kindOf(state, now)}`}
      </p>
      <StepActions step="sort" next="See what your calendar says">
        <KeyHints hints={HINTS} />
      </StepActions>
      <FootNote>{sayPeriod(time)}</FootNote>
    </>
  );
}

const HINTS = [
  { keys: ['↑', '↓'], does: 'series' },
  { keys: ['←', '→'], does: 'kind' },
  { keys: ['↵'], does: 'keep and next' },
  { keys: ['P'], does: 'personal' },
  { keys: ['U'], does: 'undo' },
];

const COMMANDS: Readonly<Record<string, SortCommand>> = {
  arrowup: { do: 'move', by: -1 },
  arrowdown: { do: 'move', by: 1 },
  arrowleft: { do: 'turn', by: -1 },
  arrowright: { do: 'turn', by: 1 },
  enter: { do: 'keep' },
  p: { do: 'answer', kind: 'personal' },
  u: { do: 'undo' },
};

function useSortKeys(press: (command: SortCommand) => void): void {
  useKeys((key) => {
    const command = COMMANDS[key.toLowerCase()];
    if (command === undefined) return false;
    press(command);
    return true;
  });
}

function NothingToSort({ hasHours }: { readonly hasHours: boolean }) {
  const navigate = useNavigate();
  useKeys((key) => {
    if (key !== 'Enter') return false;
    void navigate({ to: pathOf(hasHours ? 'reveal' : 'calendar') });
    return true;
  });
  return (
    <>
      <StepHeadline
        title="Sort"
        said={hasHours ? 'Nothing is left to sort.' : 'Nothing to sort yet.'}
        shown={hasHours ? 'Every series has its kind.' : 'Your calendar comes first.'}
      />
      {hasHours ? null : (
        <EmptyState
          title="No hours are read"
          action={<LinkButton to={pathOf('calendar')}>Bring your calendar</LinkButton>}
        >
          Here the fifteen series with the most hours at stake will stand, sorted already, with the
          reason.
        </EmptyState>
      )}
      <StepActions step="sort" next={hasHours ? 'See what your calendar says' : 'Go on'} />
    </>
  );
}

function asAsked(row: SortRow): AskedRow {
  return {
    title: row.title,
    guess: guessOf(row.sorting),
    isAnswered: row.sorting.by === 'you',
  };
}

function headlineOf({ first, second }: ReturnType<typeof saySortHeadline>) {
  return { said: first, shown: second };
}

import { useQuery } from '@tanstack/react-query';
import { callEndpoint, getQuery, useChange } from '../../ui/api.ts';
import { Select } from '../../ui/controls/field.tsx';
import { sayNumber, sayShare } from '../../ui/numbers.ts';
import { pathOf } from '../../ui/path-of.ts';
import { holdSlotsEndpoint, replaceDraftEndpoint, showDraftEndpoint } from '../draft/endpoints.ts';
import type { Draft, DraftChange } from '../draft/model.ts';
import type { Time } from '../model.ts';
import { sayTenths } from './figures.ts';
import { type KindNames, stackParts } from './kind-order.ts';
import styles from './what-if.module.css';
import { WhatIfDrawing } from './what-if-drawing.tsx';
import { hoursToHold, listChoices, makeChoice, sayChange, sayStrategy } from './what-if-words.ts';

const DRAFT_PATH = pathOf(showDraftEndpoint);

interface WhatIfProps {
  readonly time: Time;
  readonly names: KindNames;
}

/** A draft of the week: what would be otherwise with a series, beside the week as it is. */
export function WhatIf({ time, names }: WhatIfProps) {
  const { data: draft } = useQuery(getQuery(showDraftEndpoint));
  const save = useDraft();
  // what somebody else runs is not the owner's to drop, halve or hand over
  const recurring = time.series.filter(
    ({ isRecurring, isOwn, hours }) => isRecurring && isOwn && hours > 0,
  );
  if (draft === undefined || draft.weeks === 0 || recurring.length === 0) return null;
  const changes = draft.changes.map(({ change }) => change);
  const drafted = new Set(changes.map(({ series }) => series));
  return (
    <section className={styles.panel} aria-labelledby="what-if">
      <h2 id="what-if">
        What if <span className={styles.note}>h a week</span>
      </h2>
      <ul className={styles.changes}>
        {draft.changes.map((each) => (
          <ChangeRow
            key={each.change.series}
            drafted={each}
            series={recurring.find(({ id }) => id === each.change.series)}
            onChange={(change) => save(changes, withChange(changes, each.change.series, change))}
          />
        ))}
      </ul>
      <SeriesToTry
        series={recurring.filter(({ id }) => !drafted.has(id))}
        onTry={(series) => save(changes, [...changes, { series, action: 'halve' }])}
      />
      {changes.length === 0 ? (
        <p className={styles.note}>
          Choose a meeting to see the week without it, with half of it, or in other hands. Nothing
          in your calendar changes.
        </p>
      ) : (
        <>
          <WhatIfDrawing draft={draft} names={names} parts={stackParts(time.byKind, names)} />
          <Outcome draft={draft} />
        </>
      )}
    </section>
  );
}

interface Step {
  readonly changes: readonly DraftChange[];
  readonly back: readonly DraftChange[];
}

/** Saves the draft as a whole, shown once it is counted, and taken back by its toast. */
function useDraft() {
  const { mutate } = useChange<Step, Draft>({
    send: ({ changes }) => callEndpoint(replaceDraftEndpoint, { body: { changes } }),
    replaces: DRAFT_PATH,
    undo: ({ changes, back }) => ({
      said: changes.length === 0 ? 'The draft is empty' : 'The draft is kept',
      back: { changes: back, back: changes },
    }),
  });
  return (back: readonly DraftChange[], changes: readonly DraftChange[]) =>
    mutate({ changes, back });
}

function withChange(
  changes: readonly DraftChange[],
  series: string,
  change: DraftChange | undefined,
): readonly DraftChange[] {
  return changes.flatMap((each) => (each.series === series ? (change ?? []) : each));
}

interface ChangeRowProps {
  readonly drafted: Draft['changes'][number];
  /** undefined where the window does not hold it any more */
  readonly series: Time['series'][number] | undefined;
  readonly onChange: (change: DraftChange | undefined) => void;
}

function ChangeRow({ drafted, series, onChange }: ChangeRowProps) {
  const { change, freed } = drafted;
  const title = drafted.title.trim() || series?.title.trim() || 'Untitled';
  const current = makeChoice(change);
  const listed = listChoices(
    series ?? { id: change.series, couldHold: [], hours: 0, occurrences: 0 },
  );
  const choices = listed.some(({ value }) => value === current.value)
    ? listed
    : [...listed, current];
  return (
    <li className={styles.change}>
      <span className={styles.title}>{title}</span>
      <Select
        className={styles.choice}
        aria-label={`What if, for ${title}`}
        value={sayChange(change)}
        onChange={(event) => {
          const chosen = choices.find(({ value }) => value === event.currentTarget.value);
          if (chosen !== undefined) onChange(chosen.change);
        }}
      >
        {choices.map(({ value, said }) => (
          <option key={value} value={value}>
            {said}
          </option>
        ))}
      </Select>
      <span className={styles.freed}>{freed < 0.05 ? '0 h' : `−${sayTenths(freed)} h`}</span>
    </li>
  );
}

interface SeriesToTryProps {
  readonly series: readonly Time['series'][number][];
  readonly onTry: (series: string) => void;
}

function SeriesToTry({ series, onTry }: SeriesToTryProps) {
  if (series.length === 0) return null;
  return (
    <Select
      className={styles.add}
      aria-label="Try another meeting"
      value=""
      onChange={(event) => {
        if (event.currentTarget.value !== '') onTry(event.currentTarget.value);
      }}
    >
      <option value="">Try a meeting…</option>
      {series.map(({ id, title, cadence }) => (
        <option key={id} value={id}>
          {`${title.trim() || 'Untitled'}, ${cadence}`}
        </option>
      ))}
    </Select>
  );
}

/** What the draft does to strategy, and the way to hold some of what it frees. */
function Outcome({ draft }: { readonly draft: Draft }) {
  const hold = hoursToHold(draft);
  return (
    <p className={styles.outcome}>
      {sayStrategy(draft, sayShare)}{' '}
      {hold === 0 ? null : (
        <a
          href={pathOf(holdSlotsEndpoint, {
            query: { minutes: '60', count: hold, kind: 'strategy' },
          })}
          download
        >
          {`Hold ${hold} of the ${sayNumber(draft.freed)} free hours`}
        </a>
      )}
    </p>
  );
}

import { type FormEvent, useState } from 'react';
import { Button } from '../../../../ui/controls/button.tsx';
import { Input, TextField } from '../../../../ui/controls/field.tsx';
import { TextAreaField } from '../../../../ui/controls/text-area.tsx';
import { sayHours } from '../../../../ui/numbers.ts';
import type { PriorityDraft, PriorityLink } from '../model.ts';
import styles from './priorities.module.css';
import { findSeries, type SeriesHours } from './priority-hours.ts';

interface PriorityFormProps {
  readonly start: PriorityDraft;
  readonly series: readonly SeriesHours[];
  readonly action: string;
  readonly onSave: (draft: PriorityDraft) => void;
  readonly onCancel: () => void;
}

/** A priority in a line, why, and what in the calendar serves it. */
export function PriorityForm({ start, series, action, onSave, onCancel }: PriorityFormProps) {
  const [draft, setDraft] = useState(start);
  const [isTried, setTried] = useState(false);
  const isEmpty = draft.title.trim() === '';

  function save(event: FormEvent): void {
    event.preventDefault();
    setTried(true);
    if (!isEmpty) onSave({ ...draft, title: draft.title.trim() });
  }

  return (
    <form
      className={styles.form}
      onSubmit={save}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
      noValidate
    >
      <TextField
        label="Priority"
        hint="An outcome, in one line."
        trouble={isTried && isEmpty ? 'Give it a title.' : undefined}
        maxLength={300}
        value={draft.title}
        onChange={(event) => setDraft({ ...draft, title: event.currentTarget.value })}
      />
      <TextAreaField
        label="Why"
        privacy="Nobody but you sees this."
        maxLength={5000}
        value={draft.why}
        onChange={(event) => setDraft({ ...draft, why: event.currentTarget.value })}
      />
      <SeriesChoice
        links={draft.links}
        series={series}
        onChange={(links) => setDraft({ ...draft, links: [...links] })}
      />
      <div className={styles.actions}>
        <Button type="submit" look="primary">
          {action}
        </Button>
        <Button onClick={onCancel}>Leave it</Button>
      </div>
    </form>
  );
}

interface SeriesChoiceProps {
  readonly links: readonly PriorityLink[];
  readonly series: readonly SeriesHours[];
  readonly onChange: (links: readonly PriorityLink[]) => void;
}

const FIRST = 8;

/** The owner's own series with their hours; those linked stay in sight. */
function SeriesChoice({ links, series, onChange }: SeriesChoiceProps) {
  const [words, setWords] = useState('');
  const linked = new Set(links.flatMap((link) => (link.kind === 'series' ? [link.title] : [])));
  const gone = [...linked].filter((title) => !series.some((each) => each.title === title));
  const chosen = series.filter(({ title }) => linked.has(title));
  const open = findSeries(series, words).filter(({ title }) => !linked.has(title));
  const shown = [
    ...chosen,
    ...gone.map((title) => ({ title, perWeek: 0 })),
    ...open.slice(0, FIRST),
  ];

  function toggle(title: string): void {
    if (linked.has(title)) {
      onChange(links.filter((link) => link.kind !== 'series' || link.title !== title));
    } else onChange([...links, { kind: 'series', title }]);
  }

  return (
    <fieldset className={styles.series}>
      <legend className={styles.legend}>What in your calendar serves it</legend>
      <Input
        type="search"
        aria-label="Find among your series"
        placeholder="Find among your series"
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        onKeyDown={(event) => {
          // it would send the form
          if (event.key === 'Enter') event.preventDefault();
        }}
      />
      <ul className={styles.options}>
        {shown.map(({ title, perWeek }) => (
          <li key={title}>
            <label className={styles.option}>
              <input type="checkbox" checked={linked.has(title)} onChange={() => toggle(title)} />
              <span>{title}</span>
              <span className={styles.quiet}>{`${sayHours(perWeek)} a week`}</span>
            </label>
          </li>
        ))}
      </ul>
      <p className={styles.quiet}>{sayRest(open.length, series.length)}</p>
    </fieldset>
  );
}

function sayRest(open: number, all: number): string {
  if (all === 0) return 'No series yet. They come with your calendar; you can link them later.';
  if (open === 0) return 'Nothing else matches.';
  return open > FIRST ? `${open - FIRST} more; find them by a word of their title.` : '';
}

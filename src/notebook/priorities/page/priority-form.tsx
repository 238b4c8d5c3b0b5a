import { type FormEvent, useState } from 'react';
import { SeriesChoice } from '../../../time/page/series-choice.tsx';
import type { SeriesHours } from '../../../time/page/series-hours.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { TextField } from '../../../ui/controls/field.tsx';
import { TextAreaField } from '../../../ui/controls/text-area.tsx';
import type { PriorityDraft, PriorityLink } from '../model.ts';
import styles from './priorities.module.css';

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
        legend="What in your calendar serves it"
        chosen={linkedTitles(draft.links)}
        series={series}
        onToggle={(title) => setDraft({ ...draft, links: toggleLink(draft.links, title) })}
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

function toggleLink(links: readonly PriorityLink[], title: string): PriorityLink[] {
  const others = links.filter((link) => link.kind !== 'series' || link.title !== title);
  return others.length < links.length ? others : [...links, { kind: 'series', title }];
}

function linkedTitles(links: readonly PriorityLink[]): string[] {
  return links.flatMap((link) => (link.kind === 'series' ? [link.title] : []));
}

import { useState } from 'react';
import { DraftForm } from '../../../keeping/page/draft-form.tsx';
import { SeriesChoice } from '../../../time/page/series-choice.tsx';
import type { SeriesHours } from '../../../time/page/series-hours.ts';
import { TextField } from '../../../ui/controls/field.tsx';
import { TextAreaField } from '../../../ui/controls/text-area.tsx';
import type { PriorityDraft, PriorityLink } from '../model.ts';

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
  const isEmpty = draft.title.trim() === '';
  return (
    <DraftForm
      missing={isEmpty ? 'Give it a title.' : undefined}
      action={action}
      onSave={() => onSave({ ...draft, title: draft.title.trim() })}
      onCancel={onCancel}
    >
      <TextField
        label="Priority"
        hint="An outcome, in one line."
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
    </DraftForm>
  );
}

function toggleLink(links: readonly PriorityLink[], title: string): PriorityLink[] {
  const others = links.filter((link) => link.kind !== 'series' || link.title !== title);
  return others.length < links.length ? others : [...links, { kind: 'series', title }];
}

function linkedTitles(links: readonly PriorityLink[]): string[] {
  return links.flatMap((link) => (link.kind === 'series' ? [link.title] : []));
}

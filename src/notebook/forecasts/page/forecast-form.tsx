import { useState } from 'react';
import { DraftForm, FieldRow } from '../../../keeping/page/draft-form.tsx';
import { TextField } from '../../../ui/controls/field.tsx';
import type { ForecastDraft } from '../model.ts';

interface ForecastFormProps {
  readonly start: ForecastDraft;
  readonly onSave: (draft: ForecastDraft) => void;
  readonly onCancel: () => void;
}

/** A forecast with a field for each of its parts. */
export function ForecastForm({ start, onSave, onCancel }: ForecastFormProps) {
  const [draft, setDraft] = useState(start);
  const [percent, setPercent] = useState(String(start.percent));
  const [tags, setTags] = useState(start.tags.join(', '));
  const whole = { ...draft, percent: readPercent(percent), tags: readTags(tags) };
  return (
    <DraftForm
      missing={findMissing(whole)}
      action="Keep the change"
      onSave={() => onSave(whole)}
      onCancel={onCancel}
    >
      <TextField
        label="What will happen"
        maxLength={1000}
        value={draft.text}
        onChange={(event) => setDraft({ ...draft, text: event.currentTarget.value })}
      />
      <FieldRow>
        <TextField
          label="How likely, %"
          inputMode="decimal"
          value={percent}
          onChange={(event) => setPercent(event.currentTarget.value)}
        />
        <TextField
          label="Made on"
          type="date"
          value={draft.made}
          onChange={(event) => setDraft({ ...draft, made: event.currentTarget.value })}
        />
        <TextField
          label="Known by"
          type="date"
          value={draft.due}
          onChange={(event) => setDraft({ ...draft, due: event.currentTarget.value })}
        />
        <TextField
          label="Tags, parted by commas"
          value={tags}
          onChange={(event) => setTags(event.currentTarget.value)}
        />
      </FieldRow>
    </DraftForm>
  );
}

function readPercent(text: string): number {
  const written = text.replace('%', '').replace(',', '.').trim();
  return written === '' ? Number.NaN : Number(written);
}

function readTags(text: string): string[] {
  const tags = text.split(',').map((tag) => tag.trim().replace(/^#/, '').slice(0, 50));
  return [...new Set(tags.filter((tag) => tag !== ''))].slice(0, 20);
}

function findMissing({ text, percent, made, due, resolved }: ForecastDraft): string | undefined {
  if (text.trim() === '') return 'Say what will happen.';
  if (!(percent >= 0 && percent <= 100)) return 'Say how likely it is, from 0 to 100.';
  if (made === '') return 'Say when you made it.';
  if (due === '') return 'Say by when it is known.';
  if (due < made) return 'It is due before it was made.';
  const endsFirst = resolved !== null && resolved.on < made;
  return endsFirst ? 'It came to its end before it was made.' : undefined;
}

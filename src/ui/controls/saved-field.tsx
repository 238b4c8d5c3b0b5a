import { useState } from 'react';
import { TextField } from './field.tsx';

interface SavedFieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly privacy?: string | undefined;
  readonly type?: 'text' | 'date' | undefined;
  readonly maxLength?: number | undefined;
  readonly autoComplete?: string | undefined;
  /** as it is kept */
  readonly value: string;
  readonly onSave: (value: string) => void;
}

/** Saves itself when it is left or Enter is pressed; Escape goes back to what is kept. */
export function SavedField({ value, onSave, ...field }: SavedFieldProps) {
  const [draft, setDraft] = useState({ of: value, text: value });
  // an undo, or another tab, changes what is kept under a field that stays on screen
  if (draft.of !== value) setDraft({ of: value, text: value });

  function save(): void {
    const text = draft.text.trim();
    if (text !== value) onSave(text);
  }

  return (
    <TextField
      {...field}
      value={draft.text}
      onChange={(event) => setDraft({ of: value, text: event.currentTarget.value })}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter') save();
        if (event.key === 'Escape') setDraft({ of: value, text: value });
      }}
    />
  );
}

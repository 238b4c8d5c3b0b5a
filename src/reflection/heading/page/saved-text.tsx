import { useState } from 'react';
import { Field } from '../../../ui/controls/field.tsx';
import { GrowingText } from '../../../ui/controls/growing-text.tsx';

interface SavedTextProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly privacy?: string | undefined;
  readonly maxLength: number;
  readonly placeholder?: string | undefined;
  readonly isLetter?: boolean | undefined;
  /** as it is kept */
  readonly value: string;
  readonly onSave: (value: string) => void;
}

/** Several lines that save themselves when they are left; Escape goes back to what is kept. */
export function SavedText({ value, onSave, isLetter, ...field }: SavedTextProps) {
  const { label, hint, privacy, ...text } = field;
  const [draft, setDraft] = useState({ of: value, text: value });
  // an undo, or another tab, changes what is kept under a field that stays on screen
  if (draft.of !== value) setDraft({ of: value, text: value });

  return (
    <Field label={label} hint={hint} privacy={privacy}>
      {({ id, describedBy }) => (
        <GrowingText
          {...text}
          id={id}
          look={isLetter ? 'letter' : 'field'}
          aria-describedby={describedBy === '' ? undefined : describedBy}
          value={draft.text}
          onChange={(event) => setDraft({ of: value, text: event.currentTarget.value })}
          onBlur={() => {
            if (draft.text.trim() !== value) onSave(draft.text.trim());
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setDraft({ of: value, text: value });
          }}
        />
      )}
    </Field>
  );
}

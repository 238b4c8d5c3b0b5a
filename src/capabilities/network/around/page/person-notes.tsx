import { useState } from 'react';
import { keepPersonEndpoint } from '../../../../people/endpoints.ts';
import { callEndpoint, useChange } from '../../../../ui/api.ts';
import { Field } from '../../../../ui/controls/field.tsx';
import { GrowingText } from '../../../../ui/controls/growing-text.tsx';

interface NotesProps {
  /** of the person, or their id */
  readonly address: string;
  readonly name: string;
  /** as they are kept; empty when there are none */
  readonly notes: string;
}

interface Change {
  readonly text: string;
  readonly before: string;
}

/** Notes on someone, kept when they are left; Escape goes back to what is kept. */
export function PersonNotes({ address, name, notes }: NotesProps) {
  const [draft, setDraft] = useState({ of: notes, text: notes });
  // an undo, or another tab, changes what is kept under a field that stays on screen
  if (draft.of !== notes) setDraft({ of: notes, text: notes });
  const change = useChange<Change, unknown>({
    send: async ({ text }) => {
      const body = { address, notes: text === '' ? null : text };
      return await callEndpoint(keepPersonEndpoint, { body });
    },
    undo: ({ before, text }) => ({
      said: `Notes on ${name} kept`,
      back: { text: before, before: text },
    }),
  });
  return (
    <Field label="Notes" hint="Write as if they may read it.">
      {({ id, describedBy }) => (
        <GrowingText
          look="field"
          id={id}
          aria-describedby={describedBy}
          maxLength={10_000}
          value={draft.text}
          onChange={(event) => setDraft({ of: notes, text: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setDraft({ of: notes, text: notes });
          }}
          onBlur={() => {
            const text = draft.text.trim();
            if (text !== notes) change.mutate({ text, before: notes });
          }}
        />
      )}
    </Field>
  );
}

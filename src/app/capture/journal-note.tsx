import { type FormEvent, useState } from 'react';
import { useToday } from '../../accounts/page/use-today.ts';
import { deleteEntryEndpoint, keepEntryEndpoint } from '../../reflection/journal/endpoints.ts';
import { callEndpoint, useChange } from '../../ui/api.ts';
import { Button } from '../../ui/controls/button.tsx';
import { TextAreaField } from '../../ui/controls/text-area.tsx';
import styles from './capture.module.css';

interface NoteStep {
  readonly id: string;
  /** the local date it is of */
  readonly on: string;
  /** undefined takes it back */
  readonly text: string | undefined;
}

/** A line for the journal, dated today. */
export function JournalNote({ onDone }: { readonly onDone: () => void }) {
  const today = useToday();
  const [text, setText] = useState('');
  const change = useChange<NoteStep, unknown>({
    send: sendNote,
    undo: ({ id, on, text: kept }) =>
      kept === undefined
        ? undefined
        : { said: 'Kept in your journal', back: { id, on, text: undefined } },
  });

  function save(event: FormEvent): void {
    event.preventDefault();
    if (text.trim() === '') return;
    change.mutate({ id: crypto.randomUUID(), on: today, text }, { onSuccess: onDone });
  }

  return (
    <form className={styles.form} onSubmit={save}>
      <TextAreaField
        label="What is on your mind"
        privacy="Nobody but you sees this."
        maxLength={100_000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div>
        <Button type="submit" look="primary" disabled={text.trim() === ''}>
          Keep the note
        </Button>
      </div>
    </form>
  );
}

function sendNote({ id, on, text }: NoteStep): Promise<unknown> {
  if (text === undefined) return callEndpoint(deleteEntryEndpoint, { params: { id } });
  const body = { on, text, prompt: null, asked: null, links: [] };
  return callEndpoint(keepEntryEndpoint, { params: { id }, body });
}

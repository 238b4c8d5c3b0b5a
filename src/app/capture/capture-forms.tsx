import { startTransition, useEffect, useRef, useState } from 'react';
import { NOTEBOOK } from '../../notebook/catalog.ts';
import { NOTEBOOK_PAGES } from '../../notebook/pages.tsx';
import { SegmentedControl } from '../../ui/controls/choice.tsx';
import { takeFocus } from '../../ui/take-focus.ts';
import styles from './capture.module.css';
import { JournalNote } from './journal-note.tsx';

interface CaptureFormsProps {
  readonly first: string;
  readonly onDone: () => void;
}

const WHATS = [
  ...NOTEBOOK.flatMap(({ door: { captures = [], to } }) =>
    captures.map(({ what, title }) => ({ value: what, title, to })),
  ),
  { value: 'note', title: 'Journal note', to: undefined },
];

/** The short forms, one at a time. */
export function CaptureForms({ first, onDone }: CaptureFormsProps) {
  const [what, setWhat] = useState(first);
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => {
    takeFocus(form.current?.querySelector('textarea, form input') ?? null);
  }, []);
  const chosen = WHATS.find(({ value }) => value === what);
  const Form = NOTEBOOK_PAGES.find(({ path }) => path === chosen?.to)?.Capture;
  return (
    <div className={styles.capture} ref={form}>
      <SegmentedControl
        label="What to note"
        options={WHATS}
        value={what}
        onChange={(next) => startTransition(() => setWhat(next))}
      />
      {Form === undefined ? (
        <JournalNote onDone={onDone} />
      ) : (
        <Form key={what} what={what} onDone={onDone} />
      )}
    </div>
  );
}

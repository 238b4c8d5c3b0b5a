import { type KeyboardEvent, type ReactNode, type Ref, Suspense, useState } from 'react';
import { Button } from '../../../ui/controls/button.tsx';
import { Dialog } from '../../../ui/controls/dialog.tsx';
import { Input } from '../../../ui/controls/field.tsx';
import { GrowingText } from '../../../ui/controls/growing-text.tsx';
import type { JournalDraft } from '../model.ts';
import styles from './editor.module.css';
import { LinkPicker } from './link-picker.tsx';
import { Markdown } from './markdown.tsx';
import { type Kept, useAutosave } from './use-autosave.ts';
import { useNames } from './use-names.ts';

interface EditorProps {
  readonly id: string;
  readonly draft: JournalDraft;
  /** whether the server has it already */
  readonly isKept: boolean;
  readonly label: string;
  readonly placeholder?: string | undefined;
  readonly field?: Ref<HTMLTextAreaElement> | undefined;
  /** what was written is on the server; nothing is left of it where nothing was written */
  readonly onDone: (draft: JournalDraft) => void;
}

/** Writes one entry; it keeps itself while it is written. */
export function Editor({ id, draft: first, isKept, onDone, ...text }: EditorProps) {
  const { draft, kept, change, finish } = useAutosave({ id, draft: first, isKept });
  const [isPreview, setPreview] = useState(false);
  const isEmpty = draft.text.trim() === '';

  async function done(): Promise<void> {
    if (await finish()) onDone(draft);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const isDone = event.key === 'Enter' && (event.metaKey || event.ctrlKey);
    if (!isDone) return;
    event.preventDefault();
    void done();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of the field inside are heard here
    <div className={styles.editor} onKeyDown={onKeyDown}>
      {draft.asked === null ? null : <p className={styles.asked}>{draft.asked}</p>}
      {isPreview ? (
        <Markdown text={draft.text} />
      ) : (
        <GrowingText
          ref={text.field}
          look="page"
          aria-label={text.label}
          placeholder={text.placeholder}
          maxLength={100_000}
          value={draft.text}
          onChange={(event) => change({ text: event.currentTarget.value })}
        />
      )}
      <div className={styles.foot}>
        <Input
          type="date"
          className={styles.date}
          aria-label="Date it is about"
          required
          value={draft.on}
          onChange={(event) => {
            if (event.currentTarget.value !== '') change({ on: event.currentTarget.value });
          }}
        />
        <About draft={draft} change={change} />
        {isEmpty ? null : (
          <Button look="text" aria-pressed={isPreview} onClick={() => setPreview(!isPreview)}>
            {isPreview ? 'Write on' : 'Preview'}
          </Button>
        )}
        <span className={styles.end}>
          <span
            className={styles.kept}
            role="status"
            data-trouble={kept.at === 'refused' || undefined}
          >
            {sayKept(kept)}
          </span>
          {isEmpty && !isKept ? null : <Button onClick={() => void done()}>Done</Button>}
        </span>
      </div>
    </div>
  );
}

interface AboutProps {
  readonly draft: JournalDraft;
  readonly change: (change: Partial<JournalDraft>) => void;
}

function About({ draft: { links }, change }: AboutProps): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const say = useNames();
  return (
    <>
      <Button look="text" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {links.length === 0 ? 'About …' : `About ${links.map(say).join(', ')}`}
      </Button>
      <Dialog title="What is it about?" isOpen={isOpen} onClose={() => setOpen(false)}>
        <Suspense fallback={<p>Opening …</p>}>
          <LinkPicker links={links} onChange={(next) => change({ links: next })} />
        </Suspense>
      </Dialog>
    </>
  );
}

/** Where what is written lies, in words. */
export function sayKept(kept: Kept): string {
  if (kept.at === 'refused') return kept.why;
  return {
    nowhere: '',
    server: 'Saved',
    'on its way': 'Saving …',
    browser: 'Kept in this browser until Bearings answers',
  }[kept.at];
}

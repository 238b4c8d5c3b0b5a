import { useState } from 'react';
import { callEndpoint, useChange } from '../../../ui/api.ts';
import { Button, IconButton } from '../../../ui/controls/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { sayDate } from '../../../ui/numbers.ts';
import { deleteEntryEndpoint } from '../endpoints.ts';
import type { JournalDraft, JournalEntry, JournalLink } from '../model.ts';
import { Editor } from './editor.tsx';
import styles from './entry.module.css';
import { Markdown } from './markdown.tsx';
import { sendEntry } from './use-autosave.ts';
import { useNames } from './use-names.ts';

interface EntryProps {
  readonly entry: JournalEntry;
  /** shows what else is about the same */
  readonly onLook: (link: JournalLink) => void;
  readonly onChanged: () => void;
}

/** One entry as it reads, with what it is about; it is written on in its place. */
export function Entry({ entry, onLook, onChanged }: EntryProps) {
  const [isOpen, setOpen] = useState(false);
  const remove = useRemove();
  const date = sayDate(entry.on);

  function onDone(draft: JournalDraft): void {
    setOpen(false);
    if (draft.text.trim() === '') remove.mutate({ entry, isRemoved: true });
    else onChanged();
  }

  return (
    <article className={styles.entry} aria-label={date}>
      <header className={styles.head}>
        <h3 className={styles.date}>{date}</h3>
        <span className={styles.actions}>
          {isOpen ? null : (
            <Button look="text" aria-label={`Write on, ${date}`} onClick={() => setOpen(true)}>
              Write on
            </Button>
          )}
          <IconButton
            label={`Delete the entry of ${date}`}
            onClick={() => remove.mutate({ entry, isRemoved: true })}
          >
            <Icon name="trash" />
          </IconButton>
        </span>
      </header>
      {isOpen ? (
        <Editor
          id={entry.id}
          draft={draftOf(entry)}
          isKept
          label={`Entry of ${date}`}
          onDone={onDone}
        />
      ) : (
        <EntryText entry={entry} onLook={onLook} />
      )}
    </article>
  );
}

function EntryText({ entry, onLook }: Pick<EntryProps, 'entry' | 'onLook'>) {
  const say = useNames();
  return (
    <>
      {entry.asked === null ? null : <p className={styles.asked}>{entry.asked}</p>}
      <Markdown text={entry.text} />
      {entry.links.length === 0 ? null : (
        <ul className={styles.links} aria-label="About">
          {entry.links.map((link) => (
            <li key={`${link.kind} ${link.target}`}>
              <button type="button" className={styles.link} onClick={() => onLook(link)}>
                {say(link)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

interface Removal {
  readonly entry: JournalEntry;
  readonly isRemoved: boolean;
}

/** Deletes an entry; its notice writes it anew. */
function useRemove() {
  return useChange<Removal, unknown>({
    send: ({ entry, isRemoved }) =>
      isRemoved
        ? callEndpoint(deleteEntryEndpoint, { params: { id: entry.id } })
        : sendEntry(entry.id, draftOf(entry)),
    undo: ({ entry, isRemoved }) =>
      isRemoved
        ? { said: 'The entry is in the bin', back: { entry, isRemoved: false } }
        : undefined,
  });
}

function draftOf({ on, text, prompt, asked, links }: JournalEntry): JournalDraft {
  return { on, text, prompt, asked, links };
}

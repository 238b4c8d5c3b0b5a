import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { SettingsSection } from '../../accounts/page/section.tsx';
import { callEndpoint, sayError } from '../../ui/api.ts';
import { Button } from '../../ui/controls/button.tsx';
import { Toggle } from '../../ui/controls/choice.tsx';
import { Dialog } from '../../ui/controls/dialog.tsx';
import { TextField } from '../../ui/controls/field.tsx';
import { ErrorNote } from '../../ui/controls/notes.tsx';
import { forgetAllHere } from '../../ui/kept-here.ts';
import { ERASING_WORD } from '../backups/model.ts';
import { deleteEverythingEndpoint } from '../erasing/endpoints.ts';
import styles from './data.module.css';

interface ErasingProps {
  /** who may delete the backups too, since they hold everyone's data */
  readonly isOperator: boolean;
}

/** The way out, for good. */
export function ErasingSection({ isOperator }: ErasingProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <SettingsSection
      title="Delete everything"
      anchor="erasing"
      about="Your profile, people, calendars, answers, journal and numbers, and every session."
    >
      <p className={styles.text}>
        It cannot be undone. The database is written anew, so that no remains are left in its files.
      </p>
      <div className={styles.actions}>
        <Button look="danger" onClick={() => setOpen(true)}>
          Delete everything …
        </Button>
      </div>
      <Dialog title="Delete everything" isOpen={isOpen} onClose={() => setOpen(false)}>
        <ErasingForm isOperator={isOperator} onClose={() => setOpen(false)} />
      </Dialog>
    </SettingsSection>
  );
}

function ErasingForm({ isOperator, onClose }: ErasingProps & { readonly onClose: () => void }) {
  const [word, setWord] = useState('');
  const [alsoBackups, setAlsoBackups] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const queries = useQueryClient();
  const isSure = word.trim().toLowerCase() === ERASING_WORD;

  async function erase(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (!isSure) return;
    setBusy(true);
    try {
      const body = { word: ERASING_WORD, backups: alsoBackups } as const;
      await callEndpoint(deleteEverythingEndpoint, { body });
      queries.clear();
      forgetAllHere();
      location.replace(`/deleted?backups=${alsoBackups ? 'deleted' : 'kept'}`);
    } catch (error) {
      setTrouble(sayError(error));
      setBusy(false);
    }
  }

  return (
    <form className={styles.form} onSubmit={(event) => void erase(event)}>
      <p className={styles.text}>
        All you kept here is deleted for good, and you are signed out everywhere. You may want to
        download everything first.
      </p>
      {isOperator ? (
        <Toggle
          label="Delete the backups too, now; otherwise they go one by one within six months of use"
          isOn={alsoBackups}
          onChange={setAlsoBackups}
        />
      ) : null}
      <TextField
        label={`Type the word “${ERASING_WORD}”`}
        value={word}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        onChange={(event) => setWord(event.currentTarget.value)}
      />
      {trouble === undefined ? null : <ErrorNote>{trouble}</ErrorNote>}
      <div className={styles.actions}>
        <Button onClick={onClose}>Keep it all</Button>
        <Button look="danger" type="submit" disabled={!isSure || isBusy} isBusy={isBusy}>
          {isBusy ? 'Deleting …' : 'Delete everything'}
        </Button>
      </div>
    </form>
  );
}

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { SettingsSection } from '../../accounts/page/section.tsx';
import { callEndpoint, sayError } from '../../ui/api.ts';
import { Button } from '../../ui/controls/button.tsx';
import { FileDrop } from '../../ui/controls/file-drop.tsx';
import { Disclosure, ErrorNote } from '../../ui/controls/notes.tsx';
import { useToasts } from '../../ui/controls/toasts.tsx';
import { pathOf } from '../../ui/path-of.ts';
import { bringInEndpoint, exportAllEndpoint } from '../archive/endpoints.ts';
import type { ArchiveCounts } from '../archive/model.ts';
import styles from './data.module.css';

/** Everything as one file, out and in. */
export function ArchiveSection() {
  return (
    <SettingsSection
      title="Take it along"
      about="Everything in one ZIP that needs no Bearings to be read: JSON, lists for spreadsheets, your journal as Markdown."
      privacy="The file holds all of it in the clear. Keep it where you would keep a diary."
    >
      <div className={styles.actions}>
        {/* a plain link: the browser writes the file as it comes */}
        <a href={pathOf(exportAllEndpoint)} download>
          Download everything
        </a>
      </div>
      <Disclosure title="Bring an archive in">
        <BringIn />
      </Disclosure>
    </SettingsSection>
  );
}

interface Chosen {
  readonly file: File;
  readonly counts: ArchiveCounts;
}

function BringIn() {
  const [chosen, setChosen] = useState<Chosen>();
  const [trouble, setTrouble] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const queries = useQueryClient();
  const toasts = useToasts();

  async function work(task: () => Promise<void>): Promise<void> {
    setBusy(true);
    setTrouble(undefined);
    try {
      await task();
    } catch (error) {
      setChosen(undefined);
      setTrouble(sayError(error));
    }
    setBusy(false);
  }

  async function look([file]: readonly File[]): Promise<void> {
    if (file !== undefined) setChosen({ file, counts: await send(file, 'yes') });
  }

  async function bringIn({ file }: Chosen): Promise<void> {
    await send(file, 'no');
    setChosen(undefined);
    toasts.show({ text: 'Brought in' });
    await queries.invalidateQueries();
  }

  return (
    <div className={styles.form}>
      <p className={styles.text}>
        Into an empty Bearings only, so that nothing of yours is overwritten. You see what it holds
        before anything is kept.
      </p>
      {trouble === undefined ? null : <ErrorNote>{trouble}</ErrorNote>}
      {chosen === undefined ? (
        <FileDrop
          title="Drop the archive here"
          hint="the .zip that “Download everything” made"
          accept=".zip"
          isDisabled={isBusy}
          onFiles={(files) => void work(() => look(files))}
        />
      ) : (
        <>
          <CountList counts={chosen.counts} />
          <div className={styles.actions}>
            <Button
              look="primary"
              disabled={isBusy}
              isBusy={isBusy}
              onClick={() => void work(() => bringIn(chosen))}
            >
              Bring it in
            </Button>
            <Button onClick={() => setChosen(undefined)}>Leave it</Button>
          </div>
        </>
      )}
    </div>
  );
}

function CountList({ counts }: { readonly counts: ArchiveCounts }) {
  return (
    <ul className={styles.list} aria-label="What the archive holds">
      {counts.files.map(({ name, about, count }) => (
        <li key={name} className={styles.item}>
          <span className={styles.title}>{about}</span>
          <span className={styles.note}>{count.toLocaleString()}</span>
        </li>
      ))}
    </ul>
  );
}

async function send(file: File, preview: 'yes' | 'no'): Promise<ArchiveCounts> {
  const body = new FormData();
  body.set('file', file);
  return await callEndpoint(bringInEndpoint, { query: { preview }, body });
}

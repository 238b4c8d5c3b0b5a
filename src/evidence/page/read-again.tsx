import { type ReactNode, useId, useState } from 'react';
import { callEndpoint, sayError } from '../../ui/api.ts';
import { joinClasses } from '../../ui/classes.ts';
import { Button } from '../../ui/controls/button.tsx';
import { ErrorNote } from '../../ui/controls/notes.tsx';
import { ImportCard } from '../add-calendar/import-card.tsx';
import type { Import, Source } from '../model.ts';
import { uploadEndpoint } from '../routes/import-endpoints.ts';
import { refreshSourceEndpoint } from '../routes/source-endpoints.ts';
import styles from './sources.module.css';

/** Reading a source once more: a subscription from its address, a file from a newer export. */
export function useReadAgain(source: Source) {
  const [id, setId] = useState<string>();
  const [trouble, setTrouble] = useState<string>();
  const [isSending, setSending] = useState(false);

  async function read(begin: () => Promise<Import>): Promise<void> {
    setSending(true);
    setTrouble(undefined);
    try {
      setId((await begin()).id);
    } catch (error) {
      setTrouble(sayError(error));
    } finally {
      setSending(false);
    }
  }

  function readFile(file: File): void {
    const body = new FormData();
    // what belongs to the file comes before it: the server reads the form as it arrives
    body.set('source', source.id);
    body.set('file', file, file.name);
    void read(() => callEndpoint(uploadEndpoint, { body }));
  }

  return {
    id,
    trouble,
    isSending,
    readFile,
    refresh: () =>
      void read(() => callEndpoint(refreshSourceEndpoint, { params: { id: source.id } })),
    close: () => setId(undefined),
  };
}

type Reading = ReturnType<typeof useReadAgain>;

interface ReadAgainProps {
  readonly source: Source;
  readonly reading: Reading;
}

export function ReadAgainButton({ source, reading }: ReadAgainProps) {
  if (source.kind === 'file') {
    return (
      <FileButton
        label={`Read a newer export of ${source.name}`}
        isDisabled={reading.isSending}
        onFile={reading.readFile}
      >
        Read a newer export
      </FileButton>
    );
  }
  return (
    <Button
      look="text"
      aria-label={`Refresh ${source.name}`}
      disabled={reading.isSending}
      onClick={reading.refresh}
    >
      {source.trouble === null ? 'Refresh' : 'Try again'}
    </Button>
  );
}

/** How the reading goes, below the source it is of. */
export function ReadAgainProgress({ reading }: { readonly reading: Reading }) {
  if (reading.trouble !== undefined) return <ErrorNote>{reading.trouble}</ErrorNote>;
  if (reading.isSending) return <p role="status">Taking it in…</p>;
  if (reading.id === undefined) return null;
  return <ImportCard key={reading.id} id={reading.id} onClose={reading.close} />;
}

interface FileButtonProps {
  readonly label: string;
  readonly isDisabled: boolean;
  readonly onFile: (file: File) => void;
  readonly children: ReactNode;
}

/** A file input that looks like the other actions of a row. */
function FileButton({ label, isDisabled, onFile, children }: FileButtonProps) {
  const id = useId();
  return (
    <span className={styles.file}>
      <input
        id={id}
        type="file"
        className={joinClasses('hidden', styles.fileInput)}
        accept=".ics,.zip,text/calendar,application/zip"
        aria-label={label}
        disabled={isDisabled}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          // the same file can then be chosen again
          event.currentTarget.value = '';
          if (file !== undefined) onFile(file);
        }}
      />
      <label htmlFor={id} className={styles.fileLabel} aria-hidden="true">
        {children}
      </label>
    </span>
  );
}

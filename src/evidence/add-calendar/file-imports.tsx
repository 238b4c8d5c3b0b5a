import { useRef, useState } from 'react';
import { callEndpoint, sayError } from '../../ui/api.ts';
import { Button } from '../../ui/controls/button.tsx';
import { FileDrop } from '../../ui/controls/file-drop.tsx';
import { ErrorNote } from '../../ui/controls/notes.tsx';
import { ProgressBar } from '../../ui/controls/progress-bar.tsx';
import { uploadEndpoint } from '../routes/import-endpoints.ts';
import styles from './add-calendar.module.css';
import { ImportCard } from './import-card.tsx';

interface FileImportsProps {
  readonly onSaved?: (() => void) | undefined;
}

/** Files on their way in, each with its own progress, preview and say. */
export function FileImports({ onSaved }: FileImportsProps) {
  const { uploads, send, close } = useUploads();
  return (
    <div className={styles.stack}>
      <FileDrop
        title="Drop your calendar, contacts or mail, or choose them"
        hint="an .ics file or Google’s .zip; contacts as .vcf or .csv; a mailbox as .mbox; several at once"
        accept=""
        onFiles={(files) => {
          for (const file of files) void send(file);
        }}
      />
      {uploads.map((upload) =>
        upload.id === undefined ? (
          <Sending key={upload.key} upload={upload} onClose={() => close(upload.key)} />
        ) : (
          <ImportCard
            key={upload.key}
            id={upload.id}
            onSaved={onSaved}
            onClose={() => close(upload.key)}
          />
        ),
      )}
    </div>
  );
}

interface Upload {
  readonly key: number;
  readonly name: string;
  /** of the reading on the server, once the file has arrived there */
  readonly id: string | undefined;
  readonly trouble: string | undefined;
  readonly stop: AbortController;
}

function useUploads() {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const next = useRef(1);

  async function send(file: File): Promise<void> {
    const key = next.current++;
    const stop = new AbortController();
    const upload = { key, name: file.name, id: undefined, trouble: undefined, stop };
    setUploads((all) => [upload, ...all]);
    const body = new FormData();
    body.set('file', file, file.name);
    try {
      const { id } = await callEndpoint(uploadEndpoint, { body, signal: stop.signal });
      change(key, { id });
    } catch (error) {
      if (!stop.signal.aborted) change(key, { trouble: sayError(error) });
    }
  }

  function change(key: number, change: Partial<Upload>): void {
    setUploads((all) => all.map((each) => (each.key === key ? { ...each, ...change } : each)));
  }

  function close(key: number): void {
    setUploads((all) => {
      all.find((each) => each.key === key)?.stop.abort();
      return all.filter((each) => each.key !== key);
    });
  }

  return { uploads, send, close };
}

interface SendingProps {
  readonly upload: Upload;
  readonly onClose: () => void;
}

function Sending({ upload, onClose }: SendingProps) {
  return (
    <section className={styles.card} aria-label={upload.name}>
      <h3>{upload.name}</h3>
      {upload.trouble === undefined ? (
        <ProgressBar label={`Taking in ${upload.name}`} value={undefined} />
      ) : (
        <ErrorNote>{upload.trouble}</ErrorNote>
      )}
      <div className={styles.actions}>
        <Button onClick={onClose}>{upload.trouble === undefined ? 'Cancel' : 'Close'}</Button>
      </div>
    </section>
  );
}

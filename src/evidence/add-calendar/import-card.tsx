import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { callApi, getQuery, nothingSchema, sayError } from '../../ui/api.ts';
import { Button } from '../../ui/controls/button.tsx';
import { ErrorNote } from '../../ui/controls/notes.tsx';
import { ProgressBar } from '../../ui/controls/progress-bar.tsx';
import { Icon } from '../../ui/icon.tsx';
import { pathOf } from '../../ui/path-of.ts';
import { type Import, importSchema } from '../model.ts';
import { showImportEndpoint } from '../routes/import-endpoints.ts';
import styles from './add-calendar.module.css';
import { ImportPreview } from './import-preview.tsx';
import { PeoplePreview } from './people-preview.tsx';
import { sayPeopleFound } from './people-words.ts';
import { sayState, sayWhatWasFound } from './preview-words.ts';

interface ImportCardProps {
  /** of the reading */
  readonly id: string;
  readonly onSaved?: (() => void) | undefined;
  readonly onClose: () => void;
}

/** One reading from its first byte to a saved source. */
export function ImportCard({ id, onSaved, onClose }: ImportCardProps) {
  const path = pathOf(showImportEndpoint, { params: { id } });
  const reading = useQuery({
    ...getQuery(showImportEndpoint, { params: { id } }),
    refetchInterval: ({ state }) => (isMoving(state.data) ? LOOK_EVERY : false),
  });
  useTellOnce(reading.data?.state === 'done', onSaved);
  const { isBusy, trouble, save, cancel } = useImportActions(path, onClose);
  if (reading.data === undefined) {
    return reading.error === null ? null : (
      <ErrorNote onRetry={() => void reading.refetch()}>{sayError(reading.error)}</ErrorNote>
    );
  }
  return (
    <section className={styles.card} aria-label={reading.data.name}>
      <h3>
        {reading.data.state === 'done' ? <Icon name="check" /> : null}
        <span role="status">{sayState(reading.data)}</span>
      </h3>
      <Inside reading={reading.data} isBusy={isBusy} onSave={save} onCancel={cancel} />
      {trouble === undefined ? null : <ErrorNote>{trouble}</ErrorNote>}
      {reading.data.state === 'failed' || reading.data.state === 'cancelled' ? (
        <div className={styles.actions}>
          <Button onClick={onClose}>Close</Button>
        </div>
      ) : null}
    </section>
  );
}

const LOOK_EVERY = 300;

interface InsideProps {
  readonly reading: Import;
  readonly isBusy: boolean;
  readonly onSave: () => void;
  readonly onCancel: () => void;
}

function Inside({ reading, isBusy, onSave, onCancel }: InsideProps) {
  if (isMoving(reading)) {
    return (
      <>
        <ProgressBar label={sayState(reading)} value={reading.progress} />
        {reading.state === 'reading' ? (
          <div className={styles.actions}>
            <Button onClick={onCancel}>Cancel</Button>
          </div>
        ) : null}
      </>
    );
  }
  if (reading.state === 'failed') {
    return <ErrorNote>{reading.trouble ?? 'It could not be read. Export it once more.'}</ErrorNote>;
  }
  if (reading.people !== null) {
    return reading.state === 'preview' ? (
      <PeoplePreview
        id={reading.id}
        preview={reading.people}
        isBusy={isBusy}
        onSave={onSave}
        onCancel={onCancel}
      />
    ) : (
      <p className={styles.quiet}>{sayPeopleFound(reading.people)}</p>
    );
  }
  if (reading.preview === null) return null;
  if (reading.state === 'done') {
    return <p className={styles.quiet}>{sayWhatWasFound(reading.preview)}</p>;
  }
  return reading.state === 'preview' ? (
    <ImportPreview preview={reading.preview} isBusy={isBusy} onSave={onSave} onCancel={onCancel} />
  ) : null;
}

function useImportActions(path: string, onClose: () => void) {
  const client = useQueryClient();
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const key = getQuery(path, importSchema).queryKey;

  async function run(work: () => Promise<void>): Promise<void> {
    setBusy(true);
    setTrouble(undefined);
    try {
      await work();
    } catch (error) {
      setTrouble(sayError(error));
    } finally {
      setBusy(false);
    }
  }

  function save(): void {
    void run(async () => {
      const saved = await callApi({ method: 'POST', path: `${path}/save`, answer: importSchema });
      client.setQueryData(key, saved);
      await client.invalidateQueries();
    });
  }

  function cancel(): void {
    void run(async () => {
      await callApi({ method: 'DELETE', path, answer: nothingSchema });
      onClose();
    });
  }

  return { isBusy, trouble, save, cancel };
}

function useTellOnce(isDone: boolean, onSaved: (() => void) | undefined): void {
  const client = useQueryClient();
  const hasTold = useRef(false);
  useEffect(() => {
    if (!isDone || hasTold.current) return;
    hasTold.current = true;
    void client.invalidateQueries();
    onSaved?.();
  }, [isDone, onSaved, client]);
}

function isMoving(reading: Import | undefined): boolean {
  return reading?.state === 'reading' || reading?.state === 'saving';
}

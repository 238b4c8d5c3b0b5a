import { Button } from '../../ui/controls/button.tsx';
import { ErrorNote } from '../../ui/controls/notes.tsx';
import { sayCount, sayDate } from '../../ui/numbers.ts';
import type { Import } from '../model.ts';
import styles from './add-calendar.module.css';
import { OwnAddresses, useOwnAddresses } from './own-addresses.tsx';
import { PreviewWarnings } from './preview-warnings.tsx';
import { sayWhatWasFound, sayWhatWillHappen } from './preview-words.ts';

type Preview = NonNullable<Import['preview']>;

interface ImportPreviewProps {
  readonly preview: Preview;
  readonly isBusy: boolean;
  readonly onSave: () => void;
  readonly onCancel: () => void;
}

/** What would be stored, before it is. */
export function ImportPreview({ preview, isBusy, onSave, onCancel }: ImportPreviewProps) {
  const own = useOwnAddresses(preview.likelyOwn);
  return (
    <>
      <p className={styles.found}>{sayWhatWasFound(preview)}</p>
      {sayWhatWillHappen(preview).map((line) => (
        <p key={line}>{line}</p>
      ))}
      <Samples preview={preview} />
      <OwnAddresses own={own} legend="Is this you? It is on most of these events." />
      <PreviewWarnings warnings={preview.warnings} />
      {own.trouble === undefined ? null : <ErrorNote>{own.trouble}</ErrorNote>}
      <div className={styles.actions}>
        <Button
          look="primary"
          isBusy={isBusy}
          disabled={isBusy}
          onClick={() => void own.keep().then((isKept) => (isKept ? onSave() : undefined))}
        >
          Save it here
        </Button>
        <Button onClick={onCancel} disabled={isBusy}>
          Don’t keep it
        </Button>
      </div>
    </>
  );
}

function Samples({ preview }: { readonly preview: Preview }) {
  if (preview.sample.length === 0) return null;
  return (
    <>
      {preview.calendars.length > 1 ? (
        <p className={styles.quiet}>
          {preview.calendars
            .map(({ name, events }) => `${name}: ${sayCount(events, 'event')}`)
            .join(' · ')}
        </p>
      ) : null}
      <p className={styles.quiet}>A few of its titles, to see that it is the right calendar:</p>
      <ul className={styles.samples}>
        {preview.sample.map((event) => (
          <li key={`${event.title} ${event.start}`}>
            <span className={styles.sampleTitle}>
              {event.title === '' ? 'No title' : event.title}
            </span>
            <span className={styles.quiet}>
              {sayDate(event.start.slice(0, 10))}
              {event.people > 0 ? `, with ${sayCount(event.people, 'other', 'others')}` : ''}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

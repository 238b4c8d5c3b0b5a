import { useState } from 'react';
import { meSchema } from '../../accounts/model.ts';
import { callApi, getQuery, sayError, useData } from '../../ui/api.ts';
import { Button } from '../../ui/controls/button.tsx';
import { Disclosure, ErrorNote } from '../../ui/controls/notes.tsx';
import { sayCount, sayDate } from '../../ui/numbers.ts';
import type { Import } from '../model.ts';
import styles from './add-calendar.module.css';
import { sayWarnings, sayWhatWasFound, sayWhatWillHappen } from './preview-words.ts';

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
      <OwnAddresses own={own} />
      <Warnings warnings={preview.warnings} />
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

type Own = ReturnType<typeof useOwnAddresses>;

function OwnAddresses({ own }: { readonly own: Own }) {
  if (own.asked.length === 0) return null;
  return (
    <fieldset className={styles.own}>
      <legend>Is this you? It is on most of these events.</legend>
      {own.asked.map((address) => (
        <label key={address} className={styles.check}>
          <input
            type="checkbox"
            checked={own.isChosen(address)}
            onChange={(event) => own.choose(address, event.currentTarget.checked)}
          />
          {address}
        </label>
      ))}
      <p className={styles.quiet}>
        Your own addresses tell your answers from those of others, and who is inside.
      </p>
    </fieldset>
  );
}

/** The addresses that are likely the owner's and not known as such; the likeliest is proposed. */
function useOwnAddresses(likely: readonly string[]) {
  const { profile } = useData(getQuery('/api/me', meSchema));
  const asked = likely.filter((address) => !profile.addresses.includes(address));
  const [said, setSaid] = useState<Readonly<Record<string, boolean>>>({});
  const [trouble, setTrouble] = useState<string>();

  function isChosen(address: string): boolean {
    return said[address] ?? (profile.addresses.length === 0 && address === likely[0]);
  }

  function choose(address: string, isOwn: boolean): void {
    setSaid((before) => ({ ...before, [address]: isOwn }));
  }

  async function keep(): Promise<boolean> {
    const added = asked.filter(isChosen);
    if (added.length === 0) return true;
    const addresses = [...profile.addresses, ...added];
    try {
      await callApi({ method: 'PATCH', path: '/api/me', body: { addresses }, answer: meSchema });
      return true;
    } catch (error) {
      setTrouble(sayError(error));
      return false;
    }
  }

  return { asked, isChosen, choose, keep, trouble };
}

function Warnings({ warnings }: Pick<Preview, 'warnings'>) {
  if (warnings.length === 0) return null;
  return (
    <Disclosure title={sayWarnings(warnings.length)}>
      <ul className={styles.warnings}>
        {warnings.slice(0, MOST_WARNINGS).map((warning) => (
          <li key={`${warning.line} ${warning.message}`}>
            {warning.line > 0 ? `Line ${warning.line}: ` : ''}
            {warning.message}
          </li>
        ))}
      </ul>
      {warnings.length > MOST_WARNINGS ? (
        <p className={styles.quiet}>And {warnings.length - MOST_WARNINGS} more.</p>
      ) : null}
    </Disclosure>
  );
}

const MOST_WARNINGS = 50;

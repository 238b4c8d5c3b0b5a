import { Button } from '../../ui/controls/button.tsx';
import { ErrorNote } from '../../ui/controls/notes.tsx';
import type { ContactPreview } from '../contacts/model.ts';
import styles from './add-calendar.module.css';
import { ColumnChoices } from './column-choices.tsx';
import { OwnAddresses, useOwnAddresses } from './own-addresses.tsx';
import { sayAside, sayPeopleChanges, sayPeopleFound } from './people-words.ts';
import { PreviewWarnings } from './preview-warnings.tsx';

interface PeoplePreviewProps {
  /** of the reading */
  readonly id: string;
  readonly preview: ContactPreview;
  readonly isBusy: boolean;
  readonly onSave: () => void;
  readonly onCancel: () => void;
}

/** What would be kept of contacts or mail, before it is. */
export function PeoplePreview({ id, preview, isBusy, onSave, onCancel }: PeoplePreviewProps) {
  const own = useOwnAddresses(preview.likelyOwn);
  const aside = sayAside(preview.aside);
  return (
    <>
      <p className={styles.found}>{sayPeopleFound(preview)}</p>
      {sayPeopleChanges(preview).map((line) => (
        <p key={line}>{line}</p>
      ))}
      {aside === undefined ? null : <p>{aside}</p>}
      {preview.columns === null ? null : <ColumnChoices id={id} columns={preview.columns} />}
      <Samples preview={preview} />
      <OwnAddresses own={own} legend="Is this you? It is on most of these messages." />
      <PreviewWarnings warnings={preview.warnings} />
      <p className={styles.quiet}>{PRIVACY[preview.kind]}</p>
      {own.trouble === undefined ? null : <ErrorNote>{own.trouble}</ErrorNote>}
      <div className={styles.actions}>
        <Button
          look="primary"
          isBusy={isBusy}
          disabled={isBusy || preview.holds === 0}
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

const PRIVACY = {
  contacts:
    'Only names, e-mail addresses, organisation, title and department are kept: no numbers, notes or pictures.',
  mail: 'Only who, when and to whom is kept; never subjects or text.',
} as const;

function Samples({ preview: { kind, sample } }: { readonly preview: ContactPreview }) {
  if (sample.length === 0) return null;
  return (
    <>
      <p className={styles.quiet}>
        {kind === 'mail'
          ? 'Who is on most of it, to see that it is the right mailbox:'
          : 'The first of them, to see that it is the right file:'}
      </p>
      <ul className={styles.samples}>
        {sample.map(({ name, detail }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a file may hold the same card twice
          <li key={index}>
            <span className={styles.sampleTitle}>{name}</span>
            <span className={styles.quiet}>{detail}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

import { useState } from 'react';
import { Button } from '../../ui/controls/button.tsx';
import { Toggle } from '../../ui/controls/choice.tsx';
import { ConfirmDialog } from '../../ui/controls/dialog.tsx';
import { Disclosure } from '../../ui/controls/notes.tsx';
import { sayCount, sayInstant } from '../../ui/numbers.ts';
import { sayAside, sayFormat } from '../add-calendar/people-words.ts';
import type { ContactSource } from '../contacts/model.ts';
import { useContactChanges } from './contact-changes.ts';
import {
  sayContactContents,
  sayContactDeletion,
  sayContactImport,
  sayContactUndo,
} from './contact-words.ts';
import { RenameDialog } from './rename-dialog.tsx';
import { saySpan } from './source-words.ts';
import styles from './sources.module.css';

/** One address book or mailbox: what it holds, how fresh it is, and what can be done with it. */
export function ContactItem({ source }: { readonly source: ContactSource }) {
  const { count } = useContactChanges();
  const aside = sayAside(source.aside);
  return (
    <li className={styles.source}>
      <div className={styles.name}>
        <h2>{source.name}</h2>
        <p className={styles.quiet}>{sayFormat(source.format)}</p>
      </div>
      <dl className={styles.facts}>
        <div>
          <dt>Last read</dt>
          <dd>{sayInstant(source.readAt)}</dd>
        </div>
        <div>
          <dt>Holds</dt>
          <dd>{sayContactContents(source)}</dd>
        </div>
        <div>
          <dt>From, to</dt>
          <dd>{saySpan(source)}</dd>
        </div>
      </dl>
      <div className={styles.counts}>
        <Toggle
          label={
            <>
              Counts <span className="hidden">{source.name}</span>
            </>
          }
          isOn={!source.isExcluded}
          onChange={(isOn) => count(source, isOn)}
        />
      </div>
      <div className={styles.below}>
        {aside === undefined ? null : <p className={styles.quiet}>{aside}</p>}
        <ContactActions source={source} />
        {source.warnings.length === 0 ? null : (
          <Disclosure
            title={`${sayCount(source.warnings.length, 'warning')} from the last reading`}
          >
            <ul className={styles.warnings}>
              {source.warnings.map(({ line, message }) => (
                <li key={`${line} ${message}`}>
                  {line > 0 ? `Line ${line}: ${message}` : message}
                </li>
              ))}
            </ul>
          </Disclosure>
        )}
      </div>
    </li>
  );
}

function ContactActions({ source }: { readonly source: ContactSource }) {
  const { rename, remove, undo } = useContactChanges();
  const [asked, setAsked] = useState<'name' | 'delete' | 'undo'>();
  const [latest] = source.imports;
  const close = () => setAsked(undefined);
  return (
    <div className={styles.actions}>
      <Button look="text" aria-label={`Rename ${source.name}`} onClick={() => setAsked('name')}>
        Rename
      </Button>
      <Button look="text" aria-label={`Delete ${source.name}`} onClick={() => setAsked('delete')}>
        Delete
      </Button>
      {latest === undefined ? null : (
        <Button
          look="text"
          aria-label={`Undo the latest reading of ${source.name}`}
          onClick={() => setAsked('undo')}
        >
          {`Undo the latest reading: ${sayContactImport(latest)}`}
        </Button>
      )}
      <RenameDialog
        source={source}
        isOpen={asked === 'name'}
        onClose={close}
        onRename={(name) => rename(source, name)}
      />
      <ConfirmDialog
        title={`Delete ${source.name}?`}
        action="Delete it"
        isOpen={asked === 'delete'}
        onClose={close}
        onConfirm={() => remove(source)}
      >
        {sayContactDeletion(source)}
      </ConfirmDialog>
      <ConfirmDialog
        title="Take the latest reading back?"
        action="Take it back"
        isOpen={asked === 'undo' && latest !== undefined}
        onClose={close}
        onConfirm={() => (latest === undefined ? undefined : undo(source, latest.id))}
      >
        {sayContactUndo(source)}
      </ConfirmDialog>
    </div>
  );
}

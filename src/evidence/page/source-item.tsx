import { useState } from 'react';
import { Button } from '../../ui/controls/button.tsx';
import { Toggle } from '../../ui/controls/choice.tsx';
import { ConfirmDialog } from '../../ui/controls/dialog.tsx';
import { Disclosure, ErrorNote } from '../../ui/controls/notes.tsx';
import { sayCount } from '../../ui/numbers.ts';
import type { Source } from '../model.ts';
import { ImportHistory } from './import-history.tsx';
import { ReadAgainButton, ReadAgainProgress, useReadAgain } from './read-again.tsx';
import { RenameDialog } from './rename-dialog.tsx';
import { useSourceChanges } from './source-changes.ts';
import {
  sayContents,
  sayDeletion,
  sayKind,
  sayReadings,
  saySpan,
  sayWarning,
} from './source-words.ts';
import styles from './sources.module.css';

/** One calendar: what it holds, how fresh it is, and what can be done with it. */
export function SourceItem({ source }: { readonly source: Source }) {
  const { count } = useSourceChanges();
  const reading = useReadAgain(source);
  return (
    <li className={styles.source}>
      <div className={styles.name}>
        <h2>{source.name}</h2>
        <p className={styles.quiet}>{sayKind(source)}</p>
      </div>
      <dl className={styles.facts}>
        <div>
          <dt>Last read</dt>
          <dd>{sayReadings(source)}</dd>
        </div>
        <div>
          <dt>Holds</dt>
          <dd>{sayContents(source)}</dd>
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
        {source.trouble === null ? null : <ErrorNote>{source.trouble}</ErrorNote>}
        <SourceActions source={source} reading={reading} />
        <ReadAgainProgress reading={reading} />
        {source.warnings.length === 0 ? null : <Warnings source={source} />}
        <ImportHistory source={source} />
      </div>
    </li>
  );
}

interface SourceActionsProps {
  readonly source: Source;
  readonly reading: ReturnType<typeof useReadAgain>;
}

function SourceActions({ source, reading }: SourceActionsProps) {
  const { rename, remove } = useSourceChanges();
  const [asked, setAsked] = useState<'name' | 'delete'>();
  return (
    <div className={styles.actions}>
      <ReadAgainButton source={source} reading={reading} />
      <Button look="text" aria-label={`Rename ${source.name}`} onClick={() => setAsked('name')}>
        Rename
      </Button>
      <Button look="text" aria-label={`Delete ${source.name}`} onClick={() => setAsked('delete')}>
        Delete
      </Button>
      <RenameDialog
        source={source}
        isOpen={asked === 'name'}
        onClose={() => setAsked(undefined)}
        onRename={(name) => rename(source, name)}
      />
      <ConfirmDialog
        title={`Delete ${source.name}?`}
        action="Delete the calendar"
        isOpen={asked === 'delete'}
        onClose={() => setAsked(undefined)}
        onConfirm={() => remove(source)}
      >
        {sayDeletion(source)}
      </ConfirmDialog>
    </div>
  );
}

function Warnings({ source }: { readonly source: Source }) {
  const [isAll, setAll] = useState(false);
  const { warnings } = source;
  const shown = isAll ? warnings : warnings.slice(0, FIRST_WARNINGS);
  return (
    <Disclosure title={`${sayCount(warnings.length, 'warning')} from the last reading`}>
      <ul className={styles.warnings}>
        {shown.map((warning) => (
          <li key={sayWarning(warning)}>{sayWarning(warning)}</li>
        ))}
      </ul>
      {shown.length < warnings.length ? (
        <Button look="text" onClick={() => setAll(true)}>
          {`Show all ${warnings.length}`}
        </Button>
      ) : null}
    </Disclosure>
  );
}

const FIRST_WARNINGS = 20;

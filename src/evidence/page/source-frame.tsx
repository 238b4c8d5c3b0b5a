import { type ReactNode, useState } from 'react';
import { Button } from '../../ui/controls/button.tsx';
import { Toggle } from '../../ui/controls/choice.tsx';
import { ConfirmDialog } from '../../ui/controls/dialog.tsx';
import { Disclosure } from '../../ui/controls/notes.tsx';
import { sayCount } from '../../ui/numbers.ts';
import { RenameDialog } from './rename-dialog.tsx';
import { type KeptSource, type SourceList, useSourceChanges } from './source-changes.ts';
import styles from './sources.module.css';

interface SourceProps {
  readonly list: SourceList;
  readonly source: KeptSource;
}

interface SourceFrameProps extends SourceProps {
  /** what it is and where it comes from */
  readonly kind: string;
  /** each with its name */
  readonly facts: Readonly<Record<string, string>>;
  readonly children: ReactNode;
}

/** One source: what it holds, how fresh it is, whether it counts, and what can be done with it. */
export function SourceFrame({ list, source, kind, facts, children }: SourceFrameProps) {
  const { count } = useSourceChanges(list);
  return (
    <li className={styles.source}>
      <div className={styles.name}>
        <h2>{source.name}</h2>
        <p className={styles.quiet}>{kind}</p>
      </div>
      <dl className={styles.facts}>
        {Object.entries(facts).map(([name, said]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{said}</dd>
          </div>
        ))}
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
      <div className={styles.below}>{children}</div>
    </li>
  );
}

interface NameAndDeleteProps extends SourceProps {
  /** on the button that deletes it */
  readonly action: string;
  /** what is lost with it, before it is */
  readonly deletion: string;
}

export function NameAndDelete({ list, source, action, deletion }: NameAndDeleteProps) {
  const { rename, remove } = useSourceChanges(list);
  const [asked, setAsked] = useState<'name' | 'delete'>();
  return (
    <>
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
        action={action}
        isOpen={asked === 'delete'}
        onClose={() => setAsked(undefined)}
        onConfirm={() => remove(source)}
      >
        {deletion}
      </ConfirmDialog>
    </>
  );
}

interface UndoReadingProps extends SourceProps {
  /** id of the reading */
  readonly made: string;
  readonly children: string;
  /** what undoing it does */
  readonly effect: string;
}

/** Takes the latest reading back whole, once its owner has read what that does. */
export function UndoReading({ list, source, made, children, effect }: UndoReadingProps) {
  const { undo } = useSourceChanges(list);
  const [isAsked, setAsked] = useState(false);
  return (
    <>
      <Button
        look="text"
        aria-label={`Undo the latest reading of ${source.name}`}
        onClick={() => setAsked(true)}
      >
        {children}
      </Button>
      <ConfirmDialog
        title="Take the latest reading back?"
        action="Take it back"
        isOpen={isAsked}
        onClose={() => setAsked(false)}
        onConfirm={() => undo(source, made)}
      >
        {effect}
      </ConfirmDialog>
    </>
  );
}

/** What could not be read, the first of them at once. */
export function SourceWarnings({ warnings }: { readonly warnings: readonly string[] }) {
  const [isAll, setAll] = useState(false);
  const shown = isAll ? warnings : warnings.slice(0, FIRST_WARNINGS);
  if (warnings.length === 0) return null;
  return (
    <Disclosure title={`${sayCount(warnings.length, 'warning')} from the last reading`}>
      <ul className={styles.warnings}>
        {shown.map((warning) => (
          <li key={warning}>{warning}</li>
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

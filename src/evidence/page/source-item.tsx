import { ErrorNote } from '../../ui/controls/notes.tsx';
import type { Source } from '../model.ts';
import { ImportHistory } from './import-history.tsx';
import { ReadAgainButton, ReadAgainProgress, useReadAgain } from './read-again.tsx';
import { NameAndDelete, SourceFrame, SourceWarnings } from './source-frame.tsx';
import {
  sayContents,
  sayDeletion,
  sayKind,
  sayMissingPeople,
  sayReadings,
  saySpan,
  sayStale,
  sayWarning,
} from './source-words.ts';
import styles from './sources.module.css';

/** One calendar: what it holds, how fresh it is, and what can be done with it. */
export function SourceItem({ source }: { readonly source: Source }) {
  const reading = useReadAgain(source);
  const notes = [sayStale(source, Date.now()), sayMissingPeople(source)];
  return (
    <SourceFrame
      list="sources"
      source={source}
      kind={sayKind(source)}
      facts={{
        'Last read': sayReadings(source),
        Holds: sayContents(source),
        'From, to': saySpan(source),
      }}
    >
      {source.trouble === null ? null : <ErrorNote>{source.trouble}</ErrorNote>}
      {notes.map((said) => (said === undefined ? null : <p key={said}>{said}</p>))}
      <div className={styles.actions}>
        <ReadAgainButton source={source} reading={reading} />
        <NameAndDelete
          list="sources"
          source={source}
          action="Delete the calendar"
          deletion={sayDeletion(source)}
        />
      </div>
      <ReadAgainProgress reading={reading} />
      <SourceWarnings warnings={source.warnings.map(sayWarning)} />
      <ImportHistory source={source} />
    </SourceFrame>
  );
}

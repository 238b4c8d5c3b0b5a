import { sayInstant } from '../../ui/numbers.ts';
import { sayAside, sayFormat } from '../add-calendar/people-words.ts';
import type { ContactSource } from '../contacts/model.ts';
import { sayContactContents, sayContactDeletion, sayContactUndo } from './contact-words.ts';
import { NameAndDelete, SourceFrame, SourceWarnings, UndoReading } from './source-frame.tsx';
import { sayImport, saySpan, sayWarning } from './source-words.ts';
import styles from './sources.module.css';

/** One address book or mailbox: what it holds, how fresh it is, and what can be done with it. */
export function ContactItem({ source }: { readonly source: ContactSource }) {
  const aside = sayAside(source.aside);
  const [latest] = source.imports;
  return (
    <SourceFrame
      list="contacts"
      source={source}
      kind={sayFormat(source.format)}
      facts={{
        'Last read': sayInstant(source.readAt),
        Holds: sayContactContents(source),
        'From, to': saySpan(source),
      }}
    >
      {aside === undefined ? null : <p className={styles.quiet}>{aside}</p>}
      <div className={styles.actions}>
        <NameAndDelete
          list="contacts"
          source={source}
          action="Delete it"
          deletion={sayContactDeletion(source)}
        />
        {latest === undefined ? null : (
          <UndoReading
            list="contacts"
            source={source}
            made={latest.id}
            effect={sayContactUndo(source)}
          >
            {`Undo the latest reading: ${sayImport(latest, 'gone')}`}
          </UndoReading>
        )}
      </div>
      <SourceWarnings warnings={source.warnings.map(sayWarning)} />
    </SourceFrame>
  );
}

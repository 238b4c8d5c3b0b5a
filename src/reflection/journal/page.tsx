import { useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useRef, useState } from 'react';
import { useToday } from '../../accounts/page/use-today.ts';
import { SeeSample } from '../../accounts/sample.tsx';
import { keyOf } from '../../ui/api.ts';
import { Button } from '../../ui/controls/button.tsx';
import { KeyHints } from '../../ui/controls/keys.tsx';
import { sayCount } from '../../ui/numbers.ts';
import { Headline, Page } from '../../ui/page.tsx';
import { pathOf } from '../../ui/path-of.ts';
import { useFind } from '../../ui/use-find.ts';
import { useKeys } from '../../ui/use-keys.ts';
import { ReflectionTabs } from '../page/tabs.tsx';
import { exportJournalEndpoint, listEntriesEndpoint } from './endpoints.ts';
import type { JournalLink, Prompt } from './model.ts';
import { Editor } from './page/editor.tsx';
import { Entry } from './page/entry.tsx';
import styles from './page/journal.module.css';
import { makeEntry } from './page/new-entry.ts';
import { Offer } from './page/offer.tsx';
import { Search } from './page/search.tsx';
import { LOOKING_AT_ALL, type Looking, useEntries } from './page/use-entries.ts';
import { useResend } from './page/use-resend.ts';

/** The journal: write at once, find again, look back. */
export function JournalPage() {
  const client = useQueryClient();
  const today = useToday();
  const [fresh, setFresh] = useState(() => makeEntry(today));
  const [looking, setLooking] = useState(LOOKING_AT_ALL);
  const text = useRef<HTMLTextAreaElement>(null);
  const words = useRef<HTMLInputElement>(null);
  const journal = useEntries(useDeferredValue(looking));
  useResend();
  useFind((asked) => setLooking({ ...LOOKING_AT_ALL, words: asked }));
  useKeys((key) => {
    const field = key === 'n' ? text.current : key === '/' ? words.current : null;
    field?.focus();
    return field !== null;
  });

  const refresh = () =>
    void client.invalidateQueries({ queryKey: keyOf(pathOf(listEntriesEndpoint)) });

  function begin(prompt?: Prompt): void {
    setFresh(makeEntry(today, prompt));
    refresh();
    requestAnimationFrame(() => text.current?.focus());
  }

  return (
    <Page title="Journal">
      <ReflectionTabs current="/journal" />
      <Headline {...sayHowMuch(journal.count)} isOneLine />
      <div className={styles.layout}>
        <div className={styles.write}>
          <Editor
            key={fresh.id}
            {...fresh}
            isKept={false}
            label="New entry"
            placeholder="What happened, and what do you make of it?"
            field={text}
            onDone={() => begin()}
          />
        </div>
        <div className={styles.side}>
          <Offer onAnswer={begin} />
        </div>
        <section className={styles.entries} aria-label="Entries">
          {journal.count === 0 ? null : (
            <Search looking={looking} onLook={setLooking} field={words} />
          )}
          <EntryList
            journal={journal}
            without={fresh.id}
            looking={looking}
            onLook={(link) => setLooking({ words: '', link })}
            onChanged={refresh}
          />
          <footer className={styles.foot}>
            <KeyHints hints={HINTS} />
            {journal.count === 0 ? (
              <SeeSample />
            ) : (
              <a className={styles.export} href={pathOf(exportJournalEndpoint)} download>
                Take it along as Markdown files
              </a>
            )}
          </footer>
        </section>
      </div>
    </Page>
  );
}

const HINTS = [
  { keys: ['N'], does: 'write' },
  { keys: ['/'], does: 'find' },
  { keys: ['Ctrl', 'Enter'], does: 'done' },
];

interface EntryListProps {
  readonly journal: ReturnType<typeof useEntries>;
  /** the entry that is being written above */
  readonly without: string;
  readonly looking: Looking;
  readonly onLook: (link: JournalLink) => void;
  readonly onChanged: () => void;
}

function EntryList({ journal, without, looking, onLook, onChanged }: EntryListProps) {
  const shown = journal.entries.filter(({ id }) => id !== without);
  const isAll = looking.words.trim() === '' && looking.link === undefined;
  if (shown.length === 0 && !isAll && !journal.isLooking)
    return (
      <p className={styles.none} role="status">
        No entry has that. Whole words are found, and their beginnings.
      </p>
    );
  return (
    <>
      <div className={styles.list} data-looking={journal.isLooking || undefined}>
        {shown.map((entry) => (
          <Entry key={entry.id} entry={entry} onLook={onLook} onChanged={onChanged} />
        ))}
      </div>
      {journal.hasMore ? (
        <p className={styles.more}>
          <Button onClick={journal.loadMore}>Show earlier ones</Button>
        </p>
      ) : null}
    </>
  );
}

function sayHowMuch(count: number | undefined) {
  if (count === undefined) return { said: 'Your journal.' };
  if (count === 0)
    return { said: 'Nothing written yet.', shown: 'A line a week is enough to look back on.' };
  return { said: `${sayCount(count, 'entry', 'entries')}.`, shown: 'Only you read them.' };
}

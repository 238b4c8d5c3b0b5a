import { useState } from 'react';
import { useWorkspace } from '../../../accounts/page/use-workspace.ts';
import { SHIFTS } from '../../../kernel/shifts.ts';
import { getQuery, useData } from '../../../ui/api.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { Slab } from '../../../ui/controls/slab.tsx';
import { keepHere, readHere } from '../../../ui/kept-here.ts';
import { sayDate } from '../../../ui/numbers.ts';
import { SectionHead } from '../../../ui/page.tsx';
import { offerPromptEndpoint } from '../endpoints.ts';
import type { JournalEntry, Prompt } from '../model.ts';
import { Markdown } from './markdown.tsx';
import styles from './offer.module.css';

const SKIPPED = 'prompt-skipped';

interface OfferProps {
  readonly onAnswer: (prompt: Prompt) => void;
}

/** The prompt of the week, unless it was put off, and what was written a year ago. */
export function Offer({ onAnswer }: OfferProps) {
  const { prompt, yearAgo } = useData(getQuery(offerPromptEndpoint));
  const workspace = useWorkspace();
  const [skipped, setSkipped] = useState(() => readHere(workspace, SKIPPED));

  function skip(id: string): void {
    keepHere(workspace, SKIPPED, id);
    setSkipped(id);
  }

  return (
    <>
      {prompt === null || prompt.id === skipped ? null : (
        <Slab
          label="Prompt of the week"
          aside={SHIFTS[prompt.shift].title}
          title={prompt.text}
          actions={
            <>
              <Button look="slab" onClick={() => onAnswer(prompt)}>
                Write about it
              </Button>
              <Button look="slab-quiet" onClick={() => skip(prompt.id)}>
                Another time
              </Button>
            </>
          }
        >
          Once answered it stays away for six months.
        </Slab>
      )}
      {yearAgo === null ? null : <YearAgo entry={yearAgo} />}
    </>
  );
}

function YearAgo({ entry }: { readonly entry: JournalEntry }) {
  return (
    <section className={styles.ago} aria-label="A year ago">
      <SectionHead title="A year ago" note={sayDate(entry.on)} />
      {entry.asked === null ? null : <p className={styles.asked}>{entry.asked}</p>}
      <Markdown text={entry.text} />
    </section>
  );
}

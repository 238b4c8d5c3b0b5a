import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { JournalDraft } from '../../../reflection/journal/model.ts';
import { sayKept } from '../../../reflection/journal/page/editor.tsx';
import { useAutosave } from '../../../reflection/journal/page/use-autosave.ts';
import { keyOf } from '../../../ui/api.ts';
import { GrowingText } from '../../../ui/controls/growing-text.tsx';
import { PrivacyNote } from '../../../ui/controls/privacy-note.tsx';
import { pathOf } from '../../../ui/path-of.ts';
import { showWeekEndpoint } from '../endpoints.ts';
import type { Week } from '../model.ts';
import { CardFrame, type CardProps } from './card-frame.tsx';
import { useCardWays, useWeekChanges } from './use-week.ts';
import styles from './week.module.css';
import { listFacts, nameTitle, writeFacts } from './week-words.ts';

const WITHOUT_PROMPT = 'What will you remember of it?';

/** One question, what the weeks were in figures, and room to write; it is an entry of the journal. */
export function ReflectionCard({ review, today }: CardProps) {
  const { facts, reflection, until } = review;
  const { id, entry, prompt } = reflection;
  const question = prompt?.text ?? WITHOUT_PROMPT;
  const asked = facts === null ? question : `${question}\n${writeFacts(facts)}`;
  const { goOn } = useCardWays(review, 'reflection');
  const { keep } = useWeekChanges();
  const { draft, kept, change, finish } = useAutosave({
    id,
    isKept: entry !== null,
    draft: entry ?? {
      on: today,
      text: '',
      prompt: prompt?.id ?? null,
      asked: asked.slice(0, 1000),
      links: prompt === null ? [] : [{ kind: 'shift', target: prompt.shift }],
    },
  });
  const isEmpty = draft.text.trim() === '';
  useWritten(draft, id);

  async function done(): Promise<void> {
    if (!(await finish())) return;
    const item = { id, title: nameTitle(question), did: 'written', on: today, note: '' } as const;
    const items = isEmpty ? [] : [item];
    keep({ until, card: 'reflection', kept: { state: 'answered', items } });
    goOn();
  }

  return (
    <CardFrame
      review={review}
      today={today}
      card="reflection"
      said={entry?.asked?.split('\n')[0] ?? question}
      action={isEmpty ? undefined : { title: 'Keep it and go on', run: () => void done() }}
    >
      <div className={styles.write}>
        {facts === null ? null : (
          <dl className={styles.facts} aria-label="These weeks in figures">
            {listFacts(facts).map(({ of, is }) => (
              <div key={of} className={styles.fact}>
                <dt>{of}</dt>
                <dd>{is}</dd>
              </div>
            ))}
          </dl>
        )}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys of the field inside are heard here */}
        <div
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.metaKey || event.ctrlKey) || isEmpty) return;
            event.preventDefault();
            void done();
          }}
        >
          <GrowingText
            look="letter"
            aria-label="What you make of it"
            placeholder="A line is enough."
            maxLength={100_000}
            value={draft.text}
            onChange={(event) => change({ text: event.currentTarget.value })}
          />
          <p className={styles.quiet} role="status">
            {sayKept(kept)}
          </p>
        </div>
        <PrivacyNote>An entry of your journal. Nobody but you sees it.</PrivacyNote>
      </div>
    </CardFrame>
  );
}

/** What is written stays with the week, so that the card shows it whenever it is opened again. */
function useWritten(draft: JournalDraft, id: string): void {
  const client = useQueryClient();
  useEffect(() => {
    if (draft.text.trim() === '') return;
    client.setQueryData<Week>(keyOf(pathOf(showWeekEndpoint)), (week) => {
      if (week === undefined || week.review === null) return week;
      const at = new Date().toISOString();
      const entry = { createdAt: at, ...week.review.reflection.entry, ...draft, id, updatedAt: at };
      const reflection = { ...week.review.reflection, entry };
      return { ...week, review: { ...week.review, reflection } };
    });
  }, [client, draft, id]);
}

import { useEffect, useRef, useState } from 'react';
import { GrowthForm } from '../../capabilities/leadership/growth/page/growth-form.tsx';
import { listGrounds, startDraft } from '../../capabilities/leadership/growth/page/growth-words.ts';
import { useGrowth } from '../../capabilities/leadership/growth/page/use-growth.ts';
import { SegmentedControl } from '../../ui/controls/choice.tsx';
import { AppLink } from '../../ui/link.tsx';
import { today } from '../../ui/today.ts';
import styles from './capture.module.css';
import { JournalNote } from './journal-note.tsx';

const WHATS = [
  { value: 'insight', title: 'Insight' },
  { value: 'session', title: 'Session' },
  { value: 'evidence', title: 'Evidence' },
  { value: 'note', title: 'Journal note' },
] as const;
type What = (typeof WHATS)[number]['value'];

/** The short forms, one at a time. */
export function CaptureForms({ onDone }: { readonly onDone: () => void }) {
  const { entries, keep } = useGrowth();
  const [what, setWhat] = useState<What>('insight');
  const grounds = listGrounds(entries);
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => {
    form.current?.querySelector('textarea')?.focus();
  }, []);
  return (
    <div className={styles.capture} ref={form}>
      <SegmentedControl label="What to note" options={WHATS} value={what} onChange={setWhat} />
      {what === 'note' ? <JournalNote onDone={onDone} /> : null}
      {what === 'evidence' && grounds.length === 0 ? <NoGround onDone={onDone} /> : null}
      {what === 'note' || (what === 'evidence' && grounds.length === 0) ? null : (
        <GrowthForm
          key={what}
          start={startDraft(what, today(), grounds[0]?.id)}
          grounds={grounds}
          action={`Keep the ${what}`}
          onSave={(draft) => {
            keep(crypto.randomUUID(), draft);
            onDone();
          }}
        />
      )}
    </div>
  );
}

function NoGround({ onDone }: { readonly onDone: () => void }) {
  return (
    <div className={styles.none}>
      <p>Evidence stands under a program or a stretch role of yours. Add one first.</p>
      <AppLink to="/leadership/growth" onClick={onDone}>
        Open the growth log
      </AppLink>
    </div>
  );
}

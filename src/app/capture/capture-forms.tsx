import { useEffect, useRef, useState } from 'react';
import { useToday } from '../../accounts/page/use-today.ts';
import { GrowthForm } from '../../capabilities/leadership/growth/page/growth-form.tsx';
import { listGrounds, startDraft } from '../../capabilities/leadership/growth/page/growth-words.ts';
import { useGrowth } from '../../capabilities/leadership/growth/page/use-growth.ts';
import { SegmentedControl } from '../../ui/controls/choice.tsx';
import { AppLink } from '../../ui/link.tsx';
import { takeFocus } from '../../ui/take-focus.ts';
import { WHATS, type What } from '../page/capture-door.ts';
import styles from './capture.module.css';
import { JournalNote } from './journal-note.tsx';

interface CaptureFormsProps {
  readonly first: What;
  readonly onDone: () => void;
}

/** The short forms, one at a time. */
export function CaptureForms({ first, onDone }: CaptureFormsProps) {
  const { entries, keep } = useGrowth();
  const today = useToday();
  const [what, setWhat] = useState<What>(first);
  const grounds = listGrounds(entries);
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => {
    takeFocus(form.current?.querySelector('textarea') ?? null);
  }, []);
  return (
    <div className={styles.capture} ref={form}>
      <SegmentedControl label="What to note" options={WHATS} value={what} onChange={setWhat} />
      {what === 'note' ? <JournalNote onDone={onDone} /> : null}
      {what === 'evidence' && grounds.length === 0 ? <NoGround onDone={onDone} /> : null}
      {what === 'note' || (what === 'evidence' && grounds.length === 0) ? null : (
        <GrowthForm
          key={what}
          start={startDraft(what, today, grounds[0]?.id)}
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

import { useEffect, useRef, useState } from 'react';
import { useToday } from '../../accounts/page/use-today.ts';
import { DecisionForm } from '../../notebook/decisions/page/decision-form.tsx';
import { startDecision } from '../../notebook/decisions/page/decision-words.ts';
import { useSaveDecision } from '../../notebook/decisions/page/use-decisions.ts';
import { DelegationForm } from '../../notebook/delegations/page/delegation-form.tsx';
import { startDelegation } from '../../notebook/delegations/page/delegation-words.ts';
import { useSaveDelegation } from '../../notebook/delegations/page/use-delegations.ts';
import { ForecastLineEntry } from '../../notebook/forecasts/page/forecast-line.tsx';
import { useKeepForecast } from '../../notebook/forecasts/page/use-forecasts.ts';
import { GrowthForm } from '../../notebook/growth/page/growth-form.tsx';
import { listGrounds, startDraft } from '../../notebook/growth/page/growth-words.ts';
import { useGrowth } from '../../notebook/growth/page/use-growth.ts';
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
  const [what, setWhat] = useState<What>(first);
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => {
    takeFocus(form.current?.querySelector('textarea, form input') ?? null);
  }, []);
  return (
    <div className={styles.capture} ref={form}>
      <SegmentedControl label="What to note" options={WHATS} value={what} onChange={setWhat} />
      <CaptureForm key={what} what={what} onDone={onDone} />
    </div>
  );
}

interface CaptureFormProps {
  readonly what: What;
  readonly onDone: () => void;
}

function CaptureForm({ what, onDone }: CaptureFormProps) {
  if (what === 'note') return <JournalNote onDone={onDone} />;
  if (what === 'forecast') return <CaptureForecast onDone={onDone} />;
  if (what === 'decision') return <CaptureDecision onDone={onDone} />;
  if (what === 'delegation') return <CaptureDelegation onDone={onDone} />;
  return <CaptureGrowth what={what} onDone={onDone} />;
}

type DoneProps = Pick<CaptureFormProps, 'onDone'>;

function CaptureForecast({ onDone }: DoneProps) {
  const change = useKeepForecast();
  return (
    <ForecastLineEntry
      onSave={(draft) => {
        change.mutate({ do: 'keep', id: crypto.randomUUID(), draft }, { onSuccess: onDone });
      }}
    />
  );
}

function CaptureDecision({ onDone }: DoneProps) {
  const change = useSaveDecision();
  const today = useToday();
  return (
    <DecisionForm
      start={startDecision(today)}
      action="Keep the decision"
      onSave={(draft) => {
        change.mutate({ id: crypto.randomUUID(), draft }, { onSuccess: onDone });
      }}
    />
  );
}

function CaptureDelegation({ onDone }: DoneProps) {
  const change = useSaveDelegation();
  const today = useToday();
  return (
    <DelegationForm
      start={startDelegation(today)}
      isNew
      action="Keep it as handed on"
      onSave={(draft) => {
        change.mutate({ id: crypto.randomUUID(), draft }, { onSuccess: onDone });
      }}
    />
  );
}

interface CaptureGrowthProps extends DoneProps {
  readonly what: 'insight' | 'session' | 'evidence';
}

function CaptureGrowth({ what, onDone }: CaptureGrowthProps) {
  const { entries, keep } = useGrowth();
  const today = useToday();
  const grounds = listGrounds(entries);
  if (what === 'evidence' && grounds.length === 0) return <NoGround onDone={onDone} />;
  return (
    <GrowthForm
      start={startDraft(what, today, grounds[0]?.id)}
      grounds={grounds}
      action={`Keep the ${what}`}
      onSave={(draft) => {
        keep(crypto.randomUUID(), draft);
        onDone();
      }}
    />
  );
}

function NoGround({ onDone }: DoneProps) {
  return (
    <div className={styles.none}>
      <p>Evidence stands under a program or a stretch role of yours. Add one first.</p>
      <AppLink to="/leadership/growth" onClick={onDone}>
        Open the growth log
      </AppLink>
    </div>
  );
}

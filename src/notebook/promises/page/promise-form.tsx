import { useId, useState } from 'react';
import { useToday } from '../../../accounts/page/use-today.ts';
import { DraftForm, FieldRow } from '../../../keeping/page/draft-form.tsx';
import { type CaptureProps, useCapture } from '../../../keeping/page/use-capture.ts';
import { usePeopleNames } from '../../../people/page/use-people-names.ts';
import { TextField } from '../../../ui/controls/field.tsx';
import { PROMISES } from '../kept.ts';
import type { PromiseDraft } from '../model.ts';
import { findMissing, startPromise } from './promise-words.ts';

interface PromiseFormProps {
  readonly start: PromiseDraft;
  readonly action: string;
  readonly onSave: (draft: PromiseDraft) => void;
  readonly onCancel?: (() => void) | undefined;
}

/** A promise in a line: what, to whom, by when. */
export function PromiseForm({ start, action, onSave, onCancel }: PromiseFormProps) {
  const people = usePeopleNames();
  const list = useId();
  const [draft, setDraft] = useState(() => ({ ...start, to: people.nameOf(start.to) }));
  const change = (part: Partial<PromiseDraft>) => setDraft({ ...draft, ...part });
  return (
    <DraftForm
      missing={findMissing(draft)}
      action={action}
      onSave={() => onSave({ ...draft, to: people.addressOf(draft.to) })}
      onCancel={onCancel}
    >
      <TextField
        label="What you promised"
        hint="In one line: send the plan."
        privacy="Nobody but you sees this."
        maxLength={300}
        value={draft.what}
        onChange={(event) => change({ what: event.currentTarget.value })}
      />
      <FieldRow>
        <TextField
          label="To whom"
          list={list}
          maxLength={320}
          value={draft.to}
          onChange={(event) => change({ to: event.currentTarget.value })}
        />
        <datalist id={list}>
          {people.names.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <TextField
          label="By"
          type="date"
          value={draft.by}
          onChange={(event) => change({ by: event.currentTarget.value })}
        />
        <TextField
          label="Given on"
          type="date"
          value={draft.made}
          onChange={(event) => change({ made: event.currentTarget.value })}
        />
      </FieldRow>
    </DraftForm>
  );
}

/** Noted from any page. */
export function CapturePromise({ onDone }: CaptureProps) {
  const onSave = useCapture(PROMISES, onDone);
  const start = startPromise(useToday());
  return <PromiseForm start={start} action="Keep the promise" onSave={onSave} />;
}

import { useEffect, useRef, useState } from 'react';
import { DraftForm, FieldRow } from '../../../keeping/page/draft-form.tsx';
import { CAPABILITY_IDS } from '../../../kernel/capability.ts';
import { SHIFTS } from '../../../kernel/shifts.ts';
import type { PracticeDraft, WeeklyMeasure } from '../../../notebook/practices/model.ts';
import { SelectField, TextField } from '../../../ui/controls/field.tsx';
import { TextAreaField } from '../../../ui/controls/text-area.tsx';
import { MeasureFields } from './measure-fields.tsx';
import { findMissing } from './practice-words.ts';

interface PracticeFormProps {
  readonly start: PracticeDraft;
  readonly measures: readonly WeeklyMeasure[];
  /** says what happens: “Keep the practice” */
  readonly action: string;
  readonly onSave: (draft: PracticeDraft) => void;
  readonly onCancel: () => void;
}

/** A practice of the owner’s own; what it must say first, what it may say after. */
export function PracticeForm({ start, measures, action, onSave, onCancel }: PracticeFormProps) {
  const [draft, setDraft] = useState(start);
  const [said, setSaid] = useState(start.say.join('\n'));
  const whole = { ...draft, say: linesOf(said) };
  const form = useRef<HTMLFormElement>(null);
  // it opens at the head of the page, wherever it was asked for
  useEffect(() => {
    form.current?.scrollIntoView({ block: 'start' });
    form.current?.querySelector('input')?.focus({ preventScroll: true });
  }, []);
  const change = (part: Partial<PracticeDraft>) => setDraft({ ...draft, ...part });

  return (
    <DraftForm
      ref={form}
      label="Your own practice"
      missing={findMissing(whole)}
      action={action}
      onSave={() => onSave(whole)}
      onCancel={onCancel}
    >
      <TextField
        label="Title"
        maxLength={200}
        value={draft.title}
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
      <TextAreaField
        label="When"
        hint="What you notice when it is time for it."
        maxLength={700}
        value={draft.trigger}
        onChange={(event) => change({ trigger: event.currentTarget.value })}
      />
      <TextAreaField
        label="Do this"
        hint="Something you can do this week, in the role you have."
        maxLength={700}
        value={draft.act}
        onChange={(event) => change({ act: event.currentTarget.value })}
      />
      <TextAreaField
        label="Say, if there is something to say"
        hint="A line each."
        maxLength={2000}
        value={said}
        onChange={(event) => setSaid(event.currentTarget.value)}
      />
      <FieldRow>
        <TextField
          label="Minutes"
          type="number"
          min={1}
          max={30}
          value={Number.isNaN(draft.minutes) ? '' : draft.minutes}
          onChange={(event) => change({ minutes: event.currentTarget.valueAsNumber })}
        />
        <SelectField
          label="Shift"
          value={draft.shift}
          onChange={(event) => {
            const shift = CAPABILITY_IDS.find((each) => each === event.currentTarget.value);
            if (shift !== undefined) change({ shift });
          }}
        >
          {CAPABILITY_IDS.map((id) => (
            <option key={id} value={id}>
              {SHIFTS[id].title}
            </option>
          ))}
        </SelectField>
      </FieldRow>
      <TextAreaField
        label="You will see"
        hint="What you can answer with yes, partly or no: “she named a date”."
        maxLength={700}
        value={draft.observable}
        onChange={(event) => change({ observable: event.currentTarget.value })}
      />
      <SelectField
        label="Sort"
        value={draft.sort}
        onChange={(event) => change(withSort(event.currentTarget.value, draft, measures))}
      >
        <option value="act">Done once: judged by what you see</option>
        <option value="rhythm">A change of rhythm: a weekly measure is watched too</option>
      </SelectField>
      {draft.sort === 'act' ? null : (
        <FieldRow>
          <MeasureFields draft={draft} measures={measures} onChange={change} />
        </FieldRow>
      )}
      <TextAreaField
        label="How it fails, if you know"
        privacy="Nobody but you sees this."
        maxLength={700}
        value={draft.fails}
        onChange={(event) => change({ fails: event.currentTarget.value })}
      />
    </DraftForm>
  );
}

/** What changes a rhythm needs a measure with a value a week. */
function withSort(
  said: string,
  { measure }: PracticeDraft,
  measures: readonly WeeklyMeasure[],
): Partial<PracticeDraft> {
  if (said !== 'rhythm') return { sort: 'act' };
  const weekly = measures.find(({ id }) => id === measure) ?? measures[0];
  if (weekly === undefined) return { sort: 'act' };
  return { sort: 'rhythm', measure: weekly.id, better: weekly.ways[0] ?? 'up' };
}

const MOST_LINES = 4;

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, MOST_LINES);
}

import { useState } from 'react';
import { useToday } from '../../../accounts/page/use-today.ts';
import { DraftForm, FieldRow } from '../../../keeping/page/draft-form.tsx';
import { type CaptureProps, useCapture } from '../../../keeping/page/use-capture.ts';
import { SelectField, TextField } from '../../../ui/controls/field.tsx';
import { TextAreaField } from '../../../ui/controls/text-area.tsx';
import { DECISIONS } from '../kept.ts';
import { DECIDERS, type DecisionDraft } from '../model.ts';
import { DECIDER_TITLES, findMissing, readOptions, startDecision } from './decision-words.ts';

interface DecisionFormProps {
  readonly start: DecisionDraft;
  readonly action: string;
  readonly onSave: (draft: DecisionDraft) => void;
  readonly onCancel?: (() => void) | undefined;
}

/** A decision: what is open, the options, what is expected of it, and who made it once it is. */
export function DecisionForm({ start, action, onSave, onCancel }: DecisionFormProps) {
  const [draft, setDraft] = useState(start);
  const [options, setOptions] = useState(start.options.join('\n'));
  const whole = { ...draft, options: readOptions(options) };
  const change = (part: Partial<DecisionDraft>) => setDraft({ ...draft, ...part });
  return (
    <DraftForm
      missing={findMissing(whole)}
      action={action}
      onSave={() => onSave(whole)}
      onCancel={onCancel}
    >
      <TextField
        label="What is to be decided"
        privacy="Nobody but you sees this."
        maxLength={300}
        value={draft.title}
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
      <TextAreaField
        label="Options, one a line"
        maxLength={6000}
        value={options}
        onChange={(event) => setOptions(event.currentTarget.value)}
      />
      <Outlook draft={draft} onChange={change} />
      <Decided draft={draft} options={whole.options} onChange={change} />
    </DraftForm>
  );
}

/** Noted from any page. */
export function CaptureDecision({ onDone }: CaptureProps) {
  const onSave = useCapture(DECISIONS, onDone);
  const start = startDecision(useToday());
  return <DecisionForm start={start} action="Keep the decision" onSave={onSave} />;
}

interface PartProps {
  readonly draft: DecisionDraft;
  readonly onChange: (part: Partial<DecisionDraft>) => void;
}

/** What will come of it, how sure, and when to look back. */
function Outlook({ draft, onChange }: PartProps) {
  const { opened, expectation, confidence, reviewOn } = draft;
  return (
    <>
      <TextAreaField
        label="What you expect to come of it"
        maxLength={5000}
        value={expectation}
        onChange={(event) => onChange({ expectation: event.currentTarget.value })}
      />
      <FieldRow>
        <TextField
          label="How sure, %"
          type="number"
          min={0}
          max={100}
          value={confidence ?? ''}
          onChange={({ currentTarget: { value } }) =>
            onChange({ confidence: value === '' ? null : Number(value) })
          }
        />
        <TextField
          label="Look back on"
          type="date"
          value={reviewOn ?? ''}
          onChange={({ currentTarget: { value } }) =>
            onChange({ reviewOn: value === '' ? null : value })
          }
        />
        <TextField
          label="Open since"
          type="date"
          value={opened}
          onChange={(event) => onChange({ opened: event.currentTarget.value })}
        />
      </FieldRow>
    </>
  );
}

interface DecidedProps extends PartProps {
  readonly options: readonly string[];
}

/** Who made it, when, and what was chosen. */
function Decided({ draft: { decided, review }, options, onChange }: DecidedProps) {
  const today = useToday();

  function setDecider(said: string): void {
    const by = DECIDERS.find((each) => each === said);
    // what is open again cannot have been reviewed
    if (by === undefined) onChange({ decided: null, review: null });
    else onChange({ decided: { on: today, choice: '', ...decided, by }, review });
  }

  return (
    <FieldRow>
      <SelectField
        label="Decided by"
        value={decided?.by ?? ''}
        onChange={(event) => setDecider(event.currentTarget.value)}
      >
        <option value="">nobody yet: it is open</option>
        {DECIDERS.map((by) => (
          <option key={by} value={by}>
            {DECIDER_TITLES[by]}
          </option>
        ))}
      </SelectField>
      {decided === null ? null : (
        <>
          <TextField
            label="What was chosen"
            list="decision-options"
            maxLength={300}
            value={decided.choice}
            onChange={(event) =>
              onChange({ decided: { ...decided, choice: event.currentTarget.value } })
            }
          />
          <datalist id="decision-options">
            {options.map((option) => (
              <option key={option} value={option} />
            ))}
          </datalist>
          <TextField
            label="Decided on"
            type="date"
            value={decided.on}
            onChange={(event) =>
              onChange({ decided: { ...decided, on: event.currentTarget.value } })
            }
          />
        </>
      )}
    </FieldRow>
  );
}

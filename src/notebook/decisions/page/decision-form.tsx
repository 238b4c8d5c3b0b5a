import { type FormEvent, useState } from 'react';
import { useToday } from '../../../accounts/page/use-today.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { SelectField, TextField } from '../../../ui/controls/field.tsx';
import { TextAreaField } from '../../../ui/controls/text-area.tsx';
import { DECIDERS, type DecisionDraft } from '../model.ts';
import { DECIDER_TITLES, findMissing, readOptions } from './decision-words.ts';
import styles from './decisions.module.css';

interface DecisionFormProps {
  readonly start: DecisionDraft;
  /** says what happens: “Keep the decision” */
  readonly action: string;
  readonly onSave: (draft: DecisionDraft) => void;
  readonly onCancel?: (() => void) | undefined;
}

/** A decision: what is open, the options, what is expected of it, and who made it once it is. */
export function DecisionForm({ start, action, onSave, onCancel }: DecisionFormProps) {
  const [draft, setDraft] = useState(start);
  const [options, setOptions] = useState(start.options.join('\n'));
  const [isTried, setTried] = useState(false);
  const whole = { ...draft, options: readOptions(options) };
  const missing = findMissing(whole);
  const change = (part: Partial<DecisionDraft>) => setDraft({ ...draft, ...part });

  function save(event: FormEvent): void {
    event.preventDefault();
    setTried(true);
    if (missing === undefined) onSave(whole);
  }

  return (
    <form
      className={styles.form}
      onSubmit={save}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || onCancel === undefined) return;
        event.stopPropagation();
        onCancel();
      }}
      noValidate
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
      {isTried && missing !== undefined ? (
        <p className={styles.trouble} role="alert">
          {missing}
        </p>
      ) : null}
      <div className={styles.actions}>
        <Button type="submit" look="primary">
          {action}
        </Button>
        {onCancel === undefined ? null : <Button onClick={onCancel}>Leave it</Button>}
      </div>
    </form>
  );
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
      <div className={styles.fields}>
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
      </div>
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
    <div className={styles.fields}>
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
    </div>
  );
}

import { type FormEvent, type ReactNode, useState } from 'react';
import { Button } from '../../../ui/controls/button.tsx';
import { SelectField, TextField } from '../../../ui/controls/field.tsx';
import { TextAreaField } from '../../../ui/controls/text-area.tsx';
import { GROWTH_ROLES, type GrowthDraft, INSIGHT_AUDIENCES } from '../model.ts';
import styles from './growth.module.css';
import { AUDIENCE_TITLES, findMissing, type Ground } from './growth-words.ts';

interface GrowthFormProps {
  readonly start: GrowthDraft;
  readonly grounds: readonly Ground[];
  /** says what happens: “Keep the session” */
  readonly action: string;
  readonly onSave: (draft: GrowthDraft) => void;
  readonly onCancel?: (() => void) | undefined;
}

/** One entry of the growth log, as short as its kind allows. */
export function GrowthForm({ start, grounds, action, onSave, onCancel }: GrowthFormProps) {
  const [draft, setDraft] = useState(start);
  const [isTried, setTried] = useState(false);
  const missing = findMissing(draft);

  function save(event: FormEvent): void {
    event.preventDefault();
    setTried(true);
    if (missing === undefined) onSave(draft);
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
      <Fields draft={draft} grounds={grounds} onChange={setDraft} />
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

interface FieldsProps {
  readonly draft: GrowthDraft;
  readonly grounds: readonly Ground[];
  readonly onChange: (draft: GrowthDraft) => void;
}

function Fields({ draft, grounds, onChange }: FieldsProps) {
  if (draft.kind === 'session') {
    return (
      <>
        <Row>
          <TextField
            label="With"
            hint="A name, or the address of someone in your people list."
            maxLength={320}
            value={draft.with}
            onChange={(event) => onChange({ ...draft, with: event.currentTarget.value })}
          />
          <SelectField
            label="Your"
            value={draft.role}
            onChange={(event) => {
              const role = GROWTH_ROLES.find((each) => each === event.currentTarget.value);
              if (role !== undefined) onChange({ ...draft, role });
            }}
          >
            {GROWTH_ROLES.map((role) => (
              <option key={role}>{role}</option>
            ))}
          </SelectField>
          <DateField label="On" value={draft.on} onChange={(on) => onChange({ ...draft, on })} />
        </Row>
        <TextAreaField
          label="What you promised each other"
          privacy="Nobody but you sees this."
          maxLength={5000}
          value={draft.commitment}
          onChange={(event) => onChange({ ...draft, commitment: event.currentTarget.value })}
        />
      </>
    );
  }
  if (draft.kind === 'insight') {
    return (
      <>
        <TextAreaField
          label="What you brought"
          privacy="Nobody but you sees this."
          maxLength={5000}
          value={draft.text}
          onChange={(event) => onChange({ ...draft, text: event.currentTarget.value })}
        />
        <Row>
          <SelectField
            label="To a room with"
            value={draft.audience}
            onChange={(event) => {
              const audience = INSIGHT_AUDIENCES.find((each) => each === event.currentTarget.value);
              if (audience !== undefined) onChange({ ...draft, audience });
            }}
          >
            {INSIGHT_AUDIENCES.map((audience) => (
              <option key={audience} value={audience}>
                {AUDIENCE_TITLES[audience]}
              </option>
            ))}
          </SelectField>
          <DateField label="On" value={draft.on} onChange={(on) => onChange({ ...draft, on })} />
        </Row>
      </>
    );
  }
  if (draft.kind === 'evidence') {
    return (
      <>
        <TextAreaField
          label="What happened, what you did, what came of it"
          privacy="Nobody but you sees this."
          maxLength={5000}
          value={draft.text}
          onChange={(event) => onChange({ ...draft, text: event.currentTarget.value })}
        />
        <Row>
          <SelectField
            label="Shows"
            value={draft.of}
            onChange={(event) => onChange({ ...draft, of: event.currentTarget.value })}
          >
            <option value="">choose a program or role</option>
            {grounds.map((ground) => (
              <option key={ground.id} value={ground.id}>
                {ground.title}
              </option>
            ))}
          </SelectField>
          <DateField label="On" value={draft.on} onChange={(on) => onChange({ ...draft, on })} />
        </Row>
      </>
    );
  }
  return (
    <Row>
      <TextField
        label={draft.kind === 'program' ? 'Program' : 'Role beyond your own'}
        maxLength={300}
        value={draft.title}
        onChange={(event) => onChange({ ...draft, title: event.currentTarget.value })}
      />
      <DateField
        label="From"
        value={draft.from}
        onChange={(from) => onChange({ ...draft, from })}
      />
      <DateField
        label="Until, if it is over"
        value={draft.until ?? ''}
        onChange={(until) => onChange({ ...draft, until: until === '' ? null : until })}
      />
    </Row>
  );
}

function Row({ children }: { readonly children: ReactNode }) {
  return <div className={styles.fields}>{children}</div>;
}

interface DateFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (date: string) => void;
}

function DateField({ label, value, onChange }: DateFieldProps) {
  return (
    <TextField
      label={label}
      type="date"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

import { useState } from 'react';
import { useToday } from '../../../accounts/page/use-today.ts';
import { DraftForm, FieldRow } from '../../../keeping/page/draft-form.tsx';
import { type CaptureProps, useCapture } from '../../../keeping/page/use-capture.ts';
import { useKept } from '../../../keeping/page/use-kept.ts';
import { SelectField, TextField } from '../../../ui/controls/field.tsx';
import { TextAreaField } from '../../../ui/controls/text-area.tsx';
import { AppLink } from '../../../ui/link.tsx';
import { GROWTH } from '../kept.ts';
import { GROWTH_ROLES, type Ground, type GrowthDraft, INSIGHT_AUDIENCES } from '../model.ts';
import { AUDIENCE_TITLES, findMissing, listGrounds, startDraft } from './growth-words.ts';

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
  return (
    <DraftForm
      missing={findMissing(draft)}
      action={action}
      onSave={() => onSave(draft)}
      onCancel={onCancel}
    >
      <Fields draft={draft} grounds={grounds} onChange={setDraft} />
    </DraftForm>
  );
}

/** Noted from any page; evidence needs something that it is evidence of. */
export function CaptureGrowth({ what, onDone }: CaptureProps) {
  const grounds = listGrounds(useKept(GROWTH).things);
  const onSave = useCapture(GROWTH, onDone);
  const today = useToday();
  const kind = what === 'session' || what === 'evidence' ? what : 'insight';
  if (kind === 'evidence' && grounds.length === 0) return <NoGround onDone={onDone} />;
  const start = startDraft(kind, today, grounds[0]?.id);
  return <GrowthForm start={start} grounds={grounds} action={`Keep the ${kind}`} onSave={onSave} />;
}

function NoGround({ onDone }: Pick<CaptureProps, 'onDone'>) {
  return (
    <>
      <p>Evidence stands under a program or a stretch role of yours. Add one first.</p>
      <AppLink to="/leadership/growth" onClick={onDone}>
        Open the growth log
      </AppLink>
    </>
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
        <FieldRow>
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
        </FieldRow>
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
        <FieldRow>
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
        </FieldRow>
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
        <FieldRow>
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
        </FieldRow>
      </>
    );
  }
  return (
    <FieldRow>
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
    </FieldRow>
  );
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

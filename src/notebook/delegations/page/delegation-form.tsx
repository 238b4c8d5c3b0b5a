import { useId, useState } from 'react';
import { useToday } from '../../../accounts/page/use-today.ts';
import { DraftForm, FieldRow } from '../../../keeping/page/draft-form.tsx';
import { type CaptureProps, useCapture } from '../../../keeping/page/use-capture.ts';
import { usePeopleNames } from '../../../people/page/use-people-names.ts';
import { showHoursEndpoint } from '../../../time/endpoints.ts';
import { SeriesChoice } from '../../../time/page/series-choice.tsx';
import { listSeries } from '../../../time/page/series-hours.ts';
import { getQuery, useData } from '../../../ui/api.ts';
import { SelectField, TextField } from '../../../ui/controls/field.tsx';
import { DELEGATIONS } from '../kept.ts';
import type { DelegationDraft } from '../model.ts';
import { findMissing, LEVELS, STAKES, startDelegation } from './delegation-words.ts';

interface DelegationFormProps {
  readonly start: DelegationDraft;
  /** says what happens: “Keep it as handed on” */
  readonly action: string;
  /** whether the level is said here; later it is changed on its line, where it is noted */
  readonly isNew: boolean;
  readonly onSave: (draft: DelegationDraft) => void;
  readonly onCancel?: (() => void) | undefined;
}

/** What is handed on, to whom, how far, and what is at stake. */
export function DelegationForm({ start, action, isNew, onSave, onCancel }: DelegationFormProps) {
  const people = usePeopleNames();
  const series = listSeries(useData(getQuery(showHoursEndpoint)));
  const [draft, setDraft] = useState(() => ({ ...start, to: people.nameOf(start.to) }));
  const change = (part: Partial<DelegationDraft>) => setDraft({ ...draft, ...part });
  return (
    <DraftForm
      missing={findMissing(draft)}
      action={action}
      onSave={() => onSave({ ...draft, what: draft.what.trim(), to: people.addressOf(draft.to) })}
      onCancel={onCancel}
    >
      <TextField
        label="What you hand on"
        hint="An outcome or a meeting, in one line."
        privacy="Nobody but you sees this."
        maxLength={300}
        value={draft.what}
        onChange={(event) => change({ what: event.currentTarget.value })}
      />
      <Who draft={draft} isNew={isNew} names={people.names} onChange={change} />
      <SeriesChoice
        legend="What in your calendar belongs to it"
        chosen={draft.series}
        series={series}
        onToggle={(title) => change({ series: toggle(draft.series, title) })}
      />
    </DraftForm>
  );
}

/** Noted from any page. */
export function CaptureDelegation({ onDone }: CaptureProps) {
  const onSave = useCapture(DELEGATIONS, onDone);
  const start = startDelegation(useToday());
  return <DelegationForm start={start} isNew action="Keep it as handed on" onSave={onSave} />;
}

function toggle(titles: readonly string[], title: string): string[] {
  return titles.includes(title) ? titles.filter((each) => each !== title) : [...titles, title];
}

interface WhoProps {
  readonly draft: DelegationDraft;
  readonly isNew: boolean;
  readonly names: readonly string[];
  readonly onChange: (part: Partial<DelegationDraft>) => void;
}

function Who({ draft, isNew, names, onChange }: WhoProps) {
  const list = useId();
  return (
    <FieldRow>
      <TextField
        label="To whom"
        list={list}
        maxLength={320}
        value={draft.to}
        onChange={(event) => onChange({ to: event.currentTarget.value })}
      />
      <datalist id={list}>
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {isNew ? (
        <SelectField
          label="Who decides"
          value={draft.level}
          onChange={(event) => onChange({ level: Number(event.currentTarget.value) })}
        >
          {LEVELS.map(({ title, means }, index) => (
            <option key={title} value={index + 1}>
              {`${index + 1} ${title}: ${means}`}
            </option>
          ))}
        </SelectField>
      ) : null}
      <SelectField
        label="What is at stake"
        value={draft.stake}
        onChange={(event) => onChange({ stake: Number(event.currentTarget.value) })}
      >
        {STAKES.map((title, index) => (
          <option key={title} value={index + 1}>
            {`${index + 1} ${title}`}
          </option>
        ))}
      </SelectField>
      <TextField
        label="Hours a week, if you know"
        type="number"
        min={0}
        max={168}
        step="any"
        value={draft.hoursAWeek ?? ''}
        onChange={({ currentTarget: { value } }) =>
          onChange({ hoursAWeek: value === '' ? null : Number(value) })
        }
      />
      <TextField
        label="Since"
        type="date"
        value={draft.since}
        onChange={(event) => onChange({ since: event.currentTarget.value })}
      />
    </FieldRow>
  );
}

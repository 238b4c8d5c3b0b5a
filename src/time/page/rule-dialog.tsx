import { type FormEvent, useState } from 'react';
import { Button } from '../../ui/controls/button.tsx';
import { Dialog } from '../../ui/controls/dialog.tsx';
import { SelectField, TextField } from '../../ui/controls/field.tsx';
import { sayCount, sayHours } from '../../ui/numbers.ts';
import { HORIZON_OF_KIND, HORIZONS, KINDS, type Rule, type Time } from '../model.ts';
import { RULE_FIELDS, reachOfRule, sayField } from './rule-words.ts';
import styles from './rules.module.css';

/** A rule on its way: new, or an old one being edited. */
export interface RuleDraft {
  readonly rule: Rule;
  /** its place among the rules; undefined when it is new */
  readonly index: number | undefined;
}

interface RuleDialogProps {
  readonly draft: RuleDraft | undefined;
  readonly series: Time['series'];
  readonly onSave: (draft: RuleDraft) => void;
  readonly onClose: () => void;
}

/** Makes or edits a rule, and says what it would reach before it is saved. */
export function RuleDialog({ draft, series, onSave, onClose }: RuleDialogProps) {
  return (
    <Dialog
      title={draft?.index === undefined ? 'Always sort like this' : 'Change the rule'}
      isOpen={draft !== undefined}
      onClose={onClose}
    >
      {draft === undefined ? null : (
        <RuleForm
          key={`${draft.index}\n${draft.rule.match}`}
          draft={draft}
          series={series}
          onSave={(changed) => {
            onSave(changed);
            onClose();
          }}
        />
      )}
    </Dialog>
  );
}

type RuleFormProps = Pick<RuleDialogProps, 'series' | 'onSave'> & { readonly draft: RuleDraft };

function RuleForm({ draft, series, onSave }: RuleFormProps) {
  const [rule, setRule] = useState(draft.rule);
  const match = rule.match.trim();

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (match !== '') onSave({ ...draft, rule: { ...rule, match } });
  }

  return (
    <form className={styles.form} onSubmit={submit}>
      <TextField
        label="Events that hold"
        hint="A part of a word is enough; capitals do not matter."
        required
        maxLength={200}
        value={rule.match}
        onChange={(event) => setRule({ ...rule, match: event.currentTarget.value })}
      />
      <SelectField
        label="Where"
        value={rule.field}
        onChange={(event) => {
          const field = RULE_FIELDS.find((known) => known === event.currentTarget.value);
          if (field !== undefined) setRule({ ...rule, field });
        }}
      >
        {RULE_FIELDS.map((field) => (
          <option key={field} value={field}>
            {sayField(field)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label="Are of kind"
        value={rule.kind}
        onChange={(event) => {
          const kind = KINDS.find((known) => known === event.currentTarget.value);
          if (kind !== undefined) setRule({ ...rule, kind });
        }}
      >
        {KINDS.map((kind) => (
          <option key={kind}>{kind}</option>
        ))}
      </SelectField>
      <SelectField
        label="And reach"
        value={rule.horizon ?? ''}
        onChange={(event) => {
          const { horizon: _, ...rest } = rule;
          const horizon = HORIZONS.find((known) => known === event.currentTarget.value);
          setRule(horizon === undefined ? rest : { ...rest, horizon });
        }}
      >
        <option value="">{`as far as its kind: ${HORIZON_OF_KIND[rule.kind]}`}</option>
        {HORIZONS.map((horizon) => (
          <option key={horizon}>{horizon}</option>
        ))}
      </SelectField>
      <p className={styles.note} role="status">
        {sayReach(rule, series)}
      </p>
      <div className={styles.save}>
        <Button look="primary" type="submit" disabled={match === ''}>
          {draft.index === undefined ? 'Make the rule' : 'Save the rule'}
        </Button>
      </div>
    </form>
  );
}

function sayReach(rule: Rule, series: Time['series']): string {
  const reach = reachOfRule(rule, series);
  const scope = 'It holds for all events, past and future, before any answer of yours.';
  if (reach === undefined) return scope;
  return `In these weeks it reaches ${sayCount(reach.series, 'series', 'series')}, ${sayHours(reach.hours)}. ${scope}`;
}
